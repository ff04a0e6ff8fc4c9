import { closeSync, openSync, statSync } from 'node:fs'
import { BospadError } from '@shared/errors'
import { owedDeletions, payDeletions } from '../coaching/duties/reapply'
import { migrate, newestSchema, schemaVersion } from '../store/migrate'
import { readAbout } from './about'
import { backUp, removeBackupsSince, type Source } from './backups'
import type { VaultKeys } from './envelope'
import { keepEvidence } from './evidence'
import { trustEnvelope, writeEnvelope, type KeySlot } from './key-files'
import { openEnvelope, seal } from './keys'
import { vaultId, vaultPaths } from './layout'
import { Ledger } from './ledger'
import { forget, lockVault } from './lock'
import { problemOf } from './problem'
import { openVault, setOpenVault, type OpenVault } from './session'
import { asBospadError } from './sqlite-failure'
import { readSchemaVersion } from './page-one'
import { checkPages, lastSave, openStore } from './store-file'

/**
 * Opens the vault in `folder` with the secret of `slot`. The one that was open is locked first. When it fails, no
 * file of the folder has been made or changed.
 * @throws BospadError VAULT_NOT_FOUND, STORE_MISSING, STORE_EMPTY, FOLDER_READ_ONLY, ENVELOPE_DAMAGED,
 *   WRONG_PASSPHRASE, WRONG_RECOVERY_KEY, STORE_DAMAGED, STORE_NEWER, VAULT_IN_USE
 */
export async function unlockVault(folder: string, slot: KeySlot, secret: string): Promise<OpenVault> {
  const keys = await keysOf(folder, slot, secret)
  try {
    const vault = await openWith(folder, keys)
    trustEnvelope(folder, slot)
    return vault
  } catch (error) {
    forget(keys)
    throw error
  }
}

/** Everything that can be refused before the store is touched. */
export async function keysOf(folder: string, slot: KeySlot, secret: string): Promise<VaultKeys> {
  const problem = problemOf(folder)
  if (problem) throw new BospadError(problem)
  readAbout(folder)
  return openEnvelope(folder, slot, secret)
}

/** Takes over `keys`: locking forgets them. */
export async function openWith(folder: string, keys: VaultKeys): Promise<OpenVault> {
  const openedAt = Date.now()
  const about = readAbout(folder)
  const paths = vaultPaths(folder)
  const unclean = walBytes(paths.store) > 0
  // First without changing a byte: a store of a later Bospad must not even have its WAL tidied away.
  const seen = readSchemaVersion(paths.store, keys.key)
  if (seen === null && !unclean) throw new BospadError('STORE_DAMAGED')
  if (seen !== null) requireKnown(seen)
  await lockVault()

  const reader = openSync(paths.store, 'r')
  let ledger: Ledger | undefined
  try {
    const db = openStore(paths.store, keys.key)
    try {
      if (unclean) checkPages(db)
      const version = schemaVersion(db)
      requireKnown(version)
      ledger = Ledger.open(paths.ledger, about.id, keys.key)
      const missing = Math.max(0, ledger.last - lastSave(db))
      if (missing > 0) await keepEvidence(paths, reader)
      if (version < newestSchema())
        await bringUpToDate({ folder, vaultId: about.id, db, reader, key: keys.key }, version)
      if (ledger.last < lastSave(db)) ledger.write(lastSave(db)) // the process ended between commit and ledger
      const vault = { id: vaultId(folder), name: about.name, folder, db }
      const owed = await owedDeletions(db, { folder, vaultId: about.id, key: keys.key })
      setOpenVault(vault, { vaultId: about.id, keys, ledger, reader, missing })
      payDeletions(db, owed)
      if (owed.removes > 0) removeBackupsSince(folder, openedAt) // those before a migration hold it still
      return vault
    } catch (error) {
      setOpenVault(null)
      db.close()
      throw error
    }
  } catch (error) {
    ledger?.close()
    closeSync(reader)
    throw asBospadError(error)
  }
}

/**
 * Opens with the recovery key and sets a new passphrase in one step; nothing changes when the key is refused or the
 * store cannot be opened.
 * @throws as `unlockVault`, with WRONG_RECOVERY_KEY
 */
export async function recoverVault(
  folder: string,
  recoveryKey: string,
  passphrase: string,
  workFactor: number,
): Promise<OpenVault> {
  const keys = await keysOf(folder, 'recovery', recoveryKey)
  try {
    const envelope = await seal(keys, passphrase, workFactor)
    const vault = await openWith(folder, keys)
    writeEnvelope(folder, 'passphrase', envelope)
    return vault
  } catch (error) {
    await lockVault()
    forget(keys)
    throw asBospadError(error)
  }
}

/**
 * Rewrites one small file of the open vault; the store stays as it is. Backups made before keep the old passphrase.
 * @throws BospadError VAULT_LOCKED, WRONG_PASSPHRASE, ENVELOPE_DAMAGED, DISK_FULL, FOLDER_READ_ONLY
 */
export async function changePassphrase(current: string, next: string, workFactor: number): Promise<void> {
  const { folder } = openVault()
  const keys = await openEnvelope(folder, 'passphrase', current)
  try {
    writeEnvelope(folder, 'passphrase', await seal(keys, next, workFactor))
  } catch (error) {
    throw asBospadError(error)
  } finally {
    forget(keys)
  }
}

/** A finished vault always has a schema. @throws BospadError STORE_DAMAGED, STORE_NEWER */
function requireKnown(version: number): void {
  if (version === 0) throw new BospadError('STORE_DAMAGED')
  if (version > newestSchema()) throw new BospadError('STORE_NEWER', { version })
}

/**
 * One step at a time, each after a checked backup whose name tells the step. Ended at any moment, by a failure or by
 * kill -9, the store is at the last step that was finished and the next opening goes on from there.
 * @throws BospadError BACKUP_FAILED, DISK_FULL; SQLite's error
 */
async function bringUpToDate(source: Source, version: number): Promise<void> {
  for (let from = version; from < newestSchema(); from++) {
    await backUp(source, 'before-migration', { from, to: from + 1 })
    migrate(source.db, from + 1)
  }
  source.db.pragma('wal_checkpoint(TRUNCATE)')
}

function walBytes(store: string): number {
  return statSync(`${store}-wal`, { throwIfNoEntry: false })?.size ?? 0
}
