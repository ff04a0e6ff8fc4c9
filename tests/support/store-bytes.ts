import { createDecipheriv } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'

const pageBytes = 4096
const reservedBytes = 80

/**
 * Every page of a store and of its WAL in clear, free ones too, as they stand on the disk: what SQLite would no longer
 * show is in it as well. Layout: `docs/vault-format.md`.
 */
export function plainBytes(store: string, key: Buffer): Buffer {
  const wal = `${store}-wal`
  return Buffer.concat([
    ...pagesOf(readFileSync(store), 0, 0).map((page) => plainPage(page, key)),
    ...(existsSync(wal) ? pagesOf(readFileSync(wal), 32, 24).map((page) => plainPage(page, key)) : []),
  ])
}

function pagesOf(file: Buffer, head: number, before: number): Buffer[] {
  const pages: Buffer[] = []
  for (let at = head + before; at + pageBytes <= file.length; at += before + pageBytes)
    pages.push(file.subarray(at, at + pageBytes))
  return pages
}

/** The first page begins with 16 bytes of salt; decrypted along, they only spoil its first block. */
function plainPage(page: Buffer, key: Buffer): Buffer {
  const iv = page.subarray(pageBytes - reservedBytes, pageBytes - reservedBytes + 16)
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  return decipher.update(page.subarray(0, pageBytes - reservedBytes))
}

/** Every value of every table that holds the word, whatever its case, as `table: value`. */
export function valuesWith(db: Database.Database, word: string): string[] {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
  return (tables.all() as { name: string }[]).flatMap(({ name }) =>
    (db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .filter((text) => text.toLowerCase().includes(word))
      .map((text) => `${name}: ${text.slice(0, 80)}`),
  )
}

/** Words of the search index that hold the word. */
export const indexedWith = (db: Database.Database, word: string) =>
  db.prepare(`SELECT term FROM search_term WHERE instr(term, ?) > 0`).pluck().all(word) as string[]

/** Paths below a folder whose bytes, as they stand there, hold the word. */
export function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
    const full = join(folder, path)
    return statSync(full).isFile() && holds(readFileSync(full), word)
  })
}

export const holds = (bytes: Buffer, word: string) => bytes.toString('latin1').toLowerCase().includes(word)
