import { closeSync } from 'node:fs'
import type { VaultKeys } from './envelope'
import { tellPages } from './events'
import { checkpoint, isVaultOpen, openCustody, openVault, setOpenVault, stopExclusiveWork } from './session'

type Listener = () => void | Promise<void>
const before = new Set<Listener>()
const after = new Set<Listener>()

/** Runs before the store closes: the page saves its draft. Together they get 600 ms. Returns how to stop. */
export function beforeLock(listener: Listener): () => void {
  before.add(listener)
  return () => before.delete(listener)
}

/** Runs after the keys are gone: the window destroys its page. Returns how to stop. */
export function afterLock(listener: Listener): () => void {
  after.add(listener)
  return () => after.delete(listener)
}

const patience = 600
let locking: Promise<void> | null = null

/**
 * Closes the store and forgets the keys, within a second; also when a listener fails or hangs. Resolved when the
 * listeners that run afterwards are done too.
 */
export function lockVault(): Promise<void> {
  if (!locking && !isVaultOpen()) return Promise.resolve()
  locking ??= lock().finally(() => (locking = null))
  return locking
}

async function lock(): Promise<void> {
  const enough = Promise.withResolvers<void>()
  const timer = setTimeout(enough.resolve, patience)
  await Promise.race([stopExclusiveWork(), enough.promise]) // an import would refuse the draft that the page saves now
  tellPages({ kind: 'locking' })
  await Promise.race([Promise.allSettled([...before].map(async (listener) => listener())), enough.promise])
  clearTimeout(timer)
  closeVault()
  await Promise.allSettled([...after].map(async (listener) => listener()))
}

/** The part of locking that asks nobody: also for a process that is about to end. */
export function closeVault(): void {
  if (!isVaultOpen()) return
  const { db } = openVault()
  const { keys, ledger, reader } = openCustody()
  try {
    checkpoint()
  } catch {
    // Full or failing disk: everything saved is in the WAL, which is read at the next opening.
  }
  setOpenVault(null)
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    db.close()
  } finally {
    forget(keys)
    ledger.close()
    closeSync(reader)
  }
}

export function forget(keys: VaultKeys): void {
  keys.key.fill(0)
  keys.inboxIdentity = ''
}
