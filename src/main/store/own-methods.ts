import type Database from 'better-sqlite3'
import { statement } from './statements'

type OwnMethod = { id: string; version: number; text: string; removed: 0 | 1 }

/** Newest version of each of the user's own methods, as the text of its file; removed ones too. */
export function listOwnMethods(db: Database.Database): OwnMethod[] {
  return statement<OwnMethod>(
    db,
    'SELECT id, max(version) AS version, text, removed FROM own_method GROUP BY id ORDER BY createdAt',
  ).all()
}

export function readOwnVersion(db: Database.Database, id: string, version: number): string | null {
  const row = statement<{ text: string }>(db, 'SELECT text FROM own_method WHERE id = ? AND version = ?').get(
    id,
    version,
  )
  return row?.text ?? null
}

export function writeOwnMethod(
  db: Database.Database,
  method: { id: string; version: number; text: string },
  now: number,
): void {
  statement(
    db,
    'INSERT INTO own_method (id, version, text, createdAt) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, removed = 0',
  ).run(method.id, method.version, method.text, now)
}

/** Its records stay readable, so its text stays too. */
export function removeOwnMethod(db: Database.Database, id: string): void {
  statement(db, 'UPDATE own_method SET removed = 1 WHERE id = ?').run(id)
}

export function readMethodDraft(db: Database.Database, id: string): string | null {
  return statement<{ text: string }>(db, 'SELECT text FROM method_draft WHERE id = ?').get(id)?.text ?? null
}

/** `text` null: the draft has become a method, or is given up. */
export function writeMethodDraft(db: Database.Database, id: string, text: string | null, now: number): void {
  if (text === null) statement(db, 'DELETE FROM method_draft WHERE id = ?').run(id)
  else
    statement(
      db,
      'INSERT INTO method_draft VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, updatedAt = excluded.updatedAt',
    ).run(id, text, now)
}
