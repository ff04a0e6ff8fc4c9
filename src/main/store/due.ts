import type Database from 'better-sqlite3'
import { statement } from './statements'
import { onSide } from './walls'
import { recordColumns, type StoredRecord } from './records'

/** Kept records of the side that is shown, whose day has come by the end of `until`, unless they wait until later; oldest first. */
export function listDue(db: Database.Database, until: string, limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE dueOn IS NOT NULL AND deletedAt IS NULL AND dueOn <= ? AND coalesce(snoozedTo, '') <= ?${onSide(db, 'n')}
     ORDER BY dueOn, n LIMIT ?`,
  ).all(`${until}T24`, until, limit)
}

export function setSnoozed(db: Database.Database, n: number, until: string): void {
  statement(db, 'UPDATE record SET snoozedTo = ? WHERE n = ?').run(until, n)
}

/** The day until which a rhythm waits, by kind of record; days that have passed are still there. */
export function listWaitingRhythms(db: Database.Database): { kind: string; until: string }[] {
  return statement<{ kind: string; until: string }>(db, 'SELECT kind, until FROM rhythm_wait').all()
}

export function setRhythmWaiting(db: Database.Database, kind: string, until: string): void {
  statement(db, 'INSERT INTO rhythm_wait VALUES (?, ?) ON CONFLICT DO UPDATE SET until = excluded.until').run(
    kind,
    until,
  )
}

export function lastKeptDay(db: Database.Database, kind: string): string | null {
  const row = statement<{ day: string | null }>(
    db,
    `SELECT max(day) AS day FROM record WHERE kind = ? AND status = 'kept' AND deletedAt IS NULL`,
  ).get(kind)
  return row?.day ?? null
}
