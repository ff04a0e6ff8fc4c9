import type Database from 'better-sqlite3'
import { statement } from './statements'
import { notebookOnSide, onSide } from './walls'

/** Entries of this date in earlier years that may be shown, the latest year first, with how many years ago. */
export function listAnniversaries(db: Database.Database, day: string, limit: number): { n: number; years: number }[] {
  return statement<{ n: number; years: number }>(
    db,
    `SELECT n, CAST(substr(?, 1, 4) AS INTEGER) - CAST(substr(day, 1, 4) AS INTEGER) AS years
     FROM entry INDEXED BY entry_anniversary
     WHERE substr(day, 6) = substr(?, 6) AND day < ? AND deletedAt IS NULL AND hideOnThisDay = 0${onSide(db, 'n')}
     ORDER BY day DESC LIMIT ?`,
  ).all(day, day, day, limit)
}

/** Numbers of the entries written in last. */
export function listRecent(db: Database.Database, limit: number): number[] {
  return statement<{ n: number }>(
    db,
    `SELECT n FROM entry INDEXED BY entry_recent WHERE deletedAt IS NULL${onSide(db, 'n')} ORDER BY updatedAt DESC, n DESC LIMIT ?`,
  )
    .all(limit)
    .map(({ n }) => n)
}

/** Entries waiting in the inbox notebook, when its side is shown. */
export function countInbox(db: Database.Database): number {
  return (
    statement<{ total: number }>(
      db,
      `SELECT coalesce(sum(count), 0) AS total FROM entry_month
       WHERE notebookId = (SELECT id FROM notebook WHERE inbox = 1)${notebookOnSide(db, 'notebookId')}`,
    ).get()?.total ?? 0
  )
}
