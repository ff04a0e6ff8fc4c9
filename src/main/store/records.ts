import type Database from 'better-sqlite3'
import { localDay } from '@shared/domain/local-day'
import type { RecordData, Value } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { nextNumber } from './meta'
import { statement } from './statements'
import { markUntidy } from './tidy-index'

export type RecordStatus = 'draft' | 'kept' | 'replaced'

/** A record's own row. `kind` is method and type, `two-goals.reading`; `skipped` and `data` are JSON. */
export type StoredRecord = {
  n: number
  id: string
  kind: string
  version: number
  status: RecordStatus
  state: string | null
  title: string
  thread: string
  at: number
  zone: string
  day: string
  dueOn: string | null
  snoozedTo: string | null
  sourceId: string | null
  sourceRule: string | null
  skipped: string
  revision: number
  createdAt: number
  updatedAt: number
  deletedAt: number | null
  data: string
}

export const recordColumns =
  'n, id, kind, version, status, state, title, thread, at, zone, day, dueOn, snoozedTo, sourceId, sourceRule, skipped, revision, createdAt, updatedAt, deletedAt, data'

/** @throws BospadError NOT_FOUND */
export function readStoredRecord(db: Database.Database, id: string): StoredRecord {
  const row = findStoredRecord(db, id)
  if (!row) throw new BospadError('NOT_FOUND')
  return row
}

export function findStoredRecord(db: Database.Database, id: string): StoredRecord | undefined {
  return statement<StoredRecord>(db, `SELECT ${recordColumns} FROM record WHERE id = ?`).get(id)
}

export type NewRecord = Pick<
  StoredRecord,
  'id' | 'kind' | 'version' | 'state' | 'at' | 'zone' | 'sourceId' | 'sourceRule'
> & {
  entryN: number | null
}

/** An empty draft. Returns its number; `writeRecord` fills it. */
export function addRecord(db: Database.Database, record: NewRecord, now: number): number {
  const n = nextNumber(db, 'record')
  statement(
    db,
    `INSERT INTO record (n, id, kind, version, status, state, title, at, zone, day, entryN, sourceId, sourceRule, createdAt, updatedAt, text, data)
     VALUES (?, ?, ?, ?, 'draft', ?, '', ?, ?, ?, ?, ?, ?, ?, ?, '', '{}')`,
  ).run(
    n,
    record.id,
    record.kind,
    record.version,
    record.state,
    record.at,
    record.zone,
    localDay(record.at, record.zone, 3),
    record.entryN,
    record.sourceId,
    record.sourceRule,
    now,
    now,
  )
  return n
}

export type RecordChange = Pick<
  StoredRecord,
  'version' | 'status' | 'state' | 'title' | 'thread' | 'at' | 'zone' | 'dueOn'
> & {
  data: RecordData
  /** Typed words for the search index. */
  text: string
}

/** Writes the row; returns the next revision. The day of a record ends at three in the night (spec 2.10). */
export function changeRecord(db: Database.Database, n: number, change: RecordChange, now: number): number {
  const row = statement<{ revision: number }>(
    db,
    `UPDATE record SET version = ?, status = ?, state = ?, title = ?, thread = ?, at = ?, zone = ?, day = ?, dueOn = ?,
       snoozedTo = CASE WHEN dueOn IS ? THEN snoozedTo END, text = ?, data = ?, updatedAt = ?, revision = revision + 1
     WHERE n = ? RETURNING revision`,
  ).get(
    change.version,
    change.status,
    change.state,
    change.title,
    change.thread,
    change.at,
    change.zone,
    localDay(change.at, change.zone, 3),
    change.dueOn,
    change.dueOn,
    change.text,
    JSON.stringify(change.data),
    now,
    n,
  )
  if (!row) throw new BospadError('NOT_FOUND')
  return row.revision
}

/** People (numbers) and other records that the record names. */
export function setRecordLinks(
  db: Database.Database,
  n: number,
  people: { n: number; pseudonym: string }[],
  records: { id: string; field: string }[],
): void {
  statement(db, 'DELETE FROM record_person WHERE recordN = ?').run(n)
  for (const person of people)
    statement(db, 'INSERT OR IGNORE INTO record_person (recordN, personN) VALUES (?, ?)').run(n, person.n)
  statement(db, 'DELETE FROM record_link WHERE recordN = ?').run(n)
  for (const { id, field } of records)
    statement(db, 'INSERT OR IGNORE INTO record_link VALUES (?, ?, ?)').run(n, id, field)
  const peopleText = people.map(({ pseudonym }) => pseudonym).join(' ')
  statement(db, 'UPDATE record SET peopleText = ? WHERE n = ? AND peopleText <> ?').run(peopleText, n, peopleText)
}

/** The values by which figures count a kept record; none for drafts. */
export function setRecordValues(
  db: Database.Database,
  record: Pick<StoredRecord, 'n' | 'kind' | 'day'>,
  values: Value[],
): void {
  statement(db, 'DELETE FROM record_value WHERE recordN = ?').run(record.n)
  const add = statement(db, 'INSERT OR REPLACE INTO record_value VALUES (?, ?, ?, ?, ?, ?)')
  for (const { path, item, num, txt } of values)
    add.run(pathId(db, record.kind, path), record.day, record.n, item, num, txt)
}

