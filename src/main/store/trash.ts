import type Database from 'better-sqlite3'
import { statement } from './statements'
import { markUntidy } from './tidy-index'

/** Milliseconds that deleted things can be taken back. */
export const trashTime = 30 * 24 * 3_600_000

/** Entries already in the trash keep the instant at which they went there. */
export function trashEntries(db: Database.Database, ids: string[], now: number): void {
  const trash = statement(db, 'UPDATE entry SET deletedAt = ? WHERE id = ? AND deletedAt IS NULL')
  for (const id of ids) trash.run(now, id)
}

/** An entry whose notebook is in the trash brings its notebook back, without the other entries. */
export function untrashEntries(db: Database.Database, ids: string[]): void {
  const notebook = statement(
    db,
    'UPDATE notebook SET deletedAt = NULL WHERE deletedAt IS NOT NULL AND id = (SELECT notebookId FROM entry WHERE id = ?)',
  )
  const untrash = statement(db, 'UPDATE entry SET deletedAt = NULL WHERE id = ? AND deletedAt IS NOT NULL')
  for (const id of ids) {
    notebook.run(id)
    untrash.run(id)
  }
}

/**
 * Out of the store for good: text, versions, chips and attachments. Only what lies in the trash goes, and that has
 * left the search index already but for what `tidy-index.ts` clears. Freed pages are overwritten (pragma secure_delete).
 */
export function purgeEntries(db: Database.Database, ids: string[]): void {
  const numberOf = statement<{ n: number }>(db, 'SELECT n FROM entry WHERE id = ? AND deletedAt IS NOT NULL')
  for (const id of ids) {
    const found = numberOf.get(id)
    if (!found) continue
    markUntidy(db)
    statement(db, 'DELETE FROM entry WHERE n = ?').run(found.n)
    statement(db, 'DELETE FROM doc WHERE n = ?').run(found.n)
  }
}

/** Up to `limit` entries that were deleted before `before`, oldest first. */
export function listExpired(db: Database.Database, before: number, limit: number): string[] {
  return statement<{ id: string }>(
    db,
    'SELECT id FROM entry WHERE deletedAt IS NOT NULL AND deletedAt < ? ORDER BY deletedAt LIMIT ?',
  )
    .all(before, limit)
    .map(({ id }) => id)
}
