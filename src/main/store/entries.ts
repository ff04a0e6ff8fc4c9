import type Database from 'better-sqlite3'
import type { Entry } from '@shared/contract/notebooks'
import { localDay } from '@shared/domain/local-day'
import { countWords, excerpt } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { nextNumber } from './meta'
import { attachmentsOf, emotionsOf, peopleOf, tagsOf } from './entry-relations'
import { statement } from './statements'

/** An entry's own row; what hangs on it is read by `readEntry`. */
export type StoredEntry = {
  n: number
  id: string
  notebookId: string
  kind: Entry['kind']
  title: string
  body: string
  at: number
  zone: string
  mood: number | null
  favourite: 0 | 1
  hideOnThisDay: 0 | 1
  words: number
  tagsText: string
  peopleText: string
  revision: number
  createdAt: number
  updatedAt: number
  deletedAt: number | null
}

const columns =
  'n, id, notebookId, kind, title, body, at, zone, mood, favourite, hideOnThisDay, words, tagsText, peopleText, revision, createdAt, updatedAt, deletedAt'

/** @throws BospadError NOT_FOUND */
export function readStoredEntry(db: Database.Database, id: string): StoredEntry {
  const row = statement<StoredEntry>(db, `SELECT ${columns} FROM entry WHERE id = ?`).get(id)
  if (!row) throw new BospadError('NOT_FOUND')
  return row
}

export function readStoredEntryByNumber(db: Database.Database, n: number): StoredEntry {
  const row = statement<StoredEntry>(db, `SELECT ${columns} FROM entry WHERE n = ?`).get(n)
  if (!row) throw new BospadError('NOT_FOUND')
  return row
}

/** @throws BospadError NOT_FOUND */
export function readEntry(db: Database.Database, id: string): Entry {
  const { n, tagsText: _tags, peopleText: _people, favourite, hideOnThisDay, ...row } = readStoredEntry(db, id)
  return {
    ...row,
    favourite: favourite === 1,
    hideOnThisDay: hideOnThisDay === 1,
    emotions: emotionsOf(db, n),
    tags: tagsOf(db, n).map(({ tag }) => tag),
    people: peopleOf(db, n).map(({ id: personId, pseudonym }) => ({ id: personId, pseudonym })),
    attachments: attachmentsOf(db, n),
  }
}

/** A box that is not ticked yet, or a title without a text, asks to be taken up again. */
export function isUnfinished(title: string, body: string): boolean {
  return /^[ \t]*[-*+] \[ \] /m.test(body) || (title.trim() !== '' && body.trim() === '')
}

export type NewEntry = Pick<Entry, 'id' | 'notebookId' | 'title' | 'body' | 'at' | 'zone'> &
  Partial<Pick<Entry, 'kind' | 'mood' | 'favourite' | 'createdAt'> & { tagsText: string; peopleText: string }>

/** Returns the number of the new row. Tags, people and emotions are set apart (`entry-relations.ts`). */
export function addEntry(db: Database.Database, entry: NewEntry, now: number): number {
  const n = nextNumber(db, 'entry')
  statement(
    db,
    `INSERT INTO entry (n, id, notebookId, kind, title, excerpt, at, zone, day, mood, favourite, unfinished, words,
       tagsText, peopleText, createdAt, updatedAt, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    n,
    entry.id,
    entry.notebookId,
    entry.kind ?? 'free',
    entry.title,
    excerpt(entry.body),
    entry.at,
    entry.zone,
    localDay(entry.at, entry.zone),
    entry.mood ?? null,
    entry.favourite ? 1 : 0,
    isUnfinished(entry.title, entry.body) ? 1 : 0,
    countWords(entry.body),
    entry.tagsText ?? '',
    entry.peopleText ?? '',
    entry.createdAt ?? now,
    now,
    entry.body,
  )
  return n
}

export type EntryChange = Pick<StoredEntry, 'title' | 'body' | 'at' | 'zone' | 'notebookId' | 'mood'> & {
  favourite: boolean
  hideOnThisDay: boolean
  tagsText: string
  peopleText: string
}

/** Writes the row and everything derived from it; the next revision. */
export function changeEntry(
  db: Database.Database,
  n: number,
  entry: EntryChange,
  now: number,
): { revision: number; words: number } {
  const words = countWords(entry.body)
  const row = statement<{ revision: number }>(
    db,
    `UPDATE entry SET notebookId = ?, title = ?, body = ?, excerpt = ?, at = ?, zone = ?, day = ?, mood = ?, favourite = ?,
       hideOnThisDay = ?, unfinished = ?, words = ?, tagsText = ?, peopleText = ?, updatedAt = ?, revision = revision + 1
     WHERE n = ? RETURNING revision`,
  ).get(
    entry.notebookId,
    entry.title,
    entry.body,
    excerpt(entry.body),
    entry.at,
    entry.zone,
    localDay(entry.at, entry.zone),
    entry.mood,
    entry.favourite ? 1 : 0,
    entry.hideOnThisDay ? 1 : 0,
    isUnfinished(entry.title, entry.body) ? 1 : 0,
    words,
    entry.tagsText,
    entry.peopleText,
    now,
    n,
  )
  if (!row) throw new BospadError('NOT_FOUND')
  return { revision: row.revision, words }
}

/** The words of tags and people under which the index finds the entry. */
export function setIndexedLinks(db: Database.Database, n: number, tagsText: string, peopleText: string): void {
  statement(db, 'UPDATE entry SET tagsText = ?, peopleText = ? WHERE n = ? AND (tagsText <> ? OR peopleText <> ?)').run(
    tagsText,
    peopleText,
    n,
    tagsText,
    peopleText,
  )
}

/** Every entry outside the trash, oldest first, one at a time: for export and print of large vaults. */
export function* eachEntryId(db: Database.Database, notebookId: string | null): Generator<string> {
  const rows =
    notebookId === null
      ? statement<{ id: string }>(db, 'SELECT id FROM entry WHERE deletedAt IS NULL ORDER BY day, at, n').all()
      : statement<{ id: string }>(
          db,
          'SELECT id FROM entry WHERE notebookId = ? AND deletedAt IS NULL ORDER BY day, at, n',
        ).all(notebookId)
  for (const { id } of rows) yield id
}

/** First words of an entry without a title; null when there is no such entry outside the trash. */
export function titleOfEntry(db: Database.Database, id: string): string | null {
  const row = statement<{ title: string; excerpt: string }>(
    db,
    'SELECT title, excerpt FROM entry WHERE id = ? AND deletedAt IS NULL',
  ).get(id)
  return row ? row.title || row.excerpt.slice(0, 80) : null
}
