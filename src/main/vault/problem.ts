import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { BospadError } from '@shared/errors'
import type { VaultSummary } from '@shared/contract/vault'
import { readAbout } from './about'
import { vaultPaths } from './layout'

export type VaultProblem = NonNullable<VaultSummary['problem']>

/** Why the vault cannot be opened as it stands, as far as this shows without a key. Changes nothing. */
export function problemOf(folder: string): VaultProblem | null {
  const paths = vaultPaths(folder)
  if (!existsSync(paths.about)) return 'VAULT_NOT_FOUND'
  try {
    readAbout(folder)
  } catch (error) {
    if (error instanceof BospadError && error.code === 'ENVELOPE_DAMAGED') return 'ENVELOPE_DAMAGED'
    return null // a later format: said when it is opened
  }
  if (!existsSync(paths.store)) return 'STORE_MISSING'
  if (statSync(paths.store).size === 0) return 'STORE_EMPTY' // SQLite would take it for a new, empty store
  if (!existsSync(paths.passphrase) && !existsSync(paths.recovery)) return 'ENVELOPE_DAMAGED'
  if (!isWritable(folder) || !isWritable(paths.store)) return 'FOLDER_READ_ONLY'
  return null
}

/** By permission, mount and file attributes, without writing: the system answers for root as well. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
    return true
  } catch {
    return false
  }
}
