import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
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
export async function openNewVault(parent: string, name = 'Ingrid') {
  const { recoveryKey, askGroups } = await createVault({ name, parent, passphrase, language: 'nl', workFactor })
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

/** Every file below `folder` with its content. */
export function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  return new Map(names.map((it) => join(it.parentPath, it.name)).map((path) => [path, readFileSync(path, 'base64')]))
}

/**
 * Makes `folder` read-only as this user meets it: by permission; for root, whom permissions do not stop, by the
 * immutable attribute or a read-only mount. Returns how to undo it, or why it could not be done.
 */
export function makeReadOnly(folder: string): (() => void) | string {
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o500)
    return () => chmodSync(folder, 0o700)
  }
  const ways: [string, string[], string, string[]][] = [
    ['chattr', ['+i', folder], 'chattr', ['-i', folder]],
    ['sh', ['-c', 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0"', folder], 'umount', [folder]],
  ]
  for (const [tool, args, undo, undoArgs] of ways) {
    try {
      execFileSync(tool, args, { stdio: 'ignore' })
      return () => execFileSync(undo, undoArgs, { stdio: 'ignore' })
    } catch {
      continue
    }
  }
  return 'root may neither set file attributes nor mount here'
}
