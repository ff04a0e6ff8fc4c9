import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Backup } from '@shared/contract/vault'
import { BospadError } from '@shared/errors'
import {
  backupId,
  isBackupId,
  lastBackupAt,
  listBackups,
  noteName,
  readNote,
  type BackupKind,
  type Step,
} from './backup-files'
import { copyThrough } from './copy-store'
import { syncFile, syncFolder, writeDurably } from './durable-file'
import { tellPages } from './events'
import { isEvidence } from './evidence'
import { runInWorker } from './in-worker'
import { vaultPaths } from './layout'
import { writeLedger } from './ledger'
import { superseded } from './rotation'
import { openCustody, openVault, withoutCheckpoints } from './session'
import { asBospadError } from './sqlite-failure'
import type { Verified, VerifyTask } from './verify-worker'
import verifyWorker from './verify-worker?modulePath'

export type Source = { folder: string; vaultId: string; db: Database.Database; reader: number; key: Buffer }
type Status = { running: boolean; problem: 'DISK_FULL' | 'BACKUP_FAILED' | null }

/** A backup has this before its name until it is whole and checked. */
const unfinished = '.making-'

const status: Status = { running: false, problem: null }
let last: Promise<unknown> = Promise.resolve()

/**
 * A checked copy of the open vault with its keys, in its folder `backups`. One at a time.
 * @throws BospadError VAULT_LOCKED, BUSY (an import holds the store), DISK_FULL, BACKUP_FAILED
 */
export function makeBackup(kind: BackupKind): Promise<Backup> {
  const making = last.then(async () => {
    const { folder, db } = openVault()
    const { vaultId, reader, keys } = openCustody()
    return withoutCheckpoints(() => backUp({ folder, vaultId, db, reader, key: keys.key }, kind))
  })
  last = making.catch(() => undefined)
  return making
}

/** Once a local day, after the first unlock. A failure shows in `backupStatus`. */
export async function makeDailyBackup(): Promise<void> {
  const { folder } = openVault()
  const lastAt = lastBackupAt(folder)
  if (lastAt !== null && new Date(lastAt).toDateString() === new Date().toDateString()) return
  await makeBackup('daily').catch(() => undefined)
}

export function backupStatus() {
  const { folder } = openVault()
  return { lastAt: lastBackupAt(folder), ...status, folder: vaultPaths(folder).backups }
}

/** For a store that nobody else writes to meanwhile. `step`: the migration it is made before. @throws as `makeBackup` */
export async function backUp(source: Source, kind: BackupKind, step?: Step): Promise<Backup> {
  status.running = true
  tellPages({ kind: 'backup', detail: 'running' })
  const backups = vaultPaths(source.folder).backups
  const madeAt = Date.now()
  const id = freeId(backups, backupId(madeAt, kind, step))
  const staging = join(backups, `${unfinished}${id}`)
  try {
    emptyWal(source.db)
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    removeUnfinished(backups)
    mkdirSync(staging, { mode: 0o700 })
    const bytes = await copyThrough(source.reader, vaultPaths(staging).store, () => source.db.open)
    copyKeys(source.folder, staging)
    const { entries, save } = await verifyStore(vaultPaths(staging).store, source.key)
    writeLedger(vaultPaths(staging).ledger, source.vaultId, source.key, save)
    writeDurably(join(staging, noteName), JSON.stringify({ madeAt, kind, entries, bytes, save }))
    renameSync(staging, join(backups, id))
    syncFolder(backups)
    rotate(source.folder)
    status.problem = null
    return { id, madeAt, entries, bytes, kind, checked: true }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true })
    const known = source.db.open ? asBospadError(error) : new BospadError('VAULT_LOCKED')
    const code =
      known instanceof BospadError && ['DISK_FULL', 'BUSY', 'VAULT_LOCKED'].includes(known.code)
        ? known.code
        : 'BACKUP_FAILED'
    if (code === 'DISK_FULL' || code === 'BACKUP_FAILED') status.problem = code
    throw new BospadError(code, undefined, { cause: error })
  } finally {
    status.running = false
    tellPages({ kind: 'backup', detail: 'done' })
  }
}

