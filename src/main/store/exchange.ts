import type Database from 'better-sqlite3'
import { statement } from './statements'

export function findExchangeKey(db: Database.Database): { identity: string; recipient: string } | undefined {
  return statement<{ identity: string; recipient: string }>(db, 'SELECT identity, recipient FROM exchange_key').get()
}

export function setExchangeKey(
  db: Database.Database,
  { identity, recipient }: { identity: string; recipient: string },
  now: number,
): void {
  statement(db, 'INSERT INTO exchange_key VALUES (1, ?, ?, ?)').run(identity, recipient, now)
}

/** `document`: the shared one as bytes; null before the first file. `undo`: JSON, what the last acceptance changed. */
export type StoredPlan = {
  document: Buffer | null
  otherKey: string | null
  checkedAt: number | null
  undo: string | null
}

export function readStoredPlan(db: Database.Database, trajectoryId: string): StoredPlan {
  const found = statement<StoredPlan>(
    db,
    'SELECT document, otherKey, checkedAt, undo FROM exchange_plan WHERE trajectoryId = ?',
  ).get(trajectoryId)
  return found ?? { document: null, otherKey: null, checkedAt: null, undo: null }
}

export function setStoredPlan(db: Database.Database, trajectoryId: string, change: Partial<StoredPlan>): void {
  const plan = { ...readStoredPlan(db, trajectoryId), ...change }
  statement(
    db,
    `INSERT INTO exchange_plan (trajectoryId, document, otherKey, checkedAt, undo) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (trajectoryId) DO UPDATE SET document = excluded.document, otherKey = excluded.otherKey,
       checkedAt = excluded.checkedAt, undo = excluded.undo`,
  ).run(trajectoryId, plan.document, plan.otherKey, plan.checkedAt, plan.undo)
}

export type FileKind = 'sent' | 'received' | 'undone'

export function noteFile(
  db: Database.Database,
  trajectoryId: string,
  kind: FileKind,
  fileId: string,
  at: number,
): void {
  statement(db, 'INSERT INTO exchange_file (trajectoryId, kind, at, fileId) VALUES (?, ?, ?, ?)').run(trajectoryId, kind, at, fileId) // oxfmt-ignore
}

/** Newest first. */
export function listFiles(
  db: Database.Database,
  trajectoryId: string,
  limit: number,
): { kind: FileKind; at: number }[] {
  return statement<{ kind: FileKind; at: number }>(
    db,
    'SELECT kind, at FROM exchange_file WHERE trajectoryId = ? ORDER BY no DESC LIMIT ?',
  ).all(trajectoryId, limit)
}

/** The greatest number that a record has. */
export function lastRecordNumber(db: Database.Database): number {
  return statement<{ n: number | null }>(db, 'SELECT max(n) AS n FROM record').get()?.n ?? 0
}

export function listRecordIdsAfter(db: Database.Database, n: number): string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM record WHERE n > ?').all(n).map(({ id }) => id) // oxfmt-ignore
}
