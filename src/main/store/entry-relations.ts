import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { Attachment, EmotionChip } from '@shared/contract/notebooks'
import { findMentions, findTags, foldName } from '@shared/domain/markdown-text'
import { readEmotionWord } from './emotions'
import { statement } from './statements'
import { onSide } from './walls'

type TagRow = { tag: string; inText: 0 | 1 }
type PersonRow = { n: number; id: string; pseudonym: string; inText: 0 | 1 }

export function tagsOf(db: Database.Database, entryN: number): TagRow[] {
  return statement<TagRow>(db, 'SELECT tag, inText FROM entry_tag WHERE entryN = ? ORDER BY tag').all(entryN)
}

export function peopleOf(db: Database.Database, entryN: number): PersonRow[] {
  return statement<PersonRow>(
    db,
    `SELECT person.n, person.id, pseudonym, inText FROM entry_person JOIN person ON person.n = personN
     WHERE entryN = ? ORDER BY folded`,
  ).all(entryN)
}

export function emotionsOf(db: Database.Database, entryN: number): EmotionChip[] {
  return statement<EmotionChip>(
    db,
    'SELECT wordId, en, nl, valence, arousal FROM entry_emotion WHERE entryN = ? ORDER BY position',
  ).all(entryN)
}

export function attachmentsOf(db: Database.Database, entryN: number): Attachment[] {
  return statement<Attachment>(
    db,
    'SELECT id, name, mime, size, kind FROM attachment WHERE entryN = ? ORDER BY createdAt, id',
  ).all(entryN)
}

/** What was chosen besides the text. */
export function chipsOf(db: Database.Database, entryN: number): { tags: string[]; people: string[] } {
  const chosen = <T extends { inText: 0 | 1 }>(rows: T[]) => rows.filter(({ inText }) => inText === 0)
  return {
    tags: chosen(tagsOf(db, entryN)).map(({ tag }) => tag),
    people: chosen(peopleOf(db, entryN)).map(({ id }) => id),
  }
}

/** Takes a person off every entry, also from what the index reads. */
export function unlinkPerson(db: Database.Database, personN: number): void {
  const entries = statement<{ entryN: number }>(db, 'DELETE FROM entry_person WHERE personN = ? RETURNING entryN').all(
    personN,
  )
  const rename = statement(db, 'UPDATE entry SET peopleText = ? WHERE n = ?')
  for (const { entryN } of entries) {
    rename.run(
      peopleOf(db, entryN)
        .map(({ pseudonym }) => pseudonym)
        .join(' '),
      entryN,
    )
  }
}