/** Opens the backup as a restore would and counts. @throws BospadError VAULT_LOCKED, NOT_FOUND */
export async function verifyBackup(id: string): Promise<{ ok: boolean; entries: number }> {
  const backup = backupFolder(id)
  const note = readNote(backup)
  try {
    const { entries, save } = await verifyStore(vaultPaths(backup).store, openCustody().keys.key)
    return { ok: note === null || (entries === note.entries && save === note.save), entries }
  } catch (error) {
    if (error instanceof BospadError && error.code === 'BACKUP_DAMAGED') return { ok: false, entries: 0 }
    throw error
  }
}

/** Backups made before an instant, and what was found when saves were missing. UTC milliseconds. */
export function statesBefore(before: number): { count: number; newest: number | null } {
  const { folder } = openVault()
  const older = listBackups(folder).filter(({ madeAt }) => madeAt < before)
  const evidence = evidenceFolders(vaultPaths(folder).backups, before)
  return { count: older.length + evidence.length, newest: older[0]?.madeAt ?? null }
}

/**
 * Makes and checks a new backup, then removes every older one, and what was found when saves were missing. Nothing is
 * removed before the new one is whole. Returns how many went. @throws as `makeBackup`
 */
export async function replaceBackups(): Promise<number> {
  const { count } = statesBefore(Date.now())
  const made = await makeBackup('on-request') // some of the older ones give way to it by themselves
  removeStates(openVault().folder, ({ id, madeAt }) => id !== made.id && madeAt <= made.madeAt, made.madeAt)
  return count
}

/** The backups that an opening made of a store which something was removed from at once. */
export function removeBackupsSince(folder: string, since: number): void {
  removeStates(folder, ({ madeAt }) => madeAt >= since, 0)
}

function removeStates(folder: string, isGoing: (backup: Backup) => boolean, evidenceBefore: number): number {
  const { backups } = vaultPaths(folder)
  const going = [
    ...listBackups(folder)
      .filter(isGoing)
      .map(({ id }) => id),
    ...evidenceFolders(backups, evidenceBefore),
  ]
  for (const name of going) rmSync(join(backups, name), { recursive: true, force: true })
  if (going.length > 0) syncFolder(backups)
  return going.length
}

function evidenceFolders(backups: string, before: number): string[] {
  if (!existsSync(backups)) return []
  return readdirSync(backups).filter((name) => isEvidence(name) && statSync(join(backups, name)).mtimeMs < before)
}

/** @throws BospadError NOT_FOUND, VAULT_LOCKED */
export function backupFolder(id: string): string {
  const folder = join(vaultPaths(openVault().folder).backups, id)
  if (!isBackupId(id) || !existsSync(vaultPaths(folder).store)) throw new BospadError('NOT_FOUND')
  return folder
}

/** @throws BospadError BACKUP_DAMAGED, DISK_FULL */
export function verifyStore(store: string, key: Buffer): Promise<Verified> {
  const task: VerifyTask = { store, key }
  return runInWorker<Verified>(verifyWorker, task)
}

/** After this everything saved is in `store.db` itself. */
function emptyWal(db: Database.Database): void {
  if (db.inTransaction) throw new BospadError('BUSY')
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number; log: number; checkpointed: number }]
  if (result.busy !== 0 || result.log !== result.checkpointed) throw new BospadError('BUSY')
}

function copyKeys(from: string, to: string): void {
  const source = vaultPaths(from)
  const target = vaultPaths(to)
  mkdirSync(target.keys, { mode: 0o700 })
  for (const name of ['about', 'passphrase', 'recovery', 'sums'] as const) {
    if (!existsSync(source[name])) continue
    copyFileSync(source[name], target[name])
    syncFile(target[name])
  }
  syncFolder(target.keys)
}

/** What was being made when the process ended. Only the process that has the store open makes backups, one at a time. */
function removeUnfinished(backups: string): void {
  for (const name of readdirSync(backups)) {
    if (name.startsWith(unfinished)) rmSync(join(backups, name), { recursive: true, force: true })
  }
}

function rotate(folder: string): void {
  const { backups } = vaultPaths(folder)
  for (const id of superseded(listBackups(folder))) rmSync(join(backups, id), { recursive: true, force: true })
}

/** Two backups of one kind within a second get names of their own. */
function freeId(backups: string, id: string): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? id : `${id}-${n}`
    if (!existsSync(join(backups, free))) return free
  }
}
