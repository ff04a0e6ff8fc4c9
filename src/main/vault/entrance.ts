import type { VaultSummary } from '@shared/contract/vault'
import { BospadError } from '@shared/errors'
import { keepUpSoon } from '../notebooks/upkeep'
import { writeAbout, readAbout } from './about'
import { makeDailyBackup } from './backups'
import { confirmRecovery } from './create'
import { cloudOf } from './folder-advice'
import { foldInbox } from './inbox'
import { summaryOf, type KnownVaults } from './known-vaults'
import { vaultFolder } from './layout'
import { isVaultOpen, openVault, setOpenName } from './session'
import { asBospadError } from './sqlite-failure'
import { endStrength, strengthOf } from './strength'
import { recoverVault, unlockVault } from './unlock'

/** @throws BospadError WEAK_PASSPHRASE */
export async function requireStrength(passphrase: string, name: string): Promise<void> {
  const { enough } = await strengthOf(passphrase, name)
  endStrength()
  if (!enough) throw new BospadError('WEAK_PASSPHRASE')
}

/** @throws BospadError CLOUD_FOLDER unless the user has accepted it */
export function requireOwnFolder(parent: string, name: string, acceptRisk: boolean): void {
  if (!acceptRisk && cloudOf(vaultFolder(parent, name))) throw new BospadError('CLOUD_FOLDER')
}

export async function enter(vaults: KnownVaults, id: string, passphrase: string): Promise<VaultSummary> {
  return settleIn(vaults, await unlockVault(vaults.folderOf(id), 'passphrase', passphrase))
}

export async function enterByRecovery(
  vaults: KnownVaults,
  id: string,
  recoveryKey: string,
  passphrase: string,
  workFactor: number,
): Promise<VaultSummary> {
  const folder = vaults.folderOf(id)
  await requireStrength(passphrase, summaryOf(folder).name)
  return settleIn(vaults, await recoverVault(folder, recoveryKey, passphrase, workFactor))
}

/** Null when a group differs. */
export async function enterNew(vaults: KnownVaults, groups: [string, string]): Promise<VaultSummary | null> {
  const vault = await confirmRecovery(groups)
  return vault ? settleIn(vaults, vault) : null
}

/** What follows every opening; none of it may keep the vault shut. */
export function settleIn(vaults: KnownVaults, { folder }: { folder: string }): VaultSummary {
  try {
    vaults.use(folder)
  } catch {
    console.error('[vault] the list of vaults could not be written')
  }
  void foldInbox()
    .catch(() => console.error('[vault] the inbox waits for the next unlock'))
    .then(() => (isVaultOpen() ? makeDailyBackup() : undefined))
    .finally(keepUpSoon)
  return summaryOf(folder)
}

/** The folder keeps its name: it may be written down somewhere. @throws BospadError VAULT_LOCKED, DISK_FULL */
export function renameVault(name: string): VaultSummary {
  const { folder } = openVault()
  try {
    writeAbout(folder, { ...readAbout(folder), name })
  } catch (error) {
    throw asBospadError(error)
  }
  setOpenName(name)
  return summaryOf(folder)
}
