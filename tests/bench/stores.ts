import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { addLinkedEntry } from '../../src/main/notebooks/save-entry'
import { setEmotions } from '../../src/main/store/entry-relations'
import { migrations } from '../../src/main/store/migrate'
import { listNotebooks } from '../../src/main/store/notebooks'
import { confirmRecovery, createVault } from '../../src/main/vault/create'
import { vaultPaths } from '../../src/main/vault/layout'
import { lockVault } from '../../src/main/vault/lock'
import { save } from '../../src/main/vault/session'
import { openStore } from '../../src/main/vault/store-file'
import { keysOf } from '../../src/main/vault/unlock'
import { recoveryGroups } from '../../src/shared/domain/crockford'
import { generate, type CorpusEntry } from './corpus.mjs'

const key = Buffer.alloc(32, 7)
const schema = createHash('sha256')
  .update(migrations.map(({ sql }) => sql).join())
  .update('3')
  .digest('hex')
  .slice(0, 12)
const folder = resolve('node_modules/.cache/bench')

/** Words of the corpus that are not in the list of emotions. */
const emotionIds: Record<string, string> = { happy: 'joyful', neutral: 'calm', excited: 'enthusiastic', tired: 'calm' }

/** Opens every vault made here. */
export const passphrase = 'moeras kandelaar fluit bezem'
/** scrypt with N = 2^10: deriving the key is not what is measured. */
const workFactor = 10

/** The folder of a vault with `n` entries, made by the app's own code; once for each schema. */
export async function benchVault(n: number): Promise<string> {
  const parent = join(folder, `vault-${schema}-${n}`)
  const made = join(parent, 'Bench.bospad')
  if (existsSync(made)) return made
  const unfinished = `${parent}.unfinished-${process.pid}` // two runs at once do not take each other's away
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  const { recoveryKey, askGroups } = await createVault({
    name: 'Bench',
    parent: unfinished,
    passphrase,
    language: 'en',
    workFactor,
  })
  const groups = recoveryGroups(recoveryKey)
  await confirmRecovery([groups[askGroups[0] - 1] ?? '', groups[askGroups[1] - 1] ?? ''])
  save((db) => fill(db, n))
  await lockVault()
  if (existsSync(made)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, parent)
  return made
}

function fill(db: Database.Database, n: number): void {
  const notebookId = listNotebooks(db, false)[0]?.id ?? ''
  for (const { id, created, title, body, tags, emotion } of generate(n)) {
    const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`
    const at = Date.parse(created)
    const entry = { id: uuid, notebookId, title, body, at, zone: 'Europe/Amsterdam' }
    const number = addLinkedEntry(db, entry, { tags, people: [] }, at)
    setEmotions(db, number, [emotionIds[emotion] ?? emotion], at)
  }
}

/** The store of `benchVault(n)`, open as the app opens it. */
export async function appStore(n: number): Promise<Database.Database> {
  const vault = await benchVault(n)
  const keys = await keysOf(vault, 'passphrase', passphrase)
  return openStore(vaultPaths(vault).store, keys.key)
}

/** The same texts in the least that SQLite needs to list and search them: one table, in order of time, and one index. */
export function rawStore(n: number, encrypted: boolean): Database.Database {
  const file = join(folder, `raw-${encrypted ? 'encrypted' : 'plain'}-${schema}-${n}.db`)
  const open = (path: string) => (encrypted ? openStore(path, key) : openPlain(path))
  makeOnce(file, (unfinished) => {
    closeSync(openSync(unfinished, 'w'))
    const db = open(unfinished)
    fillRaw(db, generate(n))
    db.close()
  })
  return open(file)
}

/** Milliseconds of putting `n` entries, in one transaction, into a fresh encrypted store at `file`. */
export function timeRawInsert(file: string, n: number): number {
  const entries = [...generate(n)]
  closeSync(openSync(file, 'w'))
  const db = openStore(file, key)
  const start = performance.now()
  fillRaw(db, entries)
  const took = performance.now() - start
  db.close()
  return took
}

function fillRaw(db: Database.Database, entries: Iterable<CorpusEntry>): void {
  db.exec(`
    CREATE TABLE entry (n INTEGER PRIMARY KEY, id TEXT UNIQUE, at INTEGER, title TEXT, body TEXT, tags TEXT);
    CREATE INDEX entry_by_time ON entry (at);
    CREATE VIRTUAL TABLE search USING fts5 (title, body, tags, content = 'entry', content_rowid = 'n',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    CREATE TRIGGER added AFTER INSERT ON entry BEGIN
      INSERT INTO search (rowid, title, body, tags) VALUES (new.n, new.title, new.body, new.tags);
    END;
    CREATE TRIGGER changed AFTER UPDATE ON entry BEGIN
      INSERT INTO search (search, rowid, title, body, tags) VALUES ('delete', old.n, old.title, old.body, old.tags);
      INSERT INTO search (rowid, title, body, tags) VALUES (new.n, new.title, new.body, new.tags);
    END;`)
  const add = db.prepare('INSERT INTO entry (id, at, title, body, tags) VALUES (?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (const { id, created, title, body, tags } of entries) {
      add.run(id, Date.parse(created), title, body, tags.join(' '))
    }
  })()
}

function openPlain(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}

function makeOnce(file: string, make: (unfinished: string) => void): void {
  if (existsSync(file)) return
  mkdirSync(folder, { recursive: true })
  const unfinished = `${file}.unfinished-${process.pid}`
  rmSync(unfinished, { force: true })
  make(unfinished)
  renameSync(unfinished, file)
}
