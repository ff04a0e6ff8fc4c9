import type Database from 'better-sqlite3'
import { statement } from './statements'

export function readMeta(db: Database.Database, key: string): string | undefined {
  return statement<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?').get(key)?.value
}

export function writeMeta(db: Database.Database, key: string, value: string): void {
  statement(db, 'INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(key, value)
}

/** The number under which one findable thing stands in the search index. */
export function nextNumber(db: Database.Database, kind: 'entry' | 'person' | 'record'): number {
  return Number(statement(db, 'INSERT INTO doc (kind) VALUES (?)').run(kind).lastInsertRowid)
}
