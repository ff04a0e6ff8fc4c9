import { join } from 'node:path'
import { app } from 'electron'
import { os } from '../ipc/border'
import { readSettings } from '../settings/store'
import { progressOf } from '../transfer/progress'
import { samplePassphrases } from '../vault/sample-passphrase'
import { vaultsHere } from '../vault/vaults-here'
import { workFactor } from '../vault/work-factor'
import { makeSample, removeSample, sampleNames } from './make'

export const sampleHandlers = os.sample.router({
  words: os.sample.words.handler(() => {
    const { language } = readSettings()
    return { name: sampleNames[language], passphrase: samplePassphrases[language] }
  }),
  make: os.sample.make.handler(({ signal }) => {
    const { language } = readSettings()
    // beside the settings, not among the user's documents: nobody looks for it there, and no program synchronises it
    const sample = { language, parent: join(app.getPath('userData'), 'sample'), workFactor: workFactor() }
    return progressOf((report, stop) => makeSample(vaultsHere, sample, report, stop), signal)
  }),
  remove: os.sample.remove.handler(({ input }) => removeSample(vaultsHere, input.id)),
})
