import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanUp, openNewVault, passphrase, saveWord, savedWords, temporaryFolder } from '../../../tests/support/vaults'
import { listBackups } from './backup-files'
import { lockVault } from './lock'
import { readSchemaVersion } from './page-one'
import { openCustody, openVault } from './session'
import { unlockVault } from './unlock'

/** A Bospad that knows one more step than this one. */
const later = vi.hoisted(() => ({ on: false }))
vi.mock('../store/migrate', async (original) => {
  const real = await original<typeof import('../store/migrate')>()
  return {
    ...real,
    get newestSchema() {
      return real.newestSchema + (later.on ? 1 : 0)
    },
    migrate(db: Parameters<typeof real.migrate>[0]) {
      real.migrate(db)
      if (!later.on) return
      db.exec('CREATE TABLE later (x)')
      db.pragma(`user_version = ${real.newestSchema + 1}`)
    },
  }
})

let parent: string
let folder: string
let version: number
beforeEach(async () => {
  later.on = false
  parent = temporaryFolder()
  folder = (await openNewVault(parent)).folder
  version = Number(openVault().db.pragma('user_version', { simple: true }))
  saveWord('heide')
  await lockVault()
  later.on = true
})
afterEach(() => cleanUp(parent))

test('a store of an earlier Bospad is brought up to date after a checked backup of it', async () => {
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['heide'])
  expect(readSchemaVersion(join(folder, 'store.db'), openCustody().keys.key)).toBe(version + 1)
  const [backup, ...others] = listBackups(folder)
  expect(backup).toMatchObject({ kind: 'before-migration', checked: true })
  expect(others).toEqual([])
  expect(readSchemaVersion(join(folder, 'backups', backup?.id ?? '', 'store.db'), openCustody().keys.key)).toBe(version)
})

test('without that backup the store stays as it is', async () => {
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  await expect(unlockVault(folder, 'passphrase', passphrase)).rejects.toThrow('BACKUP_FAILED')
  later.on = false
  await unlockVault(folder, 'passphrase', passphrase)
  expect(openVault().db.pragma('user_version', { simple: true })).toBe(version)
  expect(readdirSync(folder)).toContain('store.db')
})
