import type Database from 'better-sqlite3'
import type { EntryRow } from '@shared/contract/notebooks'
import { listNumbers, rowsOf } from '../store/entry-lists'
import { listNotebooks } from '../store/notebooks'
import { countInbox, listAnniversaries, listRecent } from '../store/today'

type Memory = EntryRow & { years: number; notebook: string }
export type Today = { onThisDay: Memory[]; recent: EntryRow[]; unfinished: EntryRow[]; inbox: number }

/** `day`: the local day that counts as today. At most 5 memories, 8 recent and 8 unfinished entries. */
export function readToday(db: Database.Database, day: string): Today {
  const titles = new Map(listNotebooks(db, true).map(({ id, title }) => [id, title]))
  const memories = listAnniversaries(db, day, 5)
  return {
    onThisDay: rowsOf(
      db,
      memories.map(({ n }) => n),
    ).map((row, i) => ({ ...row, years: memories[i]?.years ?? 0, notebook: titles.get(row.notebookId) ?? '' })),
    recent: rowsOf(db, listRecent(db, 8)),
    unfinished: rowsOf(db, listNumbers(db, { unfinished: true }, 0, 8)),
    inbox: countInbox(db),
  }
}
