import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Version } from '@shared/contract/notebooks'
import { countWords } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { statement } from './statements'

export type NewVersion = Pick<Version, 'at' | 'title' | 'reason'> & { body: string }

const columns = 'id, at, title, words, reason'

/** Newest first. */
export function listVersions(db: Database.Database, entryN: number): Version[] {
  return statement<Version>(
    db,
    `SELECT ${columns} FROM entry_version WHERE entryN = ? ORDER BY at DESC, rowid DESC`,
  ).all(entryN)
}

/** @throws BospadError NOT_FOUND */
export function readVersion(db: Database.Database, entryN: number, id: string): Version & { body: string } {
  const found = statement<Version & { body: string }>(
    db,
    `SELECT ${columns}, body FROM entry_version WHERE entryN = ? AND id = ?`,
  ).get(entryN, id)
  if (!found) throw new BospadError('NOT_FOUND')
  return found
}

/** Does nothing when the newest version is the same text for the same reason. */
export function addVersion(db: Database.Database, entryN: number, version: NewVersion): void {
  const newest = statement<{ title: string; body: string; reason: string }>(
    db,
    'SELECT title, body, reason FROM entry_version WHERE entryN = ? ORDER BY at DESC, rowid DESC LIMIT 1',
  ).get(entryN)
  if (newest && newest.body === version.body && newest.title === version.title && newest.reason === version.reason)
    return
  statement(
    db,
    'INSERT INTO entry_version (id, entryN, at, reason, title, words, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(randomUUID(), entryN, version.at, version.reason, version.title, countWords(version.body), version.body)
}

export function removeVersions(db: Database.Database, ids: string[]): void {
  for (const id of ids) statement(db, 'DELETE FROM entry_version WHERE id = ?').run(id)
}

/** Every version that could hold a mention: those with an `@`, and all of the entries given. */
export function listMentioningVersions(db: Database.Database, entryNumbers: number[]) {
  return statement<{ id: string; entryN: number; title: string; body: string }>(
    db,
    `SELECT id, entryN, title, body FROM entry_version
     WHERE instr(body, '@') > 0 OR instr(title, '@') > 0 OR entryN IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(entryNumbers))
}

export function changeVersionText(db: Database.Database, id: string, title: string, body: string): void {
  statement(db, 'UPDATE entry_version SET title = ?, body = ?, words = ? WHERE id = ?').run(
    title,
    body,
    countWords(body),
    id,
  )
}
