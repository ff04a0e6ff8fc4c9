import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import migratingChild from '../../../tests/faults/migrating-child?modulePath'
import { cleanUp, openNewVault, passphrase, saveWord, savedWords, temporaryFolder } from '../../../tests/support/vaults'
import { migrations, newestSchema } from '../store/migrate'
import { listBackups, stepOf } from './backup-files'
import { lockVault } from './lock'
import { readSchemaVersion } from './page-one'
import { isVaultOpen, openCustody, openVault } from './session'
import { unlockVault } from './unlock'

const shipped = newestSchema()
const steps = {
  first: 'CREATE TABLE later (x); INSERT INTO later VALUES (1)',
  second: 'UPDATE later SET x = 2; CREATE TABLE latest (x)',
  failing: 'UPDATE later SET x = 2; CREATE TABLE latest (x); INSERT INTO nowhere VALUES (1)',
}
/** From now on this Bospad knows these steps too. */
function learn(...names: (keyof typeof steps)[]) {
  migrations.length = shipped
  for (const name of names) migrations.push({ name, version: migrations.length + 1, sql: steps[name] })
}

let parent: string
let folder: string
beforeEach(async () => {
  parent = temporaryFolder()
  folder = (await openNewVault(parent)).folder
  saveWord('heide')
  await lockVault()
})
afterEach(async () => {
  migrations.length = shipped
  await cleanUp(parent)
})

/** Of each backup, newest first: its step, and the schema of the store it holds. The vault is open. */
function backupsFound(): [step: string, schema: number | null][] {
  return listBackups(folder).map(({ id, kind, checked }) => {
    expect({ kind, checked }).toEqual({ kind: 'before-migration', checked: true })
    return [stepOf(id), readSchemaVersion(join(folder, 'backups', id, 'store.db'), openCustody().keys.key)]
  })
}
const four = (n: number) => String(n).padStart(4, '0')
const stepFrom = (n: number) => `-${four(shipped + n)}-to-${four(shipped + n + 1)}`
const later = () => openVault().db.prepare('SELECT x FROM later').pluck().all()
const hasLatest = () => openVault().db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'latest'`).get() !== undefined

test('a store of an earlier Bospad is brought up to date, each step after a checked backup of what it changes', async () => {
  learn('first', 'second')
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['heide'])
  expect(later()).toEqual([2])
  expect(readSchemaVersion(join(folder, 'store.db'), openCustody().keys.key)).toBe(shipped + 2)
  expect(backupsFound()).toEqual([
    [stepFrom(1), shipped + 1],
    [stepFrom(0), shipped],
  ])
  await lockVault()
  await unlockVault(folder, 'passphrase', passphrase)
  expect(backupsFound()).toHaveLength(2)
})

test('a second step that fails leaves the vault after the first, with a backup from before each', async () => {
  learn('first', 'failing')
  await expect(unlockVault(folder, 'passphrase', passphrase)).rejects.toThrow('no such table: nowhere')
  expect(isVaultOpen()).toBe(false)
  learn('first')
  await unlockVault(folder, 'passphrase', passphrase)
  expect(openVault().db.pragma('user_version', { simple: true })).toBe(shipped + 1)
  expect(later()).toEqual([1])
  expect(hasLatest()).toBe(false)
  expect(savedWords()).toEqual(['heide'])
  expect(backupsFound()).toEqual([
    [stepFrom(1), shipped + 1],
    [stepFrom(0), shipped],
  ])
})

test.each(['backup', 'start', 'commit'])(
  'kill -9 in the second step (%s) leaves the first, and it goes on from there',
  async (moment) => {
    const child = spawn(process.execPath, [migratingChild, folder, moment], { stdio: 'inherit' })
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL'])
    learn('first')
    await unlockVault(folder, 'passphrase', passphrase)
    expect(openVault().db.pragma('user_version', { simple: true })).toBe(shipped + 1)
    expect(later()).toEqual([1])
    expect(hasLatest()).toBe(false)
    expect(openCustody().missing).toBe(0)
    const made = backupsFound()
    expect(made.at(-1)).toEqual([stepFrom(0), shipped])
    expect(made).toHaveLength(moment === 'backup' ? 1 : 2)
    await lockVault()

    learn('first', 'second')
    await unlockVault(folder, 'passphrase', passphrase)
    expect(later()).toEqual([2])
    expect(savedWords()).toEqual(['heide'])
    expect(new Set(backupsFound().map(([step]) => step))).toEqual(new Set([stepFrom(0), stepFrom(1)]))
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('.'))).toEqual([])
  },
)

test('without its backup a step is not taken', async () => {
  learn('first')
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups'), 'a file in the way')
  await expect(unlockVault(folder, 'passphrase', passphrase)).rejects.toThrow('BACKUP_FAILED')
  learn()
  await unlockVault(folder, 'passphrase', passphrase)
  expect(openVault().db.pragma('user_version', { simple: true })).toBe(shipped)
  expect(readdirSync(folder)).toContain('store.db')
})
