import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { addLinkedEntry } from '../../src/main/notebooks/save-entry'
import { setEmotions } from '../../src/main/store/entry-relations'
import { migrate, migrations } from '../../src/main/store/migrate'
import { listNotebooks } from '../../src/main/store/notebooks'
import { seed } from '../../src/main/store/seed'
import { openStore } from '../../src/main/vault/store-file'
import { generate } from './corpus.mjs'

const key = Buffer.alloc(32, 7)
const schema = createHash('sha256')
  .update(migrations.map(({ sql }) => sql).join())
  .update('2')
  .digest('hex')
  .slice(0, 12)
const folder = resolve('node_modules/.cache/bench')

/** Words of the corpus that are not in the list of emotions. */
const emotionIds: Record<string, string> = { happy: 'joyful', neutral: 'calm', excited: 'enthusiastic', tired: 'calm' }

/** A store of `n` entries as the app writes it; made once for each schema. */
export function appStore(n: number): Database.Database {
  const file = join(folder, `app-${schema}-${n}.db`)
  makeOnce(file, (unfinished) => {
    closeSync(openSync(unfinished, 'w'))
    const db = openStore(unfinished, key)
    migrate(db)
    db.transaction(() => {
      seed(db, 'en', 0)
      const notebookId = listNotebooks(db, false)[0]?.id ?? ''
      for (const { id, created, title, body, tags, emotion } of generate(n)) {
        const uuid = `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(20, 32)}`
        const at = Date.parse(created)
        const entry = { id: uuid, notebookId, title, body, at, zone: 'Europe/Amsterdam' }
        const number = addLinkedEntry(db, entry, { tags, people: [] }, at)
        setEmotions(db, number, [emotionIds[emotion] ?? emotion], at)
      }
    })()
    db.close()
  })
  return openStore(file, key)
}

/** The same texts in the least that SQLite needs to list and search them: one table, in order of time, and one index. */
export function rawStore(n: number, encrypted: boolean): Database.Database {
  const file = join(folder, `raw-${encrypted ? 'encrypted' : 'plain'}-${schema}-${n}.db`)
  const open = (path: string) => (encrypted ? openStore(path, key) : openPlain(path))
  makeOnce(file, (unfinished) => {
    closeSync(openSync(unfinished, 'w'))
    const db = open(unfinished)
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
      for (const { id, created, title, body, tags } of generate(n)) {
        add.run(id, Date.parse(created), title, body, tags.join(' '))
      }
    })()
    db.close()
  })
  return open(file)
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
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  make(unfinished)
  renameSync(unfinished, file)
}
