import type Database from 'better-sqlite3'
import { readMeta, writeMeta } from './meta'
import { statement } from './statements'

/**
 * A word taken out of a text is only marked as gone in the index until parts of the index merge. After something was
 * removed for good, the whole index is merged, in steps, and holds nothing of it any more. FTS5's own secure-delete
 * would do so at once, but made each save of a changed text 25 times slower than SQLite's commit (2 is the limit).
 */
export function markUntidy(db: Database.Database): void {
  writeMeta(db, 'untidy', 'marked')
}

export type Tidiness = 'tidy' | 'marked' | 'merging'

export function readTidiness(db: Database.Database): Tidiness {
  const found = readMeta(db, 'untidy')
  return found === 'marked' || found === 'merging' ? found : 'tidy'
}

/** Merges about `pages` pages of the index. Run inside a save. False when nothing is left to do. */
export function tidySome(db: Database.Database, pages: number): boolean {
  const tidiness = readTidiness(db)
  if (tidiness === 'tidy') return false
  const before = changes(db)
  // A negative number begins a merge of everything; see https://sqlite.org/fts5.html#the_merge_command
  const budget = tidiness === 'marked' ? -pages : pages
  statement(db, `INSERT INTO search (search, rank) VALUES ('merge', CAST(? AS INTEGER))`).run(budget)
  const working = changes(db) - before >= 2 || tidiness === 'marked'
  writeMeta(db, 'untidy', working ? 'merging' : 'tidy')
  return working
}

function changes(db: Database.Database): number {
  return statement<{ n: number }>(db, 'SELECT total_changes() AS n').get()?.n ?? 0
}
