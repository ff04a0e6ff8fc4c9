import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recoveryGroups } from '../../src/shared/domain/crockford'
import { abandonCreate, confirmRecovery, createVault } from '../../src/main/vault/create'
import { lockVault } from '../../src/main/vault/lock'
import { openVault, save } from '../../src/main/vault/session'

export const passphrase = 'moeras kandelaar fluit bezem'
/** scrypt with N = 2^4: the envelopes of tests open at once. */
export const workFactor = 4

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'bospad-vault-'))
}

/** Locks, gives up what is unconfirmed and removes `folder`. */
export async function cleanUp(folder: string): Promise<void> {
  await lockVault()
  abandonCreate()
  rmSync(folder, { recursive: true, force: true })
}

/** A new vault in `parent`, open. */
export async function openNewVault(
  parent: string,
  name = 'Ingrid',
  own: { language?: 'en' | 'nl'; passphrase?: string } = {},
) {
  const made = await createVault({ name, parent, passphrase, language: 'nl', workFactor, ...own })
  const { recoveryKey, askGroups } = made
  const groups = recoveryGroups(recoveryKey)
  const vault = await confirmRecovery([groups[askGroups[0] - 1] ?? '', groups[askGroups[1] - 1] ?? ''])
  if (!vault) throw new Error('the recovery key was not taken')
  return { folder: vault.folder, vault, recoveryKey }
}

/** One small save through the real path. */
export function saveWord(word: string): void {
  save((db) => db.prepare('INSERT INTO own_word VALUES (?)').run(word))
}

export function savedWords(): string[] {
  return openVault().db.prepare('SELECT word FROM own_word ORDER BY word').pluck().all() as string[]
}
