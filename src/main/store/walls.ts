import type Database from 'better-sqlite3'
import type { Room, Side } from '@shared/contract/walls'
import { readMeta, writeMeta } from './meta'
import { statement } from './statements'

/** Everything that lives in coaching: entries, records, and the people of that side (`0008-walls.sql`). */
const things = 'SELECT n FROM coaching_thing'
/** Also people whom the own side knows too. */
const peopleThere = `SELECT personN FROM coaching_thing c JOIN entry_person ON entryN = c.n
  UNION SELECT personN FROM coaching_thing c JOIN record_person ON recordN = c.n`

/** The side that lists and counts show. */
export function shownSide(db: Database.Database): Side {
  const side = readMeta(db, 'side')
  return side === 'coaching' || side === 'both' ? side : 'own'
}

export function setShownSide(db: Database.Database, side: Side): void {
  writeMeta(db, 'side', side)
}

/** Whether anything lives in coaching. */
export function isParted(db: Database.Database): boolean {
  return statement(db, 'SELECT 1 FROM coaching_thing LIMIT 1').get() !== undefined
}

/**
 * The side that a query has to be narrowed to; null: nothing would be left out. While nothing lives in coaching the own
 * side is everything, and its queries are those without walls.
 */
export function walled(db: Database.Database, side: Side = shownSide(db)): Room | null {
  if (side === 'both' || (side === 'own' && !isParted(db))) return null
  return side
}

/**
 * SQL that keeps entries and records of one side, to be put after a condition: ` AND …`, or nothing. `number`: the
 * column that holds the number of the thing. The plus keeps the wall from leading the query.
 */
export function onSide(db: Database.Database, number: string, side?: Side): string {
  const room = walled(db, side)
  return room === null ? '' : ` AND +${number} ${room === 'own' ? 'NOT IN' : 'IN'} (${things})`
}

/** The same where the thing may also be a person: in coaching also one whom the own side knows too. */
export function anythingOnSide(db: Database.Database, number: string, side?: Side): string {
  const room = walled(db, side)
  if (room !== 'coaching') return onSide(db, number, side)
  return ` AND (+${number} IN (${things}) OR +${number} IN (${peopleThere}))`
}

/** Notebooks of one side, as a condition on the column that holds their id. */
export function notebookOnSide(db: Database.Database, column: string, side?: Side): string {
  const room = walled(db, side)
  if (room === null) return ''
  return ` AND ${column} IN (SELECT id FROM notebook WHERE kind ${room === 'own' ? '<>' : '='} 'coaching')`
}

export function roomOfNotebook(db: Database.Database, id: string): Room {
  const found = statement<{ kind: string }>(db, 'SELECT kind FROM notebook WHERE id = ?').get(id)
  return found?.kind === 'coaching' ? 'coaching' : 'own'
}

/** An entry that is not there counts as own. */
export function roomOfEntry(db: Database.Database, id: string): Room {
  const found = statement<{ notebookId: string }>(db, 'SELECT notebookId FROM entry WHERE id = ?').get(id)
  return found ? roomOfNotebook(db, found.notebookId) : 'own'
}

/** Whether one of these records (by id) lives in coaching. */
export function isAnyInCoaching(db: Database.Database, ids: readonly string[]): boolean {
  if (ids.length === 0) return false
  const sql = `SELECT 1 FROM record WHERE id IN (SELECT value FROM json_each(?)) AND room = 'coaching' LIMIT 1`
  return statement(db, sql).get(JSON.stringify(ids)) !== undefined
}

/** `byHand`: no rule changes it any more. */
export function setRoom(db: Database.Database, n: number, room: Room, byHand: boolean): void {
  statement(db, 'UPDATE record SET room = ?, roomByHand = ? WHERE n = ?').run(room, byHand ? 1 : 0, n)
}

/** Ids of the records that were made from this one or name it. */
export function listLeaning(db: Database.Database, id: string): string[] {
  return statement<{ id: string }>(
    db,
    `SELECT id FROM record WHERE sourceId = ? UNION SELECT r.id FROM record_link JOIN record r ON r.n = recordN WHERE toId = ?`,
  )
    .all(id, id)
    .map((row) => row.id)
}
