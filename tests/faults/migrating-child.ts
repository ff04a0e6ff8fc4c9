import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '../../src/main/store/migrate'
import { unlockVault } from '../../src/main/vault/unlock'
import { passphrase } from '../support/vaults'

/**
 * A Bospad that knows two more steps than the vault named by the first argument has seen. It opens the vault and is
 * killed at the moment named by the second: while the backup before the last step is made, at the start of that step,
 * or after its statements and before its commit.
 */
const [folder = '', moment] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
const first = migrations.length + 1

migrations.push({ name: 'first', version: first, sql: 'CREATE TABLE later (x); INSERT INTO later VALUES (1)' })
migrations.push({
  name: 'second',
  get sql() {
    if (moment === 'start') die()
    return 'UPDATE later SET x = 2; CREATE TABLE latest (x)'
  },
  get version() {
    if (moment === 'commit') die()
    return first + 1
  },
})
if (moment === 'backup') {
  setInterval(() => {
    if (
      readdirSync(join(folder, 'backups')).some(
        (name) => name.startsWith('.making-') && name.includes(`-${String(first).padStart(4, '0')}-to-`),
      )
    )
      die()
  }, 1)
}
await unlockVault(folder, 'passphrase', passphrase)
