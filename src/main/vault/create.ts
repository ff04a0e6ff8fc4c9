import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { Language } from '@shared/contract/base'
import { makeRecoveryKey, normaliseRecoveryKey, recoveryGroups } from '@shared/domain/crockford'
import { BospadError } from '@shared/errors'
import { migrate } from '../store/migrate'
import { seed } from '../store/seed'
import { writeAbout } from './about'
import { syncFolder } from './durable-file'
import type { VaultKeys } from './envelope'
import { writeEnvelope } from './key-files'
import { seal } from './keys'
import { besideStore, removeIfEmpty, vaultFolder, vaultPaths } from './layout'
import { writeLedger } from './ledger'
import { forget } from './lock'
import { asBospadError } from './sqlite-failure'
import { assertEncrypted, lastSave, openStore } from './store-file'
import { openWith } from './unlock'
import type { OpenVault } from './session'

/** A vault that is whole on disk but waits for its recovery key to be retyped. */
type Unconfirmed = {
  folder: string
  /** Beside `folder`, under another name, so that a vault whose key nobody has is never met as a vault. */
  staging: string
  /** Folders made on the way, outermost last. */
  madeParents: string[]
  name: string
  keys: VaultKeys
  recoveryKey: string
  /** Two of the eight groups, from 1. */
  askGroups: [number, number]
}

let unconfirmed: Unconfirmed | null = null

export type NewVault = { name: string; parent: string; passphrase: string; language: Language; workFactor: number }

/**
 * Makes a vault for `name` in the folder `parent`; it opens only after `confirmRecovery`. One at a time: an earlier
 * unconfirmed one is given up.
 * @throws BospadError VAULT_EXISTS, FOLDER_READ_ONLY, DISK_FULL, DISK_ERROR
 */
export async function createVault({ name, parent, passphrase, language, workFactor }: NewVault): Promise<Unconfirmed> {
  abandonCreate()
  const folder = vaultFolder(parent, name)
  if (existsSync(folder)) throw new BospadError('VAULT_EXISTS')
  const recoveryKey = makeRecoveryKey(randomBytes(31))
  const inboxIdentity = await generateX25519Identity()
  const keys: VaultKeys = { key: randomBytes(32), inboxIdentity }
  const [byPassphrase, byRecovery, inbox] = await Promise.all([
    seal(keys, passphrase, workFactor),
    seal(keys, recoveryKey, workFactor),
    identityToRecipient(inboxIdentity),
  ])
  const staging = `${folder}.new-${randomBytes(4).toString('hex')}`
  const making = { folder, staging, madeParents: [], name, keys, recoveryKey, askGroups: twoGroups() } as Unconfirmed
  try {
    making.madeParents = makeFolders(dirname(folder))
    mkdirSync(staging, { mode: 0o700 })
    unconfirmed = making
    const paths = vaultPaths(staging)
    for (const inner of [paths.keys, paths.inbox, paths.backups]) mkdirSync(inner, { mode: 0o700 })
    const id = randomUUID()
    writeEnvelope(staging, 'passphrase', byPassphrase)
    writeEnvelope(staging, 'recovery', byRecovery)
    const sequence = makeStore(paths.store, keys.key, language)
    writeLedger(paths.ledger, id, keys.key, sequence)
    writeAbout(staging, { id, name, createdAt: Date.now(), inbox })
    syncFolder(staging)
    syncFolder(dirname(staging))
    return making
  } catch (error) {
    unconfirmed = making
    abandonCreate()
    throw asBospadError(error)
  }
}

export function unconfirmedVault(): Unconfirmed | null {
  return unconfirmed
}

/**
 * `typed`: the two groups asked for, in that order. Opens the vault and returns it, or null when a group differs.
 * @throws BospadError VAULT_NOT_FOUND (none is waiting), VAULT_EXISTS (its place was taken meanwhile) and as opening
 */
export async function confirmRecovery(typed: [string, string]): Promise<OpenVault | null> {
  if (!unconfirmed) throw new BospadError('VAULT_NOT_FOUND')
  const { folder, staging, keys, recoveryKey, askGroups } = unconfirmed
  const groups = recoveryGroups(recoveryKey)
  if (askGroups.some((group, i) => groups[group - 1] !== normaliseRecoveryKey(typed[i] ?? ''))) return null
  if (existsSync(folder)) throw new BospadError('VAULT_EXISTS')
  try {
    renameSync(staging, folder)
    syncFolder(dirname(folder))
  } catch (error) {
    throw asBospadError(error)
  }
  unconfirmed = null
  try {
    return await openWith(folder, keys)
  } catch (error) {
    forget(keys)
    throw error
  }
}

/** Removes exactly what `createVault` made, file by file; a folder that holds anything else stays. */
export function abandonCreate(): void {
  if (!unconfirmed) return
  const { staging, madeParents, keys } = unconfirmed
  unconfirmed = null
  forget(keys)
  const paths = vaultPaths(staging)
  const files = [paths.about, paths.passphrase, paths.recovery, paths.sums, paths.ledger, paths.store]
  for (const file of [...files, ...besideStore(paths.store)]) rmSync(file, { force: true })
  for (const folder of [paths.keys, paths.inbox, paths.backups, staging, ...madeParents]) removeIfEmpty(folder)
}

/** Returns the save sequence of the new store. */
function makeStore(path: string, key: Buffer, language: Language): number {
  closeSync(openSync(path, 'wx', 0o600)) // never over another file
  const db = openStore(path, key)
  let sequence
  try {
    migrate(db)
    db.transaction(() => seed(db, language, Date.now())).immediate()
    sequence = lastSave(db)
  } finally {
    db.close()
  }
  assertEncrypted(path)
  return sequence
}

function makeFolders(path: string): string[] {
  const made: string[] = []
  for (let at = path; !existsSync(at); at = dirname(at)) made.push(at)
  mkdirSync(path, { recursive: true })
  return made
}

function twoGroups(): [number, number] {
  const first = randomInt(1, 8)
  return [first, randomInt(first + 1, 9)]
}
