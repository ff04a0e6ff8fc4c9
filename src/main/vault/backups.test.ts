import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addThoughts } from '../store/inbox'
import { cleanUp, openNewVault, passphrase, saveWord, savedWords, temporaryFolder } from '../../../tests/support/vaults'
import { filesOf } from '../../../tests/support/folders'
import { lastBackupAt, listBackups } from './backup-files'
import { backupFolder, backupStatus, makeBackup, makeDailyBackup, verifyBackup } from './backups'
import { afterLock, lockVault } from './lock'
import { restoreBackup } from './restore'
import { isVaultOpen, openCustody, save, withExclusiveWork } from './session'
import { unlockVault } from './unlock'

let parent: string
let folder: string
let recoveryKey: string
beforeEach(async () => {
  parent = temporaryFolder()
  ;({ folder, recoveryKey } = await openNewVault(parent))
})
afterEach(() => cleanUp(parent))

const saveThought = () => save((db) => addThoughts(db, [{ id: randomUUID(), at: Date.now(), text: 'heide' }]))

test('a backup is a vault of its own, checked and counted', async () => {
  saveThought()
  const backup = await makeBackup('manual')
  expect(backup).toMatchObject({ entries: 1, kind: 'manual', checked: true })
  expect(listBackups(folder)).toEqual([backup])
  expect(lastBackupAt(folder)).toBe(Math.floor(backup.madeAt / 1000) * 1000)
  expect(await verifyBackup(backup.id)).toEqual({ ok: true, entries: 1 })
  expect(backupStatus()).toMatchObject({ running: false, problem: null })
  const copy = backupFolder(backup.id)
  expect(readdirSync(copy).sort()).toEqual(['backup.json', 'keys', 'ledger', 'store.db', 'vault.json'])
  await lockVault()
  await unlockVault(copy, 'recovery', recoveryKey)
  expect(openCustody().missing).toBe(0)
})

test('saving goes on while a backup is made, and the backup holds one moment', async () => {
  for (let n = 0; n < 300; n++) saveWord(`before ${n}`)
  const making = makeBackup('manual')
  let during = 0
  let made = false
  void making.finally(() => (made = true))
  while (!made) {
    saveWord(`during ${during++}`)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { id } = await making
  expect(during).toBeGreaterThan(1)
  expect(await verifyBackup(id)).toMatchObject({ ok: true })
  await restoreBackup(id)
  await unlockVault(folder, 'passphrase', passphrase)
  const words = savedWords()
  expect(words.filter((word) => word.startsWith('before'))).toHaveLength(300)
  const kept = words.filter((word) => word.startsWith('during')).length
  expect(kept).toBeLessThan(during)
})

test.runIf(existsSync('/proc/locks'))('the lock on the store survives a backup', async () => {
  const store = join(folder, 'store.db')
  const held = () =>
    readFileSync('/proc/locks', 'utf8')
      .split('\n')
      .filter((line) => line.includes(`:${statSync(store).ino} `)).length
  await makeBackup('manual')
  expect(held()).toBeGreaterThan(0)
  readFileSync(store) // the control: reading through a handle of its own drops the lock
  expect(held()).toBe(0)
})

test('a restore brings exactly the rows of the backup, keeps the present ones aside, and locks', async () => {
  saveWord('heide')
  const { id } = await makeBackup('manual')
  for (const word of ['beek', 'ven', 'bos']) saveWord(word)
  await restoreBackup(id)
  expect(isVaultOpen()).toBe(false)
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['heide'])
  expect(openCustody().missing).toBe(0)
  const aside = listBackups(folder).find(({ kind }) => kind === 'before-restore')
  await restoreBackup(aside?.id ?? '')
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['beek', 'bos', 'heide', 'ven'])
})

test('a stale WAL is never replayed into a restored store', async () => {
  saveWord('heide')
  const { id } = await makeBackup('manual')
  saveWord('beek')
  const wal = join(folder, 'store.db-wal')
  const stale = join(parent, 'stale-wal')
  copyFileSync(wal, stale)
  const stop = afterLock(() => copyFileSync(stale, wal)) // as a crash would leave it
  await restoreBackup(id)
  stop()
  expect(existsSync(wal)).toBe(false)
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['heide'])
})

test('a damaged backup is noticed and never restored', async () => {
  const { id } = await makeBackup('manual')
  const store = join(backupFolder(id), 'store.db')
  const bytes = readFileSync(store)
  bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000)
  writeFileSync(store, bytes)
  saveWord('heide')
  expect(await verifyBackup(id)).toEqual({ ok: false, entries: 0 })
  await expect(restoreBackup(id)).rejects.toThrow('BACKUP_DAMAGED')
  expect(savedWords()).toEqual(['heide'])
  expect([...filesOf(folder).keys()].filter((path) => path.includes('restoring'))).toEqual([])
})

test('one daily backup a day', async () => {
  await makeDailyBackup()
  await makeDailyBackup()
  expect(listBackups(folder).map(({ kind }) => kind)).toEqual(['daily'])
})

test('during an import no backup is made, and locking during a backup is no failure', async () => {
  await withExclusiveWork(() => expect(makeBackup('manual')).rejects.toThrow('BUSY'))
  const [made] = await Promise.allSettled([makeBackup('manual'), lockVault()])
  expect(made).toMatchObject({ status: 'rejected', reason: { code: 'VAULT_LOCKED' } })
  await unlockVault(folder, 'passphrase', passphrase)
  expect(backupStatus().problem).toBeNull()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

test('a backup that cannot be written says so and leaves no rest', async () => {
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  await expect(makeBackup('manual')).rejects.toThrow('BACKUP_FAILED')
  expect(backupStatus()).toMatchObject({ running: false, problem: 'BACKUP_FAILED' })
})
