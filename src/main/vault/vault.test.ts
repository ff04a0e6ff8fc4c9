import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { abandonCreate, confirmRecovery, createVault } from './create'
import { lockVault } from './lock'
import { recoveryGroups } from '@shared/domain/crockford'
import { openCustody, openVault, save } from './session'
import { changePassphrase, recoverVault, unlockVault } from './unlock'

let parent: string
const passphrase = 'moeras kandelaar fluit bezem'

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'bospad-vault-'))
})
afterEach(async () => {
  await lockVault()
  abandonCreate()
  rmSync(parent, { recursive: true, force: true })
})

async function made() {
  const waiting = await createVault({ name: 'Ingrid', parent, passphrase, language: 'nl', workFactor: 4 })
  const groups = recoveryGroups(waiting.recoveryKey)
  const [first, second] = waiting.askGroups
  const vault = await confirmRecovery([groups[first - 1] ?? '', groups[second - 1] ?? ''])
  if (!vault) throw new Error('not confirmed')
  return { vault, recoveryKey: waiting.recoveryKey }
}

function writeWord(word: string) {
  return save((db) => db.prepare('INSERT INTO own_word VALUES (?)').run(word).changes)
}
function words() {
  return openVault().db.prepare('SELECT word FROM own_word ORDER BY word').pluck().all()
}

test('create, confirm, save, lock, unlock', async () => {
  const { vault } = await made()
  expect(vault.folder).toBe(join(parent, 'Ingrid.bospad'))
  writeWord('heide')
  const { keys } = openCustody()
  await lockVault()
  expect(keys.key.every((byte) => byte === 0)).toBe(true)
  expect(() => openVault()).toThrow('VAULT_LOCKED')
  expect(readdirSync(vault.folder).sort()).toEqual(['backups', 'inbox', 'keys', 'ledger', 'store.db', 'vault.json'])
  expect(readFileSync(join(vault.folder, 'store.db')).includes('SQLite format 3')).toBe(false)
  await unlockVault(vault.folder, 'passphrase', passphrase)
  expect(words()).toEqual(['heide'])
  expect(openCustody().missing).toBe(0)
})

test('recovery key opens and sets a new passphrase', async () => {
  const { vault, recoveryKey } = await made()
  await lockVault()
  await expect(recoverVault(vault.folder, recoveryKey.replace(/^./, (c) => (c === '0' ? '1' : '0')), 'nieuwe wachtzin hier', 4)).rejects.toThrow('WRONG_RECOVERY_KEY')
  await recoverVault(vault.folder, recoveryKey, 'nieuwe wachtzin hier', 4)
  await lockVault()
  await expect(unlockVault(vault.folder, 'passphrase', passphrase)).rejects.toThrow('WRONG_PASSPHRASE')
  await unlockVault(vault.folder, 'passphrase', 'nieuwe wachtzin hier')
  await changePassphrase('nieuwe wachtzin hier', passphrase, 4)
  await lockVault()
  await unlockVault(vault.folder, 'passphrase', passphrase)
})

test('giving up removes exactly what was made', async () => {
  const { staging } = await createVault({ name: 'Ingrid', parent: join(parent, 'a/b'), passphrase, language: 'nl', workFactor: 4 })
  expect(existsSync(staging)).toBe(true)
  abandonCreate()
  expect(readdirSync(parent)).toEqual([])
})
