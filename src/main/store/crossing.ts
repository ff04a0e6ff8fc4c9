import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import { countWords } from '@shared/domain/markdown-text'
import { statement } from './statements'

/** What is told of a thing before it goes across. */
export type Luggage = {
  n: number
  kind: 'entry' | 'record'
  id: string
  recordKind: string | null
  title: string
  words: number
  versions: number
  files: string[]
}

export function entryLuggage(db: Database.Database, id: string): Luggage {
  const row = statement<Pick<Luggage, 'n' | 'title' | 'words' | 'versions'>>(
    db,
    `SELECT n, coalesce(nullif(title, ''), substr(excerpt, 1, 80)) AS title, words,
       (SELECT count(*) FROM entry_version WHERE entryN = entry.n) AS versions FROM entry WHERE id = ?`,
  ).get(id)
  if (!row) throw new BospadError('NOT_FOUND')
  const files = statement<{ name: string }>(db, 'SELECT name FROM attachment WHERE entryN = ? ORDER BY name').all(row.n)
  return { ...row, kind: 'entry', id, recordKind: null, files: files.map(({ name }) => name) }
}

export function recordLuggage(db: Database.Database, id: string): Luggage {
  const row = statement<Pick<Luggage, 'n' | 'title' | 'versions' | 'recordKind'> & { text: string }>(
    db,
    `SELECT n, title, kind AS recordKind, text,
       (SELECT count(*) FROM record_version WHERE recordN = record.n) AS versions FROM record WHERE id = ?`,
  ).get(id)
  if (!row) throw new BospadError('NOT_FOUND')
  const { text, ...told } = row
  return { ...told, kind: 'record', id, words: countWords(text), files: [] }
}

/** Pseudonyms of the people whom these things name, each once. */
export function namedIn(db: Database.Database, numbers: readonly number[]): string[] {
  const list = JSON.stringify(numbers)
  return statement<{ pseudonym: string }>(
    db,
    `SELECT pseudonym FROM person WHERE n IN (
       SELECT personN FROM json_each(?) JOIN entry_person ON entryN = value
       UNION SELECT personN FROM json_each(?) JOIN record_person ON recordN = value) ORDER BY folded`,
  )
    .all(list, list)
    .map(({ pseudonym }) => pseudonym)
}

/** Ids of records outside the trash that name one of these things, are named by one, or stand at its source or end. */
export function recordsAround(db: Database.Database, ids: readonly string[]): string[] {
  const list = JSON.stringify(ids)
  return statement<{ id: string }>(
    db,
    `WITH given (id) AS (SELECT value FROM json_each(?))
     SELECT r.id FROM record r WHERE r.deletedAt IS NULL AND r.id NOT IN (SELECT id FROM given) AND (
       r.n IN (SELECT recordN FROM given JOIN record_link ON toId = given.id)
       OR r.id IN (SELECT toId FROM given JOIN record o ON o.id = given.id JOIN record_link ON recordN = o.n)
       OR r.sourceId IN (SELECT id FROM given)
       OR r.id IN (SELECT sourceId FROM record WHERE id IN (SELECT id FROM given)))
     ORDER BY r.day DESC, r.n DESC LIMIT 200`,
  )
    .all(list)
    .map(({ id }) => id)
}

/** Ids of records outside the trash that hold the id of an entry. Reads every record. */
export function recordsHolding(db: Database.Database, entryId: string): string[] {
  return statement<{ id: string }>(
    db,
    'SELECT id FROM record WHERE deletedAt IS NULL AND instr(data, ?) > 0 ORDER BY day DESC, n DESC LIMIT 200',
  )
    .all(entryId)
    .map(({ id }) => id)
}

/** Returns the notebook it stood in. The page that has it open sees by its revision that it went. */
export function moveEntry(db: Database.Database, id: string, notebookId: string): string {
  const row = statement<{ notebookId: string }>(db, 'SELECT notebookId FROM entry WHERE id = ?').get(id)
  if (!row) throw new BospadError('NOT_FOUND')
  statement(db, 'UPDATE entry SET notebookId = ?, revision = revision + 1 WHERE id = ?').run(notebookId, id)
  return row.notebookId
}
