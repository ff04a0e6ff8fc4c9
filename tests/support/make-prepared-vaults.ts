import { join } from 'node:path'
import { lockVault } from '../../src/main/vault/lock'
import { openNewVault } from './vaults'

/** Makes an empty vault of Ingrid in each language in the folder of the first argument; the second: its passphrase. */
const [parent = '', passphrase = ''] = process.argv.slice(2)
for (const language of ['en', 'nl'] as const) {
  await openNewVault(join(parent, language), 'Ingrid', { language, passphrase })
  await lockVault()
}
