import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  cleanUp,
  openNewVault,
  passphrase,
  saveWord,
  savedWords,
  temporaryFolder,
  workFactor,
} from '../../../tests/support/vaults'
import { abandonCreate, confirmRecovery, createVault } from './create'
import { lockVault } from './lock'
import { openCustody, openVault } from './session'
import { changePassphrase, recoverVault, unlockVault } from './unlock'

let parent: string
beforeEach(() => {
  parent = temporaryFolder()
})
afterEach(() => cleanUp(parent))

const another = 'een heel andere wachtzin'

test('create, confirm, save, lock, unlock', async () => {
  const { folder } = await openNewVault(parent)
  expect(folder).toBe(join(parent, 'Ingrid.bospad'))
  saveWord('heide')
  await lockVault()
  expect(() => openVault()).toThrow('VAULT_LOCKED')
  expect(readdirSync(folder).sort()).toEqual(['backups', 'inbox', 'keys', 'ledger', 'store.db', 'vault.json'])
  expect(readFileSync(join(folder, 'store.db')).includes('SQLite format 3')).toBe(false)
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['heide'])
  expect(openCustody().missing).toBe(0)
})

test('locking forgets the keys', async () => {
  await openNewVault(parent)
  const { keys } = openCustody()
  expect(keys.key.some((byte) => byte !== 0)).toBe(true)
  await lockVault()
  expect(keys.key.every((byte) => byte === 0)).toBe(true)
  expect(keys.inboxIdentity).toBe('')
})

test('the same passphrase in another Unicode form opens the vault', async () => {
  const composed = 'caf\u00e9 aan de overkant'
  const { askGroups, recoveryKey } = await createVault({
    name: 'é',
    parent,
    passphrase: composed,
    language: 'en',
    workFactor,
  })
  const group = (n: number) => recoveryKey.slice((n - 1) * 4, n * 4)
  const vault = await confirmRecovery([group(askGroups[0]), group(askGroups[1])])
  await lockVault()
  const opened = await unlockVault(vault?.folder ?? '', 'passphrase', composed.normalize('NFD'))
  expect(opened.folder).toBe(vault?.folder)
})

test('only both groups confirm a new vault, in any case, with or without spaces', async () => {
  const { askGroups, recoveryKey, folder } = await createVault({
    name: 'Ingrid',
    parent,
    passphrase,
    language: 'en',
    workFactor,
  })
  const [first, second] = askGroups.map((n) => recoveryKey.slice((n - 1) * 4, n * 4)) as [string, string]
  expect(await confirmRecovery([second === first ? '0000' : second, first])).toBeNull()
  expect(await confirmRecovery([first, ''])).toBeNull()
  expect(existsSync(folder)).toBe(false)
  expect(await confirmRecovery([` ${first.toLowerCase()} `, second.replace(/./g, '$&-')])).toMatchObject({ folder })
})

test('the recovery key opens and sets a new passphrase in one step', async () => {
  const { folder, recoveryKey } = await openNewVault(parent)
  await lockVault()
  const envelope = readFileSync(join(folder, 'keys/passphrase.age'))
  const wrong = recoveryKey.replace(/^./, (character) => (character === '0' ? '1' : '0'))
  await expect(recoverVault(folder, wrong, another, workFactor)).rejects.toThrow('WRONG_RECOVERY_KEY')
  expect(readFileSync(join(folder, 'keys/passphrase.age'))).toEqual(envelope)
  await recoverVault(folder, recoveryKey, another, workFactor)
  await lockVault()
  await expect(unlockVault(folder, 'passphrase', passphrase)).rejects.toThrow('WRONG_PASSPHRASE')
  await unlockVault(folder, 'passphrase', another)
})

test('changing the passphrase needs the present one and leaves the recovery key', async () => {
  const { folder, recoveryKey } = await openNewVault(parent)
  await expect(changePassphrase(another, another, workFactor)).rejects.toThrow('WRONG_PASSPHRASE')
  await changePassphrase(passphrase, another, workFactor)
  await lockVault()
  await unlockVault(folder, 'passphrase', another)
  await lockVault()
  await unlockVault(folder, 'recovery', recoveryKey)
})

test('giving up removes exactly what was made', async () => {
  const deep = join(parent, 'a/b')
  const first = await createVault({ name: 'Ingrid', parent: deep, passphrase, language: 'en', workFactor })
  abandonCreate()
  expect(readdirSync(parent)).toEqual([])
  const second = await createVault({ name: 'Ingrid', parent: deep, passphrase, language: 'en', workFactor })
  expect(first.staging).not.toBe(second.staging)
  writeFileSync(join(second.staging, 'mine.txt'), 'not made by Bospad')
  abandonCreate()
  expect(readdirSync(second.staging)).toEqual(['mine.txt'])
})

test('a name that is taken is refused and left alone', async () => {
  const { folder } = await openNewVault(parent)
  const before = readdirSync(folder)
  await expect(createVault({ name: 'Ingrid', parent, passphrase, language: 'en', workFactor })).rejects.toThrow(
    'VAULT_EXISTS',
  )
  expect(readdirSync(folder)).toEqual(before)
  expect(readdirSync(parent)).toEqual(['Ingrid.bospad'])
})

test('opening a vault locks the one that was open', async () => {
  const first = await openNewVault(parent, 'Ingrid')
  const { keys } = openCustody()
  const second = await openNewVault(parent, 'Practice')
  expect(openVault().folder).toBe(second.folder)
  expect(first.vault.db.open).toBe(false)
  expect(keys.key.every((byte) => byte === 0)).toBe(true)
})
