import type Database from 'better-sqlite3'
import { recordColumns, type StoredRecord } from './records'
import { statement } from './statements'

/** Records, also in the trash, that were made from one of these. */
export function listMadeFromAny(db: Database.Database, ids: readonly string[]): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE sourceId IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids))
}

/** Records, also in the trash, with a field that names one of these. */
export function listLinkedToAny(
  db: Database.Database,
  ids: readonly string[],
): { record: StoredRecord; field: string }[] {
  return statement<StoredRecord & { field: string }>(
    db,
    `SELECT ${recordColumns}, field FROM record_link JOIN record ON n = recordN WHERE toId IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(ids))
    .map(({ field, ...record }) => ({ record, field }))
}

/** Also in the trash, by id. */
export function findRecordsAnywhere(db: Database.Database, ids: readonly string[]): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE id IN (SELECT value FROM json_each(?)) ORDER BY day, at, n`,
  ).all(JSON.stringify(ids))
}

/** Records of a kind with a field that names a person, also in the trash. */
export function listRecordsOf(db: Database.Database, kind: string, personN: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND n IN (SELECT recordN FROM record_person WHERE personN = ?)
     ORDER BY day, at, n`,
  ).all(kind, personN)
}

/** Records that name this person and nobody else, also in the trash. */
export function listRecordsNamingOnly(db: Database.Database, personN: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE n IN (SELECT recordN FROM record_person WHERE personN = ?)
       AND NOT EXISTS (SELECT 1 FROM record_person WHERE recordN = n AND personN <> ?) ORDER BY day, at, n`,
  ).all(personN, personN)
}

export type EntryLine = { id: string; n: number; title: string; excerpt: string; day: string; notebook: string; kind: string; deletedAt: number | null } // oxfmt-ignore

const entryLine = `SELECT entry.id, n, entry.title, excerpt, day, notebook.title AS notebook, notebook.kind AS kind, entry.deletedAt
  FROM entry JOIN notebook ON notebook.id = notebookId`

/** Entries that name this person and nobody else, also in the trash; and of `besides` those that name nobody else. */
export function listEntriesNamingOnly(db: Database.Database, personN: number, besides: readonly number[]): EntryLine[] {
  return statement<EntryLine>(
    db,
    `${entryLine} WHERE n IN (SELECT entryN FROM entry_person WHERE personN = ? UNION SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM entry_person WHERE entryN = n AND personN <> ?) ORDER BY day, at, n`,
  ).all(personN, JSON.stringify(besides), personN)
}

/** Also in the trash, by id. */
export function findEntryLines(db: Database.Database, ids: readonly string[]): EntryLine[] {
  return statement<EntryLine>(
    db,
    `${entryLine} WHERE entry.id IN (SELECT value FROM json_each(?)) ORDER BY day, at, n`,
  ).all(JSON.stringify(ids))
}

/** Files and earlier versions that hang on these entries and records. */
export function countHanging(
  db: Database.Database,
  entries: readonly number[],
  records: readonly number[],
): { files: number; versions: number } {
  const count = (sql: string, numbers: readonly number[]) =>
    statement<{ count: number }>(db, sql).get(JSON.stringify(numbers))?.count ?? 0
  const inList = 'IN (SELECT value FROM json_each(?))'
  return {
    files: count(`SELECT count(*) AS count FROM attachment WHERE entryN ${inList}`, entries),
    versions:
      count(`SELECT count(*) AS count FROM entry_version WHERE entryN ${inList}`, entries) +
      count(`SELECT count(*) AS count FROM record_version WHERE recordN ${inList}`, records),
  }
}
