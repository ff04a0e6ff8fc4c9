import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import { recordColumns, type StoredRecord } from './records'
import { statement } from './statements'
import { onSide } from './walls'

/** Records of a type on a side (the one that is shown), drafts too, that stand in a state; newest day first. */
export function listInState(
  db: Database.Database,
  kind: string,
  state: string,
  limit: number,
  side?: Side,
): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE kind = ? AND state = ? AND deletedAt IS NULL AND status <> 'replaced'${onSide(db, 'n', side)}
     ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(kind, state, limit)
}
