import { readVaultFolders, writeVaultFolders } from '../settings/store'
import { KnownVaults } from './known-vaults'

/** The vaults known on this computer. */
export const vaultsHere = new KnownVaults({ read: readVaultFolders, write: writeVaultFolders })
