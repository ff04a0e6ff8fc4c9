import { randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '../../src/main/vault/store-file'

/**
 * Sorts more text than fits in SQLite's cache, in an encrypted store opened as the app opens it, and stays in the
 * middle of it until the input ends. Arguments: folder, a word that every row holds, and how SQLite keeps what is
 * temporary (`FILE`; left out: as the app does).
 */
const [folder = '', word = '', temporary] = process.argv.slice(2)
const file = join(folder, 'store.db')
closeSync(openSync(file, 'wx'))
const db = openStore(file, randomBytes(32))
if (temporary) db.pragma(`temp_store = ${temporary}`)
db.exec('CREATE TABLE note (text)')
const add = db.prepare('INSERT INTO note VALUES (?)')
db.transaction(() => {
  for (let i = 0; i < 20_000; i++) add.run(`${word} ${i} ${'een lange notitie '.repeat(60)}`)
})()
const rows = db.prepare('SELECT text FROM note ORDER BY substr(text, 20) DESC').iterate()
rows.next()
process.stdout.write('sorting\n')
process.stdin.resume().once('end', () => {
  rows.return?.()
  db.close()
})
