import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import type { VaultKeys } from './envelope'
import type { Ledger } from './ledger'
import { asBospadError } from './sqlite-failure'

/** The vault that is open: its store and where it lives. At most one at a time. */
export type OpenVault = {
  id: string
  name: string
  folder: string
  /** The encrypted store; only files of `main/store` write SQL against it. */
  db: Database.Database
}

/** What only this room handles. */
export type Custody = {
  /** Of `vault.json`; stays with the vault when it moves. */
  vaultId: string
  keys: VaultKeys
  ledger: Ledger
  /** A handle on `store.db` that stays open as long as the store: see `copy-store.ts`. */
  reader: number
  /** Acknowledged saves that the store did not hold when it was opened. */
  missing: number
}

let open: OpenVault | null = null
let custody: Custody | null = null
let exclusive: { stop: AbortController; ended: Promise<void> } | null = null
let pause = 0
let idle: NodeJS.Timeout | undefined
let rest: NodeJS.Timeout | undefined

/** @throws BospadError VAULT_LOCKED */
export function openVault(): OpenVault {
  if (!open) throw new BospadError('VAULT_LOCKED')
  rest?.refresh()
  return open
}

export function isVaultOpen(): boolean {
  return open !== null
}

/** Without `keeping` (in tests of other rooms) saves are durable but not counted in a ledger. */
export function setOpenVault(vault: OpenVault | null, keeping: Custody | null = null): void {
  clearTimeout(idle)
  clearTimeout(rest)
  exclusive?.stop.abort()
  exclusive = null
  pause = 0
  open = vault
  rest = vault ? setTimeout(() => giveMemoryBack(vault), restMilliseconds).unref() : undefined
  custody = keeping
}

export function setOpenName(name: string): void {
  if (open) open = { ...open, name }
}

/** Whether the open vault has files beside its store; a bare store, as in tests of other rooms, has none. */
export function isKept(): boolean {
  return custody !== null
}

/** @throws BospadError VAULT_LOCKED */
export function openCustody(): Custody {
  if (!custody) throw new BospadError('VAULT_LOCKED')
  return custody
}

/**
 * The only way to write: runs `work` in one transaction, counts it in the save ledger, and returns
 * after both are durable. Nothing is acknowledged before this returns. Inside another save it is part of that one.
 * @throws BospadError VAULT_LOCKED, DISK_FULL, DISK_ERROR, STORE_DAMAGED, BUSY (an import holds the store)
 */
export function save<T>(work: (db: Database.Database) => T): T {
  const { db } = openVault()
  if (exclusive) throw new BospadError('BUSY')
  if (db.inTransaction) return work(db)
  try {
    const { result, sequence } = db.transaction(() => ({ result: work(db), sequence: countSave(db) })).immediate()
    acknowledge(sequence)
    return result
  } catch (error) {
    throw asBospadError(error)
  }
}

/**
 * One long save, such as an import, that gives way to reading in between: it is one transaction, kept open while
 * `work` awaits. Other saves meet BUSY meanwhile. Locking aborts `signal` and nothing of the work remains.
 * @throws BospadError VAULT_LOCKED, BUSY (another one runs), CANCELLED (the vault was locked), DISK_FULL, DISK_ERROR
 */
export async function withExclusiveWork<T>(
  work: (db: Database.Database, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { db } = openVault()
  if (exclusive || db.inTransaction) throw new BospadError('BUSY')
  const running = new AbortController()
  const ended = Promise.withResolvers<void>()
  try {
    db.exec('BEGIN IMMEDIATE')
    exclusive = { stop: running, ended: ended.promise }
    const result = await work(db, running.signal)
    if (running.signal.aborted) throw new BospadError('CANCELLED')
    const sequence = countSave(db)
    db.exec('COMMIT')
    acknowledge(sequence)
    return result
  } catch (error) {
    if (db.open && db.inTransaction) db.exec('ROLLBACK')
    if (running.signal.aborted) throw new BospadError('CANCELLED', undefined, { cause: error })
    throw asBospadError(error)
  } finally {
    if (exclusive?.stop === running) exclusive = null
    ended.resolve()
  }
}

/** Cancels the long save that runs, if any; resolved when it is undone and the vault takes other saves again. */
export async function stopExclusiveWork(): Promise<void> {
  exclusive?.stop.abort()
  await exclusive?.ended
}

/** While `work` runs, the file `store.db` does not change: saves stay in the WAL. */
export async function withoutCheckpoints<T>(work: () => Promise<T>): Promise<T> {
  const { db } = openVault()
  if (pause++ === 0) db.pragma('wal_autocheckpoint = 0')
  try {
    return await work()
  } finally {
    if (db.open && --pause === 0) {
      db.pragma('wal_autocheckpoint = 1000')
      checkpointWhenIdle()
    }
  }
}

/** Brings the WAL into `store.db` and empties it. Does nothing while a copy or an import runs. */
export function checkpoint(): void {
  clearTimeout(idle)
  if (!open || pause > 0 || open.db.inTransaction) return
  try {
    open.db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    throw asBospadError(error)
  }
}

/** Counted after the ledger too, so that saves after a loss never take the number of a lost one. */
function countSave(db: Database.Database): number {
  const row = db
    .prepare(`UPDATE meta SET value = max(CAST(value AS INTEGER), ?) + 1 WHERE key = 'save' RETURNING value`)
    .get(custody?.ledger.last ?? 0) as { value: string }
  return Number(row.value)
}

function acknowledge(sequence: number): void {
  try {
    custody?.ledger.write(sequence)
  } catch {
    // The save itself is durable: to call it failed would be wrong. The next save writes the ledger again; until
    // then the ledger is behind, which is never taken for a loss.
    console.error('[vault] the ledger could not be written')
  }
  checkpointWhenIdle()
}

const idleMilliseconds = 2000
const restMilliseconds = 1000

/** Pages of the store that were read, up to 16 MB of them: read again from the system's own memory when asked for. */
function giveMemoryBack({ db }: OpenVault): void {
  if (db.open && !db.inTransaction) db.pragma('shrink_memory')
}

function checkpointWhenIdle(): void {
  clearTimeout(idle)
  idle = setTimeout(() => {
    try {
      checkpoint()
    } catch {
      // Full disk: what was saved stays safe in the WAL, and the next save tells the user.
    }
  }, idleMilliseconds)
  idle.unref()
}