const foldTag = (tag: string) => tag.trim().replace(/^#/, '').toLowerCase()

/** Tags of the text and of the chips, each once. */
function namedTags(text: string, chips: string[]): Map<string, 0 | 1> {
  const wanted = new Map<string, 0 | 1>()
  for (const { name } of findTags(text)) wanted.set(name, 1)
  for (const chip of chips) if (foldTag(chip) && !wanted.has(foldTag(chip))) wanted.set(foldTag(chip), 0)
  return wanted
}

/** Tags of the text and of the chips. Writes only what differs. */
export function setTags(db: Database.Database, entryN: number, text: string, chips: string[]): string[] {
  const wanted = namedTags(text, chips)
  for (const { tag, inText } of tagsOf(db, entryN)) {
    if (!wanted.has(tag)) statement(db, 'DELETE FROM entry_tag WHERE tag = ? AND entryN = ?').run(tag, entryN)
    else if (wanted.get(tag) === inText) wanted.delete(tag)
  }
  for (const [tag, inText] of wanted) {
    statement(
      db,
      'INSERT INTO entry_tag (entryN, tag, inText) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET inText = excluded.inText',
    ).run(entryN, tag, inText)
  }
  return tagsOf(db, entryN).map(({ tag }) => tag)
}

/**
 * People of the text and of the chips. A mention links when it is a known pseudonym, whatever its case and accents;
 * an unknown one stays text, for nobody should come into the list of people by a typing error.
 */
function namedPeople(db: Database.Database, text: string, chips: string[]): Map<number, 0 | 1> {
  const wanted = new Map<number, 0 | 1>()
  for (const folded of new Set(findMentions(text).map(({ name }) => foldName(name)))) {
    const found = statement<{ n: number }>(db, 'SELECT n FROM person WHERE folded = ?').get(folded)
    if (found) wanted.set(found.n, 1)
  }
  for (const chip of chips) {
    const found = statement<{ n: number }>(db, 'SELECT n FROM person WHERE id = ?').get(chip)
    if (found && !wanted.has(found.n)) wanted.set(found.n, 0)
  }
  return wanted
}

/** What the index should read for an entry that is about to be added: one pass instead of a change at once. */
export function indexedLinks(db: Database.Database, text: string, tags: string[], people: string[]) {
  const names = [...namedPeople(db, text, people).keys()].map((n) =>
    statement<{ pseudonym: string }>(db, 'SELECT pseudonym FROM person WHERE n = ?').get(n),
  )
  return {
    tagsText: [...namedTags(text, tags).keys()].sort().join(' '),
    peopleText: names.map((name) => name?.pseudonym ?? '').join(' '),
  }
}

/** People of the text and of the chips. Writes only what differs. */
export function setPeople(db: Database.Database, entryN: number, text: string, chips: string[]): PersonRow[] {
  const wanted = namedPeople(db, text, chips)
  for (const { n, inText } of peopleOf(db, entryN)) {
    if (!wanted.has(n)) statement(db, 'DELETE FROM entry_person WHERE personN = ? AND entryN = ?').run(n, entryN)
    else if (wanted.get(n) === inText) wanted.delete(n)
  }
  for (const [n, inText] of wanted) {
    statement(
      db,
      'INSERT INTO entry_person (entryN, personN, inText) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET inText = excluded.inText',
    ).run(entryN, n, inText)
  }
  return peopleOf(db, entryN)
}

/** Words chosen now are copied as they are now, their place from the list of `language`; those that stay keep their copy. */
export function setEmotions(
  db: Database.Database,
  entryN: number,
  wordIds: string[],
  now: number,
  language: Language = 'en',
): void {
  const present = emotionsOf(db, entryN)
  const wanted = [...new Set(wordIds)]
  if (present.length === wanted.length && present.every(({ wordId }, i) => wordId === wanted[i])) return
  const copies = new Map(present.map((chip) => [chip.wordId, chip]))
  statement(db, 'DELETE FROM entry_emotion WHERE entryN = ?').run(entryN)
  wanted.forEach((wordId, position) => {
    const chip = copies.get(wordId) ?? readEmotionWord(db, wordId, language)
    if (!chip) return
    statement(db, 'INSERT INTO entry_emotion VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      entryN,
      position,
      wordId,
      chip.en,
      chip.nl,
      chip.valence,
      chip.arousal,
      now,
    )
  })
}

/** Tags outside the trash, on the side that is shown, that begin with (first) or hold `text`, most used first. */
export function listTags(db: Database.Database, text: string, limit: number): { tag: string; count: number }[] {
  const folded = foldTag(text)
  return statement<{ tag: string; count: number }>(
    db,
    `SELECT tag, count FROM ${countedTags(db)} WHERE ? = '' OR instr(tag, ?) > 0
     ORDER BY substr(tag, 1, length(?)) <> ?, count DESC, tag LIMIT ?`,
  ).all(folded, folded, folded, folded, limit)
}

/** The counts that triggers keep are of both sides. */
function countedTags(db: Database.Database): string {
  const wall = onSide(db, 'entryN')
  if (wall === '') return 'tag'
  return `(SELECT tag, count(*) AS count FROM entry_tag CROSS JOIN entry e INDEXED BY entry_facts ON e.n = entryN
    WHERE e.deletedAt IS NULL${wall} GROUP BY tag)`
}
