import type Database from 'better-sqlite3'
import { localDay } from '@shared/domain/local-day'
import { typedText, type RecordData } from '@shared/domain/method/record'
import { momentOf } from '../../methods/moment'
import { leaveVersion } from '../../methods/versions'
import { writeRecord } from '../../methods/write-record'
import { learnTerms } from '../../search/terms'
import { trashRecords, untrashRecord } from '../../store/record-trash'
import { addRecord, readStoredRecord, setKeptByHand, unfinishedOf, type StoredRecord } from '../../store/records'
import type { KnownType } from '../../methods/library'
import type { Target } from './targets'

export type Clock = { now: number; zone: string }

/** Writes what a plan says through the engine, in the order in which one record builds on another. Run inside a save. */
export function writeTargets(db: Database.Database, records: Target[], away: string[], clock: Clock): void {
  trashRecords(db, away, clock.now)
  for (const { id, kind, known, after, data, toState } of records) {
    const at = noonOf(after.day, clock.zone)
    let stored = records.find((it) => it.id === id)?.stored
    if (!stored) {
      const state = known.type.states?.[0]?.id ?? null
      addRecord(db, { id, kind, version: known.method.version, state, at, zone: clock.zone, entryN: null, sourceId: null, sourceRule: null }, clock.now) // oxfmt-ignore
    } else if (stored.deletedAt !== null) untrashRecord(db, id)
    const isNew = !stored
    stored = readStoredRecord(db, id)
    writeData(db, known, stored, data, toState, after.day, isNew || stored.status === 'kept', clock)
  }
}

export function writeData(
  db: Database.Database,
  known: KnownType,
  stored: StoredRecord,
  data: RecordData,
  state: string | null,
  day: string,
  keep: boolean,
  { now, zone }: Clock,
): void {
  if (leaveVersion(db, known, stored, data, now)) setKeptByHand(db, stored.n, false)
  const stands = unfinishedOf(stored) ?? stored
  const moved = localDay(stands.at, stands.zone, 3) === day ? { at: stands.at, zone: stands.zone } : { at: noonOf(day, zone), zone } // oxfmt-ignore
  const derived = new Set(known.type.fields.filter(({ derive }) => derive !== undefined).map(({ key }) => key))
  const typed = Object.fromEntries(Object.entries(data).filter(([key]) => !derived.has(key)))
  writeRecord(db, { record: stored, data: typed, state, keep, moment: momentOf(now, stored.zone), moved }, now)
  const written = readStoredRecord(db, stored.id)
  learnTerms(written.title, typedText(known.type, typed))
}

const hour = 3_600_000

/** An instant in the middle of a local day. Noon UTC is that nearly everywhere. */
export function noonOf(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`)
  return [0, 8 * hour, -8 * hour].map((shift) => noon + shift).find((at) => localDay(at, zone, 3) === day) ?? noon
}
