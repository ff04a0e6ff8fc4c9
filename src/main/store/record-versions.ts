import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { RecordVersion } from '@shared/contract/methods'
import { BospadError } from '@shared/errors'
import { statement } from './statements'

/** `version` is that of the method, `data` is JSON. */
export type StoredRecordVersion = {
  id: string
  at: number
  reason: RecordVersion['reason']
  version: number
  title: string
  data: string
}

/** Newest first, without what they hold. */
export function listRecordVersions(db: Database.Database, recordN: number): RecordVersion[] {
  return statement<RecordVersion>(
    db,
    'SELECT id, at, title, reason FROM record_version WHERE recordN = ? ORDER BY at DESC, rowid DESC',
  ).all(recordN)
}

/** @throws BospadError NOT_FOUND */
export function readRecordVersion(db: Database.Database, recordN: number, id: string): StoredRecordVersion {
  const found = statement<StoredRecordVersion>(
    db,
    'SELECT id, at, reason, version, title, data FROM record_version WHERE recordN = ? AND id = ?',
  ).get(recordN, id)
  if (!found) throw new BospadError('NOT_FOUND')
  return found
}

/** Does nothing when the newest version holds the same for the same reason. */
export function addRecordVersion(
  db: Database.Database,
  recordN: number,
  { at, reason, version, title, data }: Omit<StoredRecordVersion, 'id'>,
): void {
  const newest = statement<{ data: string; reason: string }>(
    db,
    'SELECT data, reason FROM record_version WHERE recordN = ? ORDER BY at DESC, rowid DESC LIMIT 1',
  ).get(recordN)
  if (newest?.data === data && newest.reason === reason) return
  statement(
    db,
    'INSERT INTO record_version (id, recordN, at, reason, version, title, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(randomUUID(), recordN, at, reason, version, title, data)
}

export function removeRecordVersions(db: Database.Database, ids: string[]): void {
  for (const id of ids) statement(db, 'DELETE FROM record_version WHERE id = ?').run(id)
}

/** Versions of records that are linked to a person now, or that hold their id or pseudonym. */
export function listVersionsNaming(
  db: Database.Database,
  person: { n: number; id: string; pseudonym: string },
): { id: string; kind: string; title: string; data: string; linked: boolean }[] {
  const rows = statement<{ id: string; kind: string; title: string; data: string; linked: 0 | 1 }>(
    db,
    `SELECT v.id, r.kind, v.title, v.data,
       r.n IN (SELECT recordN FROM record_person WHERE personN = ?) OR instr(v.data, ?) > 0 AS linked
     FROM record_version v JOIN record r ON r.n = v.recordN
     WHERE linked OR instr(lower(v.data), lower(?)) > 0 OR instr(lower(v.title), lower(?)) > 0`,
  ).all(person.n, person.id, person.pseudonym, person.pseudonym)
  return rows.map(({ linked, ...version }) => ({ ...version, linked: linked === 1 }))
}

export function rewriteRecordVersion(db: Database.Database, id: string, title: string, data: string): void {
  statement(db, 'UPDATE record_version SET title = ?, data = ? WHERE id = ?').run(title, data, id)
}
