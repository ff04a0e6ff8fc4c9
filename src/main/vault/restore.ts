import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { backupFolder, makeBackup, verifyStore } from './backups'
import { copyThrough } from './copy-store'
import { refreshDeletedList } from './deleted-list'
import { syncFolder } from './durable-file'
import { besideStore, vaultPaths } from './layout'
import { writeLedger } from './ledger'
import { lockVault } from './lock'
import { noteRestored } from './restored'
import { openCustody, openVault } from './session'
import { asBospadError } from './sqlite-failure'

/**
 * Puts the store of a backup in place of the present one, which is kept as a backup first, and locks. Passphrase and
 * recovery key stay as they are now. Until the very last step the present store is untouched. What was deleted for good
 * since is removed again at the next unlock: `coaching/duties/reapply.ts`.
 * @throws BospadError VAULT_LOCKED, NOT_FOUND, BACKUP_DAMAGED, BACKUP_FAILED, DISK_FULL, BUSY
 */
export async function restoreBackup(id: string): Promise<void> {
  const { folder } = openVault()
  const { vaultId, keys } = openCustody()
  const from = vaultPaths(backupFolder(id)).store
  const paths = vaultPaths(folder)
  const incoming = `${paths.store}.restoring`
  const key = Buffer.from(keys.key)
  try {
    await verifyStore(from, key)
    await makeBackup('before-restore')
    rmSync(incoming, { force: true }) // of a restore that was cut off
    const reader = await open(from, 'r')
    try {
      await copyThrough(reader.fd, incoming)
    } finally {
      await reader.close()
    }
    const { save } = await verifyStore(incoming, key)
    refreshDeletedList()
    await lockVault()
    // A WAL of the present store would be replayed into the restored one.
    for (const path of besideStore(paths.store)) rmSync(path, { force: true })
    renameSync(incoming, paths.store)
    writeLedger(paths.ledger, vaultId, key, save)
    syncFolder(folder)
    noteRestored(folder)
  } catch (error) {
    rmSync(incoming, { force: true })
    throw asBospadError(error)
  } finally {
    key.fill(0)
  }
}
