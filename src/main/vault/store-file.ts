import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import { asBospadError } from './sqlite-failure'

type Pragma = [name: string, value: string, readBack: number | string]

/** In this order, before any query. Each is read back: a pragma that is misspelt or refused is silent in SQLite. */
const pragmas: Pragma[] = [
  ['temp_store', 'MEMORY', 2], // big sorts would otherwise leave plain text in the temp folder
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2], // WAL falls back to NORMAL at every reopening and would lose saves at a power cut
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['fullfsync', '0', 0],
  ['checkpoint_fullfsync', '1', 1], // macOS: only this reaches the disk's platter; elsewhere it has no effect
]

/** SQLCipher 4 with our own key: no key derivation by SQLite, so opening costs less than a millisecond. */
function unlock(db: Database.Database, key: Buffer): void {
  db.pragma(`cipher='sqlcipher'`)
  db.pragma('legacy=4')
  const spelled = Buffer.from(`raw:${key.toString('hex')}`, 'latin1')
  db.key(spelled)
  spelled.fill(0)
}

/**
 * The store at `path` as the app works with it. The file must exist.
 * @throws BospadError STORE_DAMAGED (also a key of another vault), VAULT_IN_USE, FOLDER_READ_ONLY, DISK_FULL, DISK_ERROR
 */
export function openStore(path: string, key: Buffer): Database.Database {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { fileMustExist: true, timeout: 0 })
    unlock(db, key)
    for (const [name, value] of pragmas) db.pragma(`${name} = ${value}`)
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    for (const [name, , expected] of pragmas) {
      if (db.pragma(name, { simple: true }) !== expected) throw new Error(`pragma ${name} was not taken`)
    }
    if (db.pragma('cipher', { simple: true }) !== 'sqlcipher') throw new Error('pragma cipher was not taken')
    return db
  } catch (error) {
    db?.close()
    throw openingFailure(error)
  }
}

/** The sequence of the last save the store holds. */
export function lastSave(db: Database.Database): number {
  const row = db.prepare(`SELECT value FROM meta WHERE key = 'save'`).get() as { value: string } | undefined
  return Number(row?.value ?? 0)
}

/** @throws BospadError STORE_DAMAGED */
export function checkPages(db: Database.Database): void {
  try {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new BospadError('STORE_DAMAGED')
  } catch (error) {
    throw asBospadError(error)
  }
}

/** A store that was written without its key begins with SQLite's own words. @throws BospadError UNEXPECTED */
export function assertEncrypted(path: string): void {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(16)
    readSync(file, head, 0, 16, 0)
    if (head.toString('latin1').startsWith('SQLite format 3')) throw new BospadError('UNEXPECTED')
  } finally {
    closeSync(file)
  }
}

function openingFailure(error: unknown): unknown {
  const code = String((error as { code?: unknown } | null)?.code)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new BospadError('VAULT_IN_USE', undefined, { cause: error })
  return asBospadError(error)
}
