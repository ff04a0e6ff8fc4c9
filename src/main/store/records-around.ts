import type Database from 'better-sqlite3'
import { recordColumns, type StoredRecord } from './records'
import { statement } from './statements'

/** Outside the trash, newest first: records that were begun from one of these, or that name one of them. */
export function listRecordsAround(db: Database.Database, ids: readonly string[], limit: number): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE deletedAt IS NULL AND n IN (
       SELECT n FROM record WHERE sourceId IN (SELECT value FROM json_each(?))
       UNION SELECT recordN FROM record_link WHERE toId IN (SELECT value FROM json_each(?))
     ) ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(JSON.stringify(ids), JSON.stringify(ids), limit)
}