function pathId(db: Database.Database, kind: string, path: string): number {
  const found = statement<{ id: number }>(db, 'SELECT id FROM value_path WHERE kind = ? AND path = ?').get(kind, path)
  if (found) return found.id
  return Number(statement(db, 'INSERT INTO value_path (kind, path) VALUES (?, ?)').run(kind, path).lastInsertRowid)
}

/** Kept records of a type, newest first. */
export function listKept(db: Database.Database, kind: string, limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(kind, limit)
}

/** The kept ones of a thread that stand before a record in time. */
export function listPast(db: Database.Database, record: StoredRecord, limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND thread = ? AND status = 'kept' AND deletedAt IS NULL AND n <> ?
       AND (day, at, n) < (?, ?, ?) ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(record.kind, record.thread, record.n, record.day, record.at, record.n, limit)
}

export function listMadeFrom(db: Database.Database, sourceId: string): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE sourceId = ? AND deletedAt IS NULL ORDER BY n`,
  ).all(sourceId)
}

/** Also when what was made has been deleted since: it is not made twice. */
export function wasMade(db: Database.Database, sourceId: string, rule: string): boolean {
  return (
    statement(db, 'SELECT 1 FROM record WHERE sourceId = ? AND sourceRule = ? LIMIT 1').get(sourceId, rule) !==
    undefined
  )
}

/** An earlier kept one of the same thread and day gives way (`oncePerDay`); it stays, as `replaced`. */
export function replaceSameDay(db: Database.Database, record: StoredRecord): void {
  const earlier = statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND thread = ? AND day = ? AND status = 'kept' AND deletedAt IS NULL AND n <> ?`,
  ).all(record.kind, record.thread, record.day, record.n)
  for (const { n } of earlier) {
    statement(db, `UPDATE record SET status = 'replaced', dueOn = NULL WHERE n = ?`).run(n)
    statement(db, 'DELETE FROM record_value WHERE recordN = ?').run(n)
  }
}

export function setSkipped(db: Database.Database, n: number, rules: string[]): void {
  statement(db, 'UPDATE record SET skipped = ? WHERE n = ?').run(JSON.stringify(rules), n)
}

export type RecordFilter = {
  /** `method` or `method.type`. */
  kind?: string | undefined
  status?: RecordStatus | undefined
  personId?: string | undefined
  thread?: string | undefined
  sourceId?: string | undefined
  /** Records that name this one. */
  linkedTo?: string | undefined
  from?: string | undefined
  to?: string | undefined
  trash?: true | undefined
}

export function listRecords(
  db: Database.Database,
  filter: RecordFilter,
  offset: number,
  limit: number,
): StoredRecord[] {
  const where = [filter.trash ? 'deletedAt IS NOT NULL' : 'deletedAt IS NULL']
  const values: (string | number)[] = []
  const add = (condition: string, ...bound: (string | number)[]) => {
    where.push(condition)
    values.push(...bound)
  }
  if (filter.kind?.includes('.')) add('kind = ?', filter.kind)
  else if (filter.kind) add(`kind >= ? AND kind < ?`, `${filter.kind}.`, `${filter.kind}/`)
  if (filter.status) add('status = ?', filter.status)
  if (filter.thread !== undefined) add('thread = ?', filter.thread)
  if (filter.sourceId) add('sourceId = ?', filter.sourceId)
  if (filter.linkedTo) add('n IN (SELECT recordN FROM record_link WHERE toId = ?)', filter.linkedTo)
  if (filter.personId)
    add('n IN (SELECT recordN FROM record_person WHERE personN = (SELECT n FROM person WHERE id = ?))', filter.personId)
  if (filter.from) add('day >= ?', filter.from)
  if (filter.to) add('day <= ?', filter.to)
  const order = filter.trash ? 'deletedAt DESC' : 'day DESC, at DESC, n DESC'
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(...values, limit, offset)
}

export function trashRecords(db: Database.Database, ids: string[], now: number): void {
  for (const id of ids) {
    const found = statement<{ n: number }>(
      db,
      'UPDATE record SET deletedAt = ? WHERE id = ? AND deletedAt IS NULL RETURNING n',
    ).get(now, id)
    if (found) statement(db, 'DELETE FROM record_value WHERE recordN = ?').run(found.n)
  }
}

/** Their values come back with `setRecordValues`. */
export function untrashRecord(db: Database.Database, id: string): void {
  statement(db, 'UPDATE record SET deletedAt = NULL WHERE id = ?').run(id)
}

/** Only what lies in the trash; freed pages are overwritten (pragma secure_delete). */
export function purgeRecords(db: Database.Database, ids: string[]): void {
  for (const id of ids) {
    const found = statement<{ n: number }>(db, 'SELECT n FROM record WHERE id = ? AND deletedAt IS NOT NULL').get(id)
    if (!found) continue
    markUntidy(db)
    statement(db, 'DELETE FROM record WHERE n = ?').run(found.n)
    statement(db, 'DELETE FROM doc WHERE n = ?').run(found.n)
  }
}

