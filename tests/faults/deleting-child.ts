import { randomUUID } from 'node:crypto'
import { loadMethods } from '../../src/main/methods/library'
import { deleteForGood } from '../../src/main/coaching/duties/delete'
import { openVault } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { passphrase } from '../support/vaults'

/**
 * Opens the vault named by the first argument and deletes the person named by the second for good. Killed when the list
 * beside the store is written and the purge has begun, at the statement that the third argument counts to.
 */
const [folder = '', personId = '', steps = '0'] = process.argv.slice(2)
await unlockVault(folder, 'passphrase', passphrase)
await loadMethods()
const { db } = openVault()
let left = Number(steps)
db.function('step', () => {
  if (left-- <= 0) process.kill(process.pid, 'SIGKILL')
  return null
})
// temporary triggers are no part of the store: they count what the purge takes out, row by row
for (const table of ['record', 'entry', 'person', 'entry_version', 'attachment'])
  db.exec(`CREATE TEMP TRIGGER kill_${table} BEFORE DELETE ON main.${table} BEGIN SELECT step(); END`)
const engagements = db
  .prepare(`SELECT id FROM record WHERE kind = 'coaching-phase.engagement'`)
  .pluck()
  .all() as string[]
await deleteForGood({ personId, engagements, also: [], keepHours: false, typed: 'Zwartje', mark: randomUUID().slice(0, 8), reason: 'request' }) // oxfmt-ignore
