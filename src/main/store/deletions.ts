import type Database from 'better-sqlite3'
import { statement } from './statements'

/** What was deleted for good. `at`: UTC milliseconds; `hoursOf`: the deletion under which its hours stay in the log. */
export type DeletedThing = { id: string; kind: 'entry' | 'record' | 'person'; at: number; hoursOf: string | null }
/** `counts`: how many of each kind went. */
export type Deletion = { id: string; at: number; mark: string; reason: string; counts: Record<string, number> }
export type DeletedList = { things: DeletedThing[]; deletions: Deletion[] }

export function readDeleted(db: Database.Database): DeletedList {
  const things = statement<DeletedThing>(db, 'SELECT id, kind, at, hoursOf FROM deleted_thing ORDER BY at, id').all()
  return { things, deletions: listDeletions(db).toReversed() }
}

/** What is there already stays as it is. Run inside a save. */
export function addDeleted(db: Database.Database, { things, deletions }: DeletedList): void {
  const addThing = statement(db, 'INSERT OR IGNORE INTO deleted_thing VALUES (?, ?, ?, ?)')
  for (const { id, kind, at, hoursOf } of things) addThing.run(id, kind, at, hoursOf)
  const addDeletion = statement(db, 'INSERT OR IGNORE INTO deletion VALUES (?, ?, ?, ?, ?)')
  for (const { id, at, mark, reason, counts } of deletions)
    addDeletion.run(id, at, mark, reason, JSON.stringify(counts))
}

/** Newest first. */
export function listDeletions(db: Database.Database): Deletion[] {
  return statement<Omit<Deletion, 'counts'> & { counts: string }>(
    db,
    'SELECT id, at, mark, reason, counts FROM deletion ORDER BY at DESC, id',
  )
    .all()
    .map((row) => ({ ...row, counts: JSON.parse(row.counts) as Record<string, number> }))
}

export function wasDeleted(db: Database.Database, id: string): boolean {
  return statement(db, 'SELECT 1 FROM deleted_thing WHERE id = ?').get(id) !== undefined
}

/** Those of them that the store holds all the same, also in the trash. */
export function stillHere(db: Database.Database, things: readonly DeletedThing[]): DeletedThing[] {
  const tables = { entry: 'entry', record: 'record', person: 'person' }
  return things.filter(
    ({ id, kind }) => statement(db, `SELECT 1 FROM ${tables[kind]} WHERE id = ?`).get(id) !== undefined,
  )
}

/** `kind`: `session.coaching`, `hours.supervision`; `year` is the local one. */
export type KeptHours = {
  id: string
  deletionId: string
  year: number
  minutes: number
  kind: string
  paid: string | null
  form: string | null
  groupSize: number | null
  setting: string | null
}

export function addKeptHours(db: Database.Database, hours: KeptHours): void {
  const { id, deletionId, year, minutes, kind, paid, form, groupSize, setting } = hours
  statement(db, 'INSERT INTO kept_hours VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(id, deletionId, year, minutes, kind, paid, form, groupSize, setting) // oxfmt-ignore
}

export function listKeptHours(db: Database.Database): KeptHours[] {
  return statement<KeptHours>(db, 'SELECT * FROM kept_hours ORDER BY year DESC, id').all()
}
