import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import { recordColumns, type RecordStatus, type StoredRecord } from './records'
import { statement } from './statements'
import { onSide } from './walls'

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
  /** Left out: both. */
  side?: Side | undefined
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
  const wall = onSide(db, 'n', filter.side ?? 'both')
  const order = filter.trash ? 'deletedAt DESC' : 'day DESC, at DESC, n DESC'
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE ${where.join(' AND ')}${wall} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(...values, limit, offset)
}

/** Kept records of a type from a place in the order of days on, oldest first. */
export function listKeptBetween(
  db: Database.Database,
  kind: string,
  after: { day: string; at: number; n: number },
  to: string,
  limit: number,
  side: Side,
): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL AND (day, at, n) > (?, ?, ?) AND day <= ?${onSide(db, 'n', side)}
     ORDER BY day, at, n LIMIT ?`,
  ).all(kind, after.day, after.at, after.n, to, limit)
}

/** Kept records of a type up to a place in the order of days, newest first. */
export function listKeptBefore(
  db: Database.Database,
  kind: string,
  before: { day: string; at: number; n: number },
  from: string,
  limit: number,
  side: Side,
): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL
       AND (day, at, n) < (?, ?, ?) AND day >= ?${onSide(db, 'n', side)} ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(kind, before.day, before.at, before.n, from, limit)
}

/** `limit` numbers from a position on, newest first, of the side that is shown; for search, which walks the newest records first. */
export function listRecordNumbers(db: Database.Database, offset: number, limit: number): number[] {
  return statement<{ n: number }>(
    db,
    `SELECT n FROM record WHERE deletedAt IS NULL${onSide(db, 'n')} ORDER BY day DESC, at DESC, n DESC LIMIT ? OFFSET ?`,
  )
    .all(limit, offset)
    .map(({ n }) => n)
}

/** Outside the trash, in the order of their numbers after `n`. */
export function listRecordsAfter(db: Database.Database, n: number, limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE n > ? AND deletedAt IS NULL ORDER BY n LIMIT ?`,
  ).all(n, limit)
}

/** Outside the trash, by id; those that are not there are left out. */
export function findRecords(db: Database.Database, ids: readonly string[]): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE id IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL`,
  ).all(JSON.stringify(ids))
}
