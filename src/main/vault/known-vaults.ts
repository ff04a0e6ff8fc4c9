import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { BospadError } from '@shared/errors'
import type { VaultSummary } from '@shared/contract/vault'
import { readAbout, type About } from './about'
import { lastBackupAt } from './backup-files'
import { vaultId, vaultPaths, whereOf } from './layout'
import { problemOf } from './problem'
import { samplePassphrases } from './sample-passphrase'

/** Where the list of folders is kept on this computer, the last used first. */
export type FolderList = { read(): string[]; write(folders: string[]): void }

export function summaryOf(folder: string): VaultSummary {
  const about = aboutOf(folder)
  return {
    id: vaultId(folder),
    name: about?.name ?? basename(folder, '.bospad'),
    where: whereOf(folder),
    folder,
    lastBackupAt: lastBackupAt(folder),
    problem: problemOf(folder),
    samplePassphrase: about?.sample ? samplePassphrases[about.sample] : null,
  }
}

function aboutOf(folder: string): About | null {
  try {
    return readAbout(folder)
  } catch {
    return null
  }
}

export class KnownVaults {
  constructor(private readonly folders: FolderList) {}

  list(): VaultSummary[] {
    return this.folders.read().map(summaryOf)
  }

  /** @throws BospadError VAULT_NOT_FOUND when the list has no such vault */
  folderOf(id: string): string {
    const folder = this.folders.read().find((it) => vaultId(it) === id)
    if (folder === undefined) throw new BospadError('VAULT_NOT_FOUND')
    return folder
  }

  /** Puts `folder` in front. */
  use(folder: string): void {
    this.folders.write([folder, ...this.folders.read().filter((it) => it !== folder)])
  }

  /** @throws BospadError VAULT_NOT_FOUND when the folder holds no vault */
  add(folder: string): VaultSummary {
    if (!existsSync(vaultPaths(folder).about)) throw new BospadError('VAULT_NOT_FOUND')
    this.use(folder)
    return summaryOf(folder)
  }

  /** Leaves the folder itself alone. */
  forget(id: string): void {
    this.folders.write(this.folders.read().filter((it) => vaultId(it) !== id))
  }
}
