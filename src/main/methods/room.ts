import type Database from 'better-sqlite3'
import type { Room } from '@shared/contract/walls'
import type { RecordType } from '@shared/domain/method/format'
import { linksOf, type RecordData } from '@shared/domain/method/record'
import { findStoredRecord, type StoredRecord } from '../store/records'
import { isAnyInCoaching, listLeaning, setRoom } from '../store/walls'
import { contextOf, type Moment } from './context'
import { shownData } from './earlier'
import { findType, type KnownType } from './library'
import { runLogic } from './run-logic'

/**
 * Where a record lives: where the user put it, else where its method says, else in coaching when something lives there
 * that it was made from or names.
 */
function roomOf(db: Database.Database, { type }: KnownType, record: StoredRecord, data: RecordData, scope: RecordData) {
  if (record.roomByHand) return record.room
  const said = type.room === undefined ? null : runLogic(type.room, scope)
  if (said === 'own' || said === 'coaching') return said
  const named = linksOf(type, data).records.map(({ id }) => id)
  return isAnyInCoaching(db, record.sourceId ? [record.sourceId, ...named] : named) ? 'coaching' : 'own'
}

/** Writes the room of a record that is being saved; what leans on it follows. `data`: as it stands on its page. */
export function settleRoom(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord,
  data: RecordData,
  scope: RecordData,
): void {
  const room = roomOf(db, known, record, data, scope)
  if (room === record.room) return
  setRoom(db, record.n, room, record.roomByHand === 1)
  leanAgain(db, [record.id], scope.$ as Moment)
}

/** The room of a type whose records always live there. */
export const fixedRoom = ({ room }: RecordType): Room | undefined =>
  room === 'own' || room === 'coaching' ? room : undefined

/** A record that went to the other side, and how it stood before. */
export type Went = { id: string; room: Room; byHand: boolean }

/** Looks again where the records live that were made from these or name them, and so on. Returns those that went. */
export function leanAgain(db: Database.Database, ids: readonly string[], moment: Moment): Went[] {
  const went: Went[] = []
  const waiting = [...ids]
  const seen = new Set(ids)
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
    for (const leaning of listLeaning(db, id)) {
      const record = seen.has(leaning) ? undefined : findStoredRecord(db, leaning)
      if (!record || !moves(db, record, moment)) continue
      seen.add(leaning)
      waiting.push(leaning)
      went.push({ id: leaning, room: record.room, byHand: false })
    }
  return went
}

function moves(db: Database.Database, record: StoredRecord, moment: Moment): boolean {
  const known = typeOf(db, record.kind)
  if (!known) return false
  const data = shownData(known, record)
  const scope = { ...data, $: contextOf(db, known, record, data, moment, record.state) }
  const room: Room = roomOf(db, known, record, data, scope)
  if (room === record.room) return false
  setRoom(db, record.n, room, false)
  return true
}

/** Null when its method is gone: such a record stays where it is. */
function typeOf(db: Database.Database, kind: string): KnownType | null {
  try {
    return findType(db, kind)
  } catch {
    return null
  }
}
