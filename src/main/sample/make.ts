import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Language } from '@shared/contract/base'
import { recoveryGroups } from '@shared/domain/crockford'
import { BospadError } from '@shared/errors'
import { readAbout, writeAbout } from '../vault/about'
import { confirmRecovery, createVault } from '../vault/create'
import { settleIn } from '../vault/entrance'
import type { KnownVaults } from '../vault/known-vaults'
import { removeIfEmpty, vaultFolder } from '../vault/layout'
import { closeVault, lockVault } from '../vault/lock'
import { samplePassphrases } from '../vault/sample-passphrase'
import { isVaultOpen, openVault } from '../vault/session'
import { asBospadError } from '../vault/sqlite-failure'
import { unlockVault } from '../vault/unlock'
import { writeSample } from './write-sample'

export const sampleNames = { en: 'Sample', nl: 'Voorbeeld' } satisfies Record<Language, string>

export type SampleEvent = { stage: string; done: boolean; count: number; total: number }

type Sample = { language: Language; parent: string; workFactor: number }

/**
 * Makes the sample vault in `parent` and opens it. What an interrupted making left there is removed first; a whole
 * sample is opened as it stands. When it fails or is stopped, nothing of it remains.
 * @throws BospadError BUSY (a vault is open), CANCELLED, DISK_FULL, DISK_ERROR, FOLDER_READ_ONLY
 */
export async function makeSample(
  vaults: KnownVaults,
  { language, parent, workFactor }: Sample,
  report: (event: SampleEvent) => void,
  signal: AbortSignal,
): Promise<SampleEvent> {
  if (isVaultOpen()) throw new BospadError('BUSY')
  const folder = vaultFolder(parent, sampleNames[language])
  const passphrase = samplePassphrases[language]
  const done: SampleEvent = { stage: 'done', done: true, count: 1, total: 1 }
  report({ stage: 'sample', done: false, count: 0, total: 0 })
  if (isSample(folder)) {
    settleIn(vaults, await unlockVault(folder, 'passphrase', passphrase))
    return done
  }
  removeFolder(folder)
  const made = await createVault({ name: sampleNames[language], parent, passphrase, language, workFactor })
  const groups = recoveryGroups(made.recoveryKey)
  const [first, second] = made.askGroups
  const vault = await confirmRecovery([groups[first - 1] ?? '', groups[second - 1] ?? ''])
  try {
    await writeSample(language, Date.now(), (at) => report({ stage: 'sample', done: false, ...at }), signal)
    writeAbout(folder, { ...readAbout(folder), sample: language })
  } catch (error) {
    closeVault()
    removeFolder(folder)
    throw asBospadError(error)
  }
  if (vault) settleIn(vaults, vault)
  return done
}

/** @throws BospadError VAULT_NOT_FOUND when the list has no such sample, and as locking */
export async function removeSample(vaults: KnownVaults, id: string): Promise<void> {
  const folder = vaults.folderOf(id)
  if (!isSample(folder)) throw new BospadError('VAULT_NOT_FOUND')
  vaults.forget(id) // first: the page that locking brings reads the list
  if (isVaultOpen() && openVault().folder === folder) await lockVault()
  removeFolder(folder)
}

function isSample(folder: string): boolean {
  try {
    return readAbout(folder).sample !== undefined
  } catch {
    return false
  }
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  removeIfEmpty(dirname(folder))
}
