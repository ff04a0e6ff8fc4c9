import { randomInt } from 'node:crypto'
import { copyFileSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { addThoughts } from '../../src/main/store/inbox'
import { lockVault } from '../../src/main/vault/lock'
import { openCustody, save } from '../../src/main/vault/session'
import { openStore } from '../../src/main/vault/store-file'
import { cleanUp, openNewVault, temporaryFolder } from '../support/vaults'
import { full, report } from './report'

// One flipped bit in store.db: an error is fine, the old words are fine, other words without an error never.
const flips = full ? 1000 : 100
const parent = temporaryFolder()
const { folder } = await openNewVault(parent)
for (let n = 0; n < 200; n++) {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  save((db) => addThoughts(db, [{ id, at: n, text: `Gedachte ${n}: ${'stil water '.repeat(n % 40)}` }]))
}
const key = Buffer.from(openCustody().keys.key)
await lockVault()
const sealed = join(folder, 'store.db')
const plain = join(parent, 'plain.db')
const truth = wordsOf(openStore(sealed, key))
copyInClear(sealed, plain)

const inSealed = silentAlterations(sealed, (path) => openStore(path, key))
const inPlain = silentAlterations(plain, (path) => new Database(path))
await cleanUp(parent)
report('bit flips in store.db read as other words', inSealed, 0, { flips, controlInPlainStore: inPlain }, inPlain > 0)

function silentAlterations(path: string, open: (path: string) => Database.Database): number {
  const size = readFileSync(path).length
  const damaged = join(parent, 'damaged.db')
  let altered = 0
  for (let n = 0; n < flips; n++) {
    copyFileSync(path, damaged)
    flip(damaged, randomInt(size))
    try {
      if (wordsOf(open(damaged)) !== truth) altered++
    } catch {
      // noticed
    }
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${damaged}${end}`, { force: true })
  }
  return altered
}

function wordsOf(db: Database.Database): string {
  try {
    return JSON.stringify([
      db.prepare('SELECT id, body, at FROM entry ORDER BY n').all(),
      db.prepare('SELECT * FROM emotion_word').all(),
    ])
  } finally {
    db.close()
  }
}

function flip(path: string, at: number): void {
  const byte = readFileSync(path).readUInt8(at)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.from([byte ^ (1 << randomInt(8))]), 0, 1, at)
  closeSync(file)
}

/** The control: the same rows without a cipher. */
function copyInClear(from: string, to: string): void {
  const source = openStore(from, key)
  const target = new Database(to)
  for (const table of ['entry', 'emotion_word']) {
    const { sql } = source.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(table) as { sql: string }
    target.exec(sql.replace(/\bREFERENCES \w+ \(\w+\)/g, ''))
    for (const row of source.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]) {
      const names = Object.keys(row)
      target
        .prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`)
        .run(Object.values(row))
    }
  }
  source.close()
  target.close()
}
