import { writeSync } from 'node:fs'
import { addThoughts } from '../../src/main/store/inbox'
import { save } from '../../src/main/vault/session'
import { unlockVault } from '../../src/main/vault/unlock'
import { passphrase } from '../support/vaults'

/** Opens the vault named by the first argument and saves without end, telling the parent each save that returned. */
const [folder = '', first = '0'] = process.argv.slice(2)
await unlockVault(folder, 'passphrase', passphrase)
for (let n = Number(first); ; n++) {
  const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
  save((db) => addThoughts(db, [{ id, at: n, text: `Gedachte ${n} over het pad, ${'en verder '.repeat(n % 200)}` }]))
  writeSync(1, `${n}\n`)
}
