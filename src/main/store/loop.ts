import type Database from 'better-sqlite3'
import { recordColumns, type StoredRecord } from './records'
import { statement } from './statements'

/** Records of a type, drafts too, that stand in a state; newest day first. */
export function listInState(db: Database.Database, kind: string, state: string, limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND state = ? AND deletedAt IS NULL AND status <> 'replaced'
     ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(kind, state, limit)
}
