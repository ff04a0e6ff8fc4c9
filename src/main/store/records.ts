import type Database from 'better-sqlite3'
import type { Room, Side } from '@shared/contract/walls'
import { localDay } from '@shared/domain/local-day'
import type { RecordData, Value } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { factSlots, statePath } from './figures'
import { nextNumber } from './meta'
import { statement } from './statements'
import { onSide } from './walls'

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
  /** What is typed and cannot be kept yet (JSON of `Unfinished`); `data` is what counts. */
  unfinished: string | null
  keptByHand: 0 | 1
  room: Room
  /** The user moved it there. */
  roomByHand: 0 | 1
}

/** `since`: when what counts was last written. */
export type Unfinished = { at: number; zone: string; since: number; data: RecordData }

export const recordColumns =
  'n, id, kind, version, status, state, title, thread, at, zone, day, dueOn, snoozedTo, sourceId, sourceRule, skipped, revision, createdAt, updatedAt, deletedAt, data, unfinished, keptByHand, room, roomByHand'

export function unfinishedOf({ unfinished }: Pick<StoredRecord, 'unfinished'>): Unfinished | null {
  return unfinished === null ? null : (JSON.parse(unfinished) as Unfinished)
}

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
  /** Where it begins; left out: where its source lives. */
  room?: Room | undefined
}

/** An empty draft. Returns its number; `writeRecord` fills it. */
export function addRecord(db: Database.Database, record: NewRecord, now: number): number {
  const n = nextNumber(db, 'record')
  statement(
    db,
    `INSERT INTO record (n, id, kind, version, status, state, title, at, zone, day, entryN, sourceId, sourceRule, createdAt, updatedAt, text, data, room)
     VALUES (?, ?, ?, ?, 'draft', ?, '', ?, ?, ?, ?, ?, ?, ?, ?, '', '{}', coalesce(?, (SELECT room FROM record WHERE id = ?), 'own'))`,
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
    record.room ?? null,
    record.sourceId,
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

/** The values by which figures count a kept record, its state among them; none for drafts. */
export function setRecordValues(
  db: Database.Database,
  record: Pick<StoredRecord, 'n' | 'kind' | 'day' | 'status' | 'state'>,
  values: Value[],
): void {
  dropRecordValues(db, record.n)
  if (record.status !== 'kept') return
  const add = statement(db, 'INSERT OR REPLACE INTO record_value VALUES (?, ?, ?, ?, ?, ?)')
  const kindN = knownPath(db, record.kind, { path: statePath }).id
  add.run(kindN, record.day, record.n, 0, null, record.state ?? '')
  const facts = Array.from({ length: factSlots }, (): string | number | null => null)
  for (const value of values) {
    const { id, slot } = knownPath(db, record.kind, value)
    add.run(id, record.day, record.n, value.item, value.num, value.txt)
    if (slot !== null && value.isOne) facts[slot] = value.num ?? value.txt
  }
  statement(db, `INSERT INTO record_fact VALUES (?, ?, ?, ?${', ?'.repeat(factSlots)})`).run(
    kindN,
    record.day,
    record.n,
    record.state ?? '',
    ...facts,
  )
  addFelt(db, record, values)
}

/** Feelings beside those of entries; `values` give pleasantness and energy of each under two paths. */
function addFelt(db: Database.Database, { n, day }: Pick<StoredRecord, 'n' | 'day'>, values: Value[]): void {
  const energy = new Map(values.map(({ path, item, num }) => [`${path} ${item}`, num]))
  const add = statement(db, 'INSERT INTO felt VALUES (?, ?, ?, ?, ?, ?)')
  let position = 0
  for (const { path, item, num, txt } of values) {
    const arousal = energy.get(`${path}.arousal ${item}`)
    if (arousal !== undefined) add.run(day, n, position++, txt, num, arousal)
  }
}

/** A record that is in no figure any more. */
export function dropRecordValues(db: Database.Database, n: number): void {
  statement(db, 'DELETE FROM felt WHERE n = ? AND day = (SELECT day FROM record_fact WHERE recordN = ?)').run(n, n)
  statement(db, 'DELETE FROM record_value WHERE recordN = ?').run(n)
  statement(db, 'DELETE FROM record_fact WHERE recordN = ?').run(n)
}

/** The number of a path; a single plain value gets a slot beside its record while there is one. */
function knownPath(
  db: Database.Database,
  kind: string,
  { path, isOne }: Pick<Value, 'path' | 'isOne'>,
): { id: number; slot: number | null } {
  type Known = { id: number; slot: number | null }
  const found = statement<Known>(db, 'SELECT id, slot FROM value_path WHERE kind = ? AND path = ?').get(kind, path)
  if (found) return found
  const taken = statement<{ count: number }>(db, 'SELECT count(slot) AS count FROM value_path WHERE kind = ?').get(kind)
  const slot = isOne && (taken?.count ?? 0) < factSlots ? (taken?.count ?? 0) : null
  const made = statement(db, 'INSERT INTO value_path (kind, path, slot) VALUES (?, ?, ?)').run(kind, path, slot)
  return { id: Number(made.lastInsertRowid), slot }
}

/** All kept records of a type on a side, newest first. */
export function listKept(db: Database.Database, kind: string, side: Side): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL${onSide(db, 'n', side)} ORDER BY day DESC, at DESC, n DESC`,
  ).all(kind)
}

/** The kept ones of a thread on its side that stand before a record in time, newest first. */
export function listPast(db: Database.Database, record: StoredRecord): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND thread = ? AND status = 'kept' AND deletedAt IS NULL AND n <> ?
       AND (day, at, n) < (?, ?, ?)${onSide(db, 'n', record.room)} ORDER BY day DESC, at DESC, n DESC`,
  ).all(record.kind, record.thread, record.n, record.day, record.at, record.n)
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
    dropRecordValues(db, n)
  }
}

export function setUnfinished(db: Database.Database, n: number, unfinished: string | null): void {
  statement(db, 'UPDATE record SET unfinished = ? WHERE n = ? AND unfinished IS NOT ?').run(unfinished, n, unfinished)
}

export function setKeptByHand(db: Database.Database, n: number, byHand: boolean): void {
  statement(db, 'UPDATE record SET keptByHand = ? WHERE n = ?').run(byHand ? 1 : 0, n)
}

export function setSkipped(db: Database.Database, n: number, rules: string[]): void {
  statement(db, 'UPDATE record SET skipped = ? WHERE n = ?').run(JSON.stringify(rules), n)
}
