import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import type { RecordData } from '@shared/domain/method/record'
import type { StoredRecord } from './records'
import { statement } from './statements'
import { onSide } from './walls'

/** A record as rules see it: its fields, and what it is under `$` names. */
export type Seen = RecordData & { $id: string; $type: string; $day: string; $state: string | null; $title: string }
export type Seeable = Pick<StoredRecord, 'id' | 'kind' | 'title' | 'state' | 'day' | 'data'>

export function seen(record: Seeable): Seen {
  const data = JSON.parse(record.data) as RecordData
  return { ...data, $id: record.id, $type: record.kind, $day: record.day, $state: record.state, $title: record.title }
}

type Place = [n: number, revision: number, updatedAt: number]

/** Kept records of a type on a side, newest first; all of them, but for one. */
export function listSeen(db: Database.Database, kind: string, without: number, side: Side): Seen[] {
  return lazily(db, () =>
    statement<Place>(
      db,
      `SELECT n, revision, updatedAt FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL AND n <> ?${onSide(db, 'n', side)}
         ORDER BY day DESC, at DESC, n DESC`,
    )
      .raw()
      .all(kind, without),
  )
}

/** The kept ones of a thread on its side that stand before a record in time, newest first. */
export function listSeenPast(db: Database.Database, record: StoredRecord): Seen[] {
  return lazily(db, () =>
    statement<Place>(
      db,
      `SELECT n, revision, updatedAt FROM record WHERE kind = ? AND thread = ? AND status = 'kept' AND deletedAt IS NULL
         AND n <> ? AND (day, at, n) < (?, ?, ?)${onSide(db, 'n', record.room)} ORDER BY day DESC, at DESC, n DESC`,
    )
      .raw()
      .all(record.kind, record.thread, record.n, record.day, record.at, record.n),
  )
}

/**
 * What rules have looked at since the vault was opened, so that years of records are read once and not at every save. A
 * record is read anew once it has been written; no more than `mostHeld` stay.
 */
const held = new WeakMap<Database.Database, Map<number, { revision: number; updatedAt: number; record: Seen }>>()
const mostHeld = 20_000

function read(db: Database.Database, [n, revision, updatedAt]: Place): Seen {
  let records = held.get(db)
  if (!records || records.size > mostHeld) held.set(db, (records = new Map()))
  const known = records.get(n)
  if (known?.revision === revision && known.updatedAt === updatedAt) return known.record
  const record = seen(
    statement<Seeable>(db, 'SELECT id, kind, title, state, day, data FROM record WHERE n = ?').get(n) as Seeable,
  )
  records.set(n, { revision, updatedAt, record })
  return record
}

/** A list of which a rule that asks for the newest few reads no more than those. */
function lazily(db: Database.Database, find: () => Place[]): Seen[] {
  let places: Place[] | undefined
  let whole: Seen[] | undefined
  const all = () => (whole ??= (places ??= find()).map((it) => read(db, it)))
  return new Proxy<Seen[]>([], {
    get(_, key) {
      places ??= find()
      if (key === 'length') return places.length
      const place = typeof key === 'string' && /^\d+$/.test(key) ? places[Number(key)] : undefined
      if (place) return read(db, place)
      const value = Reflect.get(all(), key) as unknown
      return typeof value === 'function' ? (value.bind(all()) as unknown) : value
    },
    has: (_, key) => key in all(),
  })
}
