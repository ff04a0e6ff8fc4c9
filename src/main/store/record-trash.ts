import type Database from 'better-sqlite3'
import { dropRecordValues } from './records'
import { statement } from './statements'
import { markUntidy } from './tidy-index'

export function trashRecords(db: Database.Database, ids: string[], now: number): void {
  for (const id of ids) {
    const found = statement<{ n: number }>(
      db,
      'UPDATE record SET deletedAt = ? WHERE id = ? AND deletedAt IS NULL RETURNING n',
    ).get(now, id)
    if (found) dropRecordValues(db, found.n)
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
