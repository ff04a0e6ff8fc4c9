// `sqlcipher FILE SQL` for machines without SQLCipher 4's own tool: the same statements through the SQLCipher that
// Signal builds, which shares no code with the cipher Bospad uses. Rows are printed as the tool does, with | between.
import Database from '@signalapp/sqlcipher'

const [file, sql] = process.argv.slice(2)
const db = new Database(file)
for (const statement of sql.split(';').map((it) => it.trim())) {
  if (/^PRAGMA key/i.test(statement)) db.exec(statement)
  else if (statement !== '')
    for (const row of db.prepare(statement).all()) process.stdout.write(`${Object.values(row).join('|')}\n`)
}
db.close()
