import { join } from 'node:path'
import { app, shell } from 'electron'
import { normaliseRecoveryKey, parseRecoveryKey } from '@shared/domain/crockford'
import { lockFromPage } from '../app/lock'
import { os } from '../ipc/border'
import { readSettings } from '../settings/store'
import { backupStatus, makeBackup, verifyBackup } from './backups'
import { listBackups } from './backup-files'
import { chooseFolder } from './choose-folder'
import { abandonCreate, createVault } from './create'
import { enter, enterByRecovery, enterNew, renameVault, requireOwnFolder, requireStrength } from './entrance'
import { vaultEvents } from './events'
import { adviseOn } from './folder-advice'
import { summaryOf } from './known-vaults'
import { lockVault } from './lock'
import { printRecoverySheet } from './recovery-sheet'
import { restoreBackup } from './restore'
import { isVaultOpen, openCustody, openVault } from './session'
import { strengthOf } from './strength'
import { suggestPassphrase } from './suggest-passphrase'
import { changePassphrase } from './unlock'
import { vaultsHere as vaults } from './vaults-here'
import { workFactor } from './work-factor'

export const vaultHandlers = os.vault.router({
  list: os.vault.list.handler(() => vaults.list()),
  state: os.vault.state.handler(() => {
    if (isVaultOpen()) return { state: 'open', vault: summaryOf(openVault().folder) }
    const [lastUsed] = vaults.list()
    return lastUsed ? { state: 'locked', vault: lastUsed } : { state: 'none', vault: null }
  }),
  chooseFolder: os.vault.chooseFolder.handler(({ input, context }) => chooseFolder(context.sender, input.purpose)),
  adviseFolder: os.vault.adviseFolder.handler(({ input }) =>
    adviseOn(input.folder ?? join(app.getPath('documents'), 'Bospad'), input.name),
  ),
  strength: os.vault.strength.handler(({ input }) => strengthOf(input.passphrase, input.name)),
  suggestPassphrase: os.vault.suggestPassphrase.handler(({ input }) => ({
    passphrase: suggestPassphrase(input.language),
  })),
  create: os.vault.create.handler(async ({ input: { name, folder, passphrase, acceptRisk } }) => {
    await requireStrength(passphrase, name)
    requireOwnFolder(folder, name, acceptRisk)
    const made = await createVault({
      name,
      parent: folder,
      passphrase,
      language: readSettings().language,
      workFactor: workFactor(),
    })
    return { vault: { ...summaryOf(made.staging), name }, recoveryKey: made.recoveryKey, askGroups: made.askGroups }
  }),
  confirmRecovery: os.vault.confirmRecovery.handler(
    async ({ input }) => (await enterNew(vaults, input.groups)) !== null,
  ),
  printRecovery: os.vault.printRecovery.handler(({ input, context }) => printRecoverySheet(context.sender, input.to)),
  abandonCreate: os.vault.abandonCreate.handler(() => abandonCreate()),
  add: os.vault.add.handler(({ input }) => vaults.add(input.folder)),
  forget: os.vault.forget.handler(async ({ input }) => {
    if (isVaultOpen() && openVault().id === input.id) await lockVault()
    vaults.forget(input.id)
  }),
  unlock: os.vault.unlock.handler(({ input }) => enter(vaults, input.id, input.passphrase)),
  recover: os.vault.recover.handler(({ input }) =>
    enterByRecovery(vaults, input.id, normaliseRecoveryKey(input.recoveryKey), input.passphrase, workFactor()),
  ),
  checkRecoveryKey: os.vault.checkRecoveryKey.handler(({ input }) => {
    const { complete, valid } = parseRecoveryKey(input.recoveryKey)
    return { complete, valid }
  }),
  changePassphrase: os.vault.changePassphrase.handler(async ({ input: { current, next } }) => {
    await requireStrength(next, openVault().name)
    await changePassphrase(current, next, workFactor())
  }),
  rename: os.vault.rename.handler(({ input }) => renameVault(input.name)),
  lock: os.vault.lock.handler(() => lockFromPage()),
  events: os.vault.events.handler(async function* ({ signal }) {
    yield* vaultEvents(signal)
  }),
  missingSaves: os.vault.missingSaves.handler(() => openCustody().missing),
  backups: {
    list: os.vault.backups.list.handler(() => listBackups(openVault().folder)),
    make: os.vault.backups.make.handler(() => makeBackup('on-request')),
    verify: os.vault.backups.verify.handler(({ input }) => verifyBackup(input.id)),
    restore: os.vault.backups.restore.handler(({ input }) => restoreBackup(input.id)),
    status: os.vault.backups.status.handler(() => backupStatus()),
    showFolder: os.vault.backups.showFolder.handler(async () => {
      await shell.openPath(backupStatus().folder)
    }),
  },
})
