import { join } from 'node:path'
import { makeBackup } from '../../src/main/vault/backups'
import { lockVault } from '../../src/main/vault/lock'
import { sampleNames } from '../../src/main/sample/make'
import { writeSample } from '../../src/main/sample/write-sample'
import { openNewVault } from './vaults'

/**
 * Makes an empty vault of Ingrid in each language in the folder of the first argument; the second: its passphrase. A
 * third, `en` or `nl`: the sample in that language instead, right in that folder, with the same passphrase.
 */
const [parent = '', passphrase = '', sample] = process.argv.slice(2)
if (sample === 'en' || sample === 'nl') {
  await openNewVault(parent, sampleNames[sample], { language: sample, passphrase })
  const refused = await writeSample(sample, Date.now())
  if (refused.length > 0) throw new Error(refused.join('; '))
  await lockVault()
} else {
  for (const language of ['en', 'nl'] as const) {
    await openNewVault(join(parent, language), 'Ingrid', { language, passphrase })
    await makeBackup('daily') // it would be made after each first unlock
    await lockVault()
  }
}