/** Deleted before `before` (UTC milliseconds), oldest first. */
export function listExpiredRecords(db: Database.Database, before: number, limit: number): string[] {
  return statement<{ id: string }>(
    db,
    'SELECT id FROM record WHERE deletedAt IS NOT NULL AND deletedAt < ? ORDER BY deletedAt LIMIT ?',
  )
    .all(before, limit)
    .map(({ id }) => id)
}

/** Kept records of a type from a place in the order of days on, oldest first. */
export function listKeptBetween(
  db: Database.Database,
  kind: string,
  after: { day: string; at: number; n: number },
  to: string,
  limit: number,
): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL AND (day, at, n) > (?, ?, ?) AND day <= ?
     ORDER BY day, at, n LIMIT ?`,
  ).all(kind, after.day, after.at, after.n, to, limit)
}

/** Newest first, for walking hits in the order of time. */
export function listRecordNumbers(db: Database.Database, limit: number): number[] {
  return statement<{ n: number }>(
    db,
    'SELECT n FROM record WHERE deletedAt IS NULL ORDER BY day DESC, at DESC, n DESC LIMIT ?',
  )
    .all(limit)
    .map(({ n }) => n)
}

/** Records, also in the trash, that are linked to a person or hold their pseudonym as text. */
export function listRecordsNaming(
  db: Database.Database,
  person: { n: number; id: string; pseudonym: string },
): { record: StoredRecord; linked: boolean }[] {
  const rows = statement<StoredRecord & { linked: 0 | 1 }>(
    db,
    `SELECT ${recordColumns}, n IN (SELECT recordN FROM record_person WHERE personN = ?) AS linked FROM record
     WHERE linked OR instr(data, ?) > 0 OR instr(lower(data), lower(?)) > 0`,
  ).all(person.n, person.id, person.pseudonym)
  return rows.map(({ linked, ...record }) => ({ record, linked: linked === 1 }))
}

/** The values in `record_value` are rewritten where they hold text; ids of people that are gone leave with their rows. */
export function rewriteStoredRecord(
  db: Database.Database,
  n: number,
  title: string,
  data: RecordData,
  rewrite: (text: string, linked: boolean) => string,
): void {
  const held = statement<{ text: string; peopleText: string; data: string }>(
    db,
    'SELECT text, peopleText, data FROM record WHERE n = ?',
  ).get(n)
  if (!held || (held.data === JSON.stringify(data) && rewrite(held.text, true) === held.text)) return
  statement(db, 'UPDATE record SET title = ?, data = ?, text = ?, revision = revision + 1 WHERE n = ?').run(
    title,
    JSON.stringify(data),
    rewrite(held.text, true),
    n,
  )
  const values = statement<{ pathId: number; item: number; txt: string }>(
    db,
    'SELECT pathId, item, txt FROM record_value WHERE recordN = ? AND txt IS NOT NULL',
  ).all(n)
  for (const { pathId: path, item, txt } of values) {
    const changed = rewrite(txt, true)
    if (changed !== txt)
      statement(db, 'UPDATE record_value SET txt = ? WHERE recordN = ? AND pathId = ? AND item = ?').run(
        changed,
        n,
        path,
        item,
      )
  }
}

/** After a person's pseudonym changed or they were removed: what the index reads of people. */
export function refreshPeopleText(db: Database.Database, personN: number): void {
  const rows = statement<{ recordN: number }>(db, 'SELECT recordN FROM record_person WHERE personN = ?').all(personN)
  for (const { recordN } of rows) {
    const names = statement<{ pseudonym: string }>(
      db,
      'SELECT pseudonym FROM record_person JOIN person ON person.n = personN WHERE recordN = ?',
    ).all(recordN)
    statement(db, 'UPDATE record SET peopleText = ? WHERE n = ?').run(
      names.map(({ pseudonym }) => pseudonym).join(' '),
      recordN,
    )
  }
}

/** Out of a person's records; the values that named them go too. */
export function unlinkPersonFromRecords(db: Database.Database, person: { n: number; id: string }): void {
  const rows = statement<{ recordN: number }>(db, 'DELETE FROM record_person WHERE personN = ? RETURNING recordN').all(
    person.n,
  )
  statement(db, 'DELETE FROM record_value WHERE txt = ?').run(person.id)
  statement(db, `UPDATE record SET thread = '' WHERE thread = ?`).run(person.id)
  for (const { recordN } of rows) {
    const names = statement<{ pseudonym: string }>(
      db,
      'SELECT pseudonym FROM record_person JOIN person ON person.n = personN WHERE recordN = ?',
    ).all(recordN)
    statement(db, 'UPDATE record SET peopleText = ? WHERE n = ?').run(
      names.map(({ pseudonym }) => pseudonym).join(' '),
      recordN,
    )
  }
}
