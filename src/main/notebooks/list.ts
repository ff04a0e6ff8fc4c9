import type Database from 'better-sqlite3'
import type { EntryFilter, EntryRow } from '@shared/contract/notebooks'
import { countList, listAfter, numberOf } from '../store/entry-lists'

type Page = { rows: EntryRow[]; next: string | null; total: number }

/** The page after the entry whose id is `cursor`; from the top when that is null or gone. */
export function listPage(db: Database.Database, filter: EntryFilter, cursor: string | null, limit: number): Page {
  const rows = listAfter(db, filter, cursor === null ? null : numberOf(db, cursor), limit + 1)
  const shown = rows.slice(0, limit)
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, total: countList(db, filter) }
}
