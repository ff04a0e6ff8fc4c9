import { writeSync } from 'node:fs'
import { addThoughts } from '../../src/main/store/inbox'
import { openVault, save } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { passphrase } from '../support/vaults'

/** `folder saves synchronous`: saves that often, with a checkpoint every few pages, and ends without closing. */
const [folder = '', saves = '1', synchronous = 'FULL'] = process.argv.slice(2)
await unlockVault(folder, 'passphrase', passphrase)
openVault().db.pragma('wal_autocheckpoint = 24')
if (synchronous !== 'FULL') openVault().db.pragma(`synchronous = ${synchronous}`)
for (let n = 0; n < Number(saves); n++) {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  save((db) => addThoughts(db, [{ id, at: n, text: `Gedachte ${n}: ${'over het pad '.repeat(n % 90)}` }]))
  writeSync(1, `${n}\n`)
}
process.kill(process.pid, 'SIGKILL')
