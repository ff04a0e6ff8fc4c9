import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type Database from 'better-sqlite3'
import { openStore } from '../vault/store-file'
import { migrate, migrations, newestSchema, schemaVersion } from './migrate'
import { seed } from './seed'
import { listNotebooks } from './notebooks'
import { listEmotionWords } from './emotions'

let folder: string
let db: Database.Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bospad-migrate-'))
  const file = join(folder, 'store.db')
  closeSync(openSync(file, 'wx'))
  db = openStore(file, Buffer.alloc(32, 1))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
})

test('a migration that was shipped never changes', () => {
  const hashes = migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex').slice(0, 16)])
  expect(hashes).toMatchInlineSnapshot(`
    [
      [
        "0001-first-notebook.sql",
        "411ecd87cb7ec9e0",
      ],
      [
        "0002-methods.sql",
        "157016ae82b0a338",
      ],
      [
        "0003-emotion-words.sql",
        "f5eb0c5c1e1bbee0",
      ],
      [
        "0004-rhythm-waits.sql",
        "0dcaa7e42721d74d",
      ],
      [
        "0005-record-versions.sql",
        "a88aa7a505283120",
      ],
      [
        "0006-exchange.sql",
        "dbc1821dfdc19f1c",
      ],
      [
        "0007-rooms.sql",
        "bb90ce1054480e23",
      ],
      [
        "0008-walls.sql",
        "7bf0f0fd1b159246",
      ],
      [
        "0009-duties.sql",
        "6439fd001ae35ebc",
      ],
      [
        "0010-feedback.sql",
        "2fb3403d12563f8f",
      ],
      [
        "0011-contact.sql",
        "15c69a9aa4efdcfc",
      ],
    ]
  `)
})

test('a step at a time, and nothing when there is nothing to do', () => {
  for (const { version } of migrations) {
    migrate(db, version)
    expect(schemaVersion(db)).toBe(version)
  }
  migrate(db)
  expect(schemaVersion(db)).toBe(newestSchema())
})

test('a store from a later Bospad is refused by name', () => {
  db.pragma(`user_version = ${newestSchema() + 3}`)
  expect(() => migrate(db)).toThrowError(
    expect.objectContaining({ code: 'STORE_NEWER', facts: { version: newestSchema() + 3 } }),
  )
})

test('a new store holds two notebooks in the language of the interface and 66 emotion words, once', () => {
  migrate(db)
  seed(db, 'nl', 1)
  seed(db, 'nl', 2)
  expect(listNotebooks(db, true)).toMatchObject([
    { title: 'Leiderschapslogboek', kind: 'reflection', inbox: false, entries: 0 },
    { title: 'Postvak in', inbox: true, entries: 0 },
  ])
  expect(listEmotionWords(db)).toHaveLength(66)
})

test('what was written before there were sides finds its own, with what leans on it', () => {
  migrate(db, 6)
  const add = db.prepare(
    `INSERT INTO record (n, id, kind, version, status, title, at, zone, day, sourceId, createdAt, updatedAt, text, data)
     VALUES (?, ?, ?, 1, 'kept', '', 0, 'UTC', '2026-11-22', ?, 0, 0, '', ?)`,
  )
  const row = (n: number, kind: string, sourceId: string | null = null, data = {}) => {
    db.prepare('INSERT INTO doc (n, kind) VALUES (?, ?)').run(n, 'record')
    add.run(n, `r${n}`, kind, sourceId, JSON.stringify(data))
  }
  row(1, 'coaching-phase.engagement', null, { kind: 'executive-coaching' })
  row(2, 'coaching-phase.engagement', null, { kind: 'self-coaching' })
  row(3, 'coaching-phase.session', 'r1')
  row(4, 'coaching-phase.session', 'r2')
  row(5, 'smartie-actions.action')
  db.prepare('INSERT INTO record_link VALUES (5, ?, ?)').run('r3', 'source')
  row(6, 'coaching-phase.hours')
  row(7, 'legacy.value')
  migrate(db)
  const there = db.prepare<[], { n: number }>(`SELECT n FROM record WHERE room = 'coaching' ORDER BY n`).all()
  expect(there.map(({ n }) => n)).toEqual([1, 3, 5, 6])
  expect(db.prepare<[], { n: number }>('SELECT n FROM coaching_thing ORDER BY n').all()).toEqual(there)
})
