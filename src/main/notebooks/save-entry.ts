import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { z } from 'zod'
import type { Language } from '@shared/contract/base'
import type { Entry, SaveEntry, saved } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { save } from '../vault/session'
import {
  addEntry,
  changeEntry,
  readEntry,
  readStoredEntry,
  readStoredEntryByNumber,
  setIndexedLinks,
  type NewEntry,
  type StoredEntry,
} from '../store/entries'
import { chipsOf, indexedLinks, setEmotions, setPeople, setTags } from '../store/entry-relations'
import { readNotebook } from '../store/notebooks'
import { roomOfNotebook } from '../store/walls'
import { addVersion } from '../store/versions'
import { noteAnswers } from '../methods/answers'
import { learnTerms } from '../search/terms'
import { isNewSession, thinVersions } from './versions'

/** A text longer than this never becomes empty by accident. Characters. */
const longText = 200

export type Saved = z.infer<typeof saved>

/**
 * One durable save of what the page shows. Feelings are copied from the list of `language`. Tags and people are those of the text together with the chips.
 * @throws BospadError NOT_FOUND, STALE_SAVE (the page holds an older revision), NOTEBOOK_ARCHIVED (moving into one),
 *   BAD_INPUT (moving to the other side of the wall),
 *   EMPTY_OVERWRITE (the attempt is kept as a version) and as `save`
 */
export function saveEntry(input: SaveEntry, now = Date.now(), language: Language = 'en'): Saved {
  const outcome = save((db) => {
    const stored = readStoredEntry(db, input.id)
    if (input.revision !== stored.revision) throw new BospadError('STALE_SAVE')
    if (input.notebookId !== stored.notebookId) assertMovable(db, stored.notebookId, input.notebookId)
    const emptied = input.body.trim() === '' && stored.body.length > longText
    if (emptied && !input.emptied) {
      addVersion(db, stored.n, { at: now, reason: 'refused-empty', title: input.title, body: input.body })
      return null
    }
    if (isNewSession(stored, input, now)) {
      addVersion(db, stored.n, { at: stored.updatedAt, reason: 'session', title: stored.title, body: stored.body })
      thinVersions(db, stored.n, now)
    }
    return writeEntry(db, stored, input, now, language)
  })
  // Outside the save, for the kept attempt must not be taken back with it.
  if (!outcome) throw new BospadError('EMPTY_OVERWRITE')
  learnTerms(input.title, input.body)
  return outcome
}

function writeEntry(
  db: Database.Database,
  stored: StoredEntry,
  input: SaveEntry,
  now: number,
  language: Language,
): Saved {
  const text = `${input.title}\n${input.body}`
  const tags = setTags(db, stored.n, text, input.tags)
  const people = setPeople(db, stored.n, text, input.people)
  setEmotions(db, stored.n, input.emotions, now, language)
  const { revision, words } = changeEntry(
    db,
    stored.n,
    { ...input, tagsText: tags.join(' '), peopleText: people.map(({ pseudonym }) => pseudonym).join(' ') },
    now,
  )
  noteAnswers(db, stored.n, input.body)
  return { revision, savedAt: now, words, tags, people: people.map(({ id, pseudonym }) => ({ id, pseudonym })) }
}

export type CreateEntry = Pick<Entry, 'notebookId' | 'at' | 'zone' | 'title' | 'body'>

/** @throws BospadError NOT_FOUND, NOTEBOOK_ARCHIVED and as `save` */
export function createEntry(input: CreateEntry, now = Date.now()): Entry {
  const entry = save((db) => {
    assertWritable(db, input.notebookId)
    const id = randomUUID()
    addLinkedEntry(db, { ...input, id }, { tags: [], people: [] }, now)
    return readEntry(db, id)
  })
  learnTerms(input.title, input.body)
  return entry
}

/** A new entry with its tags and people, in the index at once. Returns its number. Run inside a save. */
export function addLinkedEntry(
  db: Database.Database,
  entry: NewEntry,
  chips: { tags: string[]; people: string[] },
  now: number,
): number {
  const text = `${entry.title}\n${entry.body}`
  const n = addEntry(db, { ...entry, ...indexedLinks(db, text, chips.tags, chips.people) }, now)
  setTags(db, n, text, chips.tags)
  setPeople(db, n, text, chips.people)
  noteAnswers(db, n, entry.body)
  return n
}

/** Reads tags and people of an entry's text anew; the chips it has stay. Run inside a save. */
export function linkText(db: Database.Database, n: number): void {
  const entry = readStoredEntryByNumber(db, n)
  const text = `${entry.title}\n${entry.body}`
  const { tags, people } = chipsOf(db, n)
  const tagsText = setTags(db, n, text, tags).join(' ')
  const peopleText = setPeople(db, n, text, people)
    .map(({ pseudonym }) => pseudonym)
    .join(' ')
  setIndexedLinks(db, n, tagsText, peopleText)
}

/** @throws BospadError NOT_FOUND, NOTEBOOK_ARCHIVED */
function assertWritable(db: Database.Database, notebookId: string): void {
  if (readNotebook(db, notebookId).archived) throw new BospadError('NOTEBOOK_ARCHIVED')
}

/** Nothing goes to the other side by the way: that is asked first (`walls.cross`). @throws also BAD_INPUT */
function assertMovable(db: Database.Database, from: string, to: string): void {
  assertWritable(db, to)
  if (roomOfNotebook(db, from) !== roomOfNotebook(db, to)) throw new BospadError('BAD_INPUT', { field: 'notebookId' })
}
