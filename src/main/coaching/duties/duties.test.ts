import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DeletionOrder } from '@shared/contract/coaching/duties'
import { marker, plantClient, recordIds } from '../../../../tests/support/planted-client'
import { filesWith, holds, indexedWith, plainBytes, valuesWith } from '../../../../tests/support/store-bytes'
import { cleanUp, openNewVault, passphrase, temporaryFolder } from '../../../../tests/support/vaults'
import { tidyIndex } from '../../notebooks/trash'
import { readEntry } from '../../store/entries'
import { listDeletions, listKeptHours, readDeleted } from '../../store/deletions'
import { migrations } from '../../store/migrate'
import { runExport } from '../../transfer/export'
import { judge } from '../../transfer/judge'
import type { Note } from '../../transfer/reader/note'
import { listBackups } from '../../vault/backup-files'
import { backupFolder, makeBackup, replaceBackups, statesBefore } from '../../vault/backups'
import { vaultPaths } from '../../vault/layout'
import { lockVault } from '../../vault/lock'
import { restoreBackup } from '../../vault/restore'
import { openCustody, openVault } from '../../vault/session'
import { unlockVault } from '../../vault/unlock'
import { readDeletedList, writeDeletedList } from '../../vault/deleted-list'
import { hoursLog } from '../hours/log'
import { deleteForGood, deletionRecords } from './delete'
import { previewDeletion } from './preview'
import { reapplied } from './reapply'

const at = Date.UTC(2026, 9, 3, 12)
let parent: string
let folder: string
beforeEach(async () => {
  parent = temporaryFolder()
  ;({ folder } = await openNewVault(parent))
})
afterEach(() => cleanUp(parent))

type Planted = Awaited<ReturnType<typeof plantClient>>

const orderFor = ({ person, engagement }: Planted, change: Partial<DeletionOrder> = {}): DeletionOrder => {
  const subject = { personId: person, engagements: [engagement] }
  const also = previewDeletion(subject, 'en').maybe.flatMap(({ id, suggested }) => (suggested ? [id] : []))
  return { ...subject, also, keepHours: true, typed: 'Zwartje', mark: '2026-07', reason: 'retention', ...change }
}

const unlock = () => unlockVault(folder, 'passphrase', passphrase)
const key = () => Buffer.from(openCustody().keys.key)

/** Wherever the marker is met: in tables, in the index, in the pages of the store and in files of the vault in clear. */
async function traces(): Promise<string[]> {
  await tidyIndex()
  const { db } = openVault()
  const found = [...valuesWith(db, marker), ...indexedWith(db, marker).map((term) => `index: ${term}`)]
  const secret = key()
  await lockVault()
  if (holds(plainBytes(vaultPaths(folder).store, secret), marker)) found.push('page of the store')
  found.push(...filesWith(folder, marker))
  await unlock()
  return found
}

test('a deleted client is in no table, page, index, file or export of the vault, nor in a backup taken afterwards', async () => {
  const planted = await plantClient(at)
  const before = await traces()
  for (const table of [
    'person',
    'record',
    'record_version',
    'entry',
    'entry_version',
    'attachment',
    'attachment_piece',
    'template',
    'own_word',
    'record_value',
  ])
    // oxfmt-ignore
    expect(before.some((trace) => trace.startsWith(`${table}: `)), table).toBe(true)
  expect(before).toContain('page of the store')
  expect(before.some((trace) => trace.startsWith('index: '))).toBe(true)

  const { keptSessions, keptMinutes } = await deleteForGood(orderFor(planted))
  expect(await traces()).toEqual([])
  expect({ keptSessions, keptMinutes }).toEqual({ keptSessions: 2, keptMinutes: 90 })
  const { lines, totals, clients } = hoursLog({ from: null, to: null, client: null, engagement: null, kind: null }, '2026-11-22') // oxfmt-ignore
  expect(lines.map(({ of, day, minutes, payment }) => [of, day, minutes, payment])).toEqual(expect.arrayContaining([['session', '2026-01-01', 60, 'paid'], ['hours', '2026-01-01', 30, null]])) // oxfmt-ignore
  expect(totals.all).toMatchObject({ sessions: 1, paid: 60, other: 30 })
  expect(clients.map(({ name }) => name)).toEqual(['2026-07'])
  expect(recordIds()).toEqual([])
  expect(readEntry(openVault().db, planted.shared).body).toBe(
    'Lunch with [verwijderd] and @Bram. [verwijderd] laughed.',
  )

  const backup = vaultPaths(backupFolder((await makeBackup('manual')).id)).store
  expect(holds(plainBytes(backup, key()), marker)).toBe(false)
  const out = join(parent, 'out')
  mkdirSync(out)
  const order = { folder: out, notebookId: null, private: true, language: 'en' } as const
  await runExport(order, () => undefined, new AbortController().signal)
  expect(readdirSync(out).length).toBeGreaterThan(0)
  expect(filesWith(out, marker)).toEqual([])
})

test('what goes is shown beforehand, and exactly that goes', async () => {
  const planted = await plantClient(at)
  const subject = { personId: planted.person, engagements: [planted.engagement] }
  const { groups, maybe, hours, mentions, name, personGoes } = previewDeletion(subject, 'en')
  expect({ name, personGoes, hours }).toEqual({ name: 'Zwartje', personGoes: true, hours: { lines: 2, minutes: 90 } })
  expect(Object.fromEntries(groups.map(({ kind, count }) => [kind, count]))).toMatchObject({
    engagement: 1,
    session: 2,
    agreement: 1,
    question: 1,
    measurement: 2,
    action: 1,
    model: 2,
    hours: 1,
    note: 1,
    file: 1,
    version: 1,
  })
  expect(groups.find(({ kind }) => kind === 'session')?.lines.map(({ inTrash }) => inTrash).sort()).toEqual([false, true]) // oxfmt-ignore
  expect(maybe.map(({ id, suggested }) => [id, suggested])).toEqual(
    [planted.alone, planted.versioned, planted.thrown].map((id) => [id, true]),
  )
  expect(mentions).toEqual({ entries: 1, records: 0, versions: 0 })
  const { counts } = await deleteForGood(orderFor(planted, { also: [planted.alone], keepHours: false }))
  expect(counts).toContainEqual({ kind: 'note', count: 2 })
  expect(counts).toContainEqual({ kind: 'person', count: 1 })
  expect(readEntry(openVault().db, planted.thrown).body).toBe('thrown away: [verwijderd]')
  expect(listKeptHours(openVault().db)).toEqual([])
})

test('nothing goes when the name is not typed as it is', async () => {
  const planted = await plantClient(at)
  const before = recordIds()
  await expect(deleteForGood(orderFor(planted, { typed: 'zwartje' }))).rejects.toMatchObject({ code: 'BAD_INPUT' })
  expect(recordIds()).toEqual(before)
})

test('one of two engagements goes alone, and the person stays', async () => {
  const planted = await plantClient(at)
  const other = await plantSecond(planted.person)
  const order = orderFor(planted, { also: [] })
  expect(previewDeletion(order, 'en').personGoes).toBe(false)
  await deleteForGood(order)
  expect(recordIds()).toEqual([other])
  expect(openVault().db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(2)
})

test('it does not return with an older backup, and the proof does', async () => {
  const planted = await plantClient(at)
  const { id } = await makeBackup('manual')
  const deletion = await deleteForGood(orderFor(planted))
  expect(statesBefore(deletion.at).count).toBe(1)
  await restoreBackup(id)
  await unlock()
  expect(reapplied(openVault().db)).toMatchObject({ from: 'backup', aside: null })
  expect(reapplied(openVault().db)?.removed).toBeGreaterThan(10)
  expect(await traces()).toEqual([])
  expect(deletionRecords()).toEqual([deletion])
  expect(reapplied(openVault().db)).toBeNull()
})

test('a backup of before an update does not leave a copy behind on its way', async () => {
  const planted = await plantClient(at)
  const { id } = await makeBackup('manual')
  await deleteForGood(orderFor(planted))
  await restoreBackup(id)
  const version = migrations.length + 1
  migrations.push({ name: 'later', version, sql: 'CREATE TABLE later (x)' })
  try {
    await unlock()
    expect(openVault().db.pragma('user_version', { simple: true })).toBe(version)
    expect(reapplied(openVault().db)?.removed).toBeGreaterThan(10)
    expect(listBackups(folder).map(({ kind }) => kind).sort()).toEqual(['before-restore', 'manual']) // oxfmt-ignore
  } finally {
    migrations.pop()
  }
})

test('what was cut off between the list and the store is finished at the next unlock', async () => {
  const planted = await plantClient(at)
  const { deleted } = vaultPaths(folder)
  const thing = { id: planted.engagement, kind: 'record' as const, at, hoursOf: null }
  writeDeletedList(deleted, openCustody().vaultId, key(), { things: [thing], deletions: [] })
  expect(recordIds()).toContain(planted.engagement)
  await lockVault()
  await unlock()
  expect(recordIds()).not.toContain(planted.engagement)
  expect(reapplied(openVault().db)).toEqual({ removed: 1, from: 'interrupted', aside: null })
  expect(readDeleted(openVault().db).things).toEqual([thing])
})

test('a list that was tampered with is refused and set aside; the one of the store takes its place', async () => {
  const planted = await plantClient(at)
  const deletion = await deleteForGood(orderFor(planted))
  const { deleted } = vaultPaths(folder)
  const whole = readFileSync(deleted)
  expect(holds(whole, planted.person)).toBe(false)
  const { vaultId } = openCustody()
  for (const at of [0, 20, whole.length - 1]) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(deleted, bytes)
    expect(() => readDeletedList(deleted, vaultId, key())).toThrow('FILE_DAMAGED')
  }
  writeFileSync(deleted, whole)
  expect(() => readDeletedList(deleted, 'another vault', key())).toThrow('FILE_DAMAGED')
  writeFileSync(deleted, whole.subarray(0, 9))
  await lockVault()
  await unlock()
  expect(reapplied(openVault().db)).toMatchObject({ removed: 0, aside: expect.stringContaining('deleted.damaged-') })
  expect(deletionRecords()).toEqual([deletion])
  expect(readDeletedList(deleted, vaultId, key())?.deletions).toHaveLength(1)
  await lockVault()
  renameSync(deleted, `${deleted}.elsewhere`)
  await unlock()
  expect(reapplied(openVault().db)).toBeNull()
  expect(readDeletedList(deleted, vaultId, key())?.deletions).toHaveLength(1)
})

test('older backups are removed only after a new one is whole', async () => {
  const planted = await plantClient(at)
  await makeBackup('manual')
  await makeBackup('before-import')
  const { at: when } = await deleteForGood(orderFor(planted))
  expect(statesBefore(when).count).toBe(2)
  expect(await replaceBackups()).toBe(2)
  expect(statesBefore(when).count).toBe(0)
  const [only, ...others] = listBackups(folder)
  expect(others).toEqual([])
  expect(holds(plainBytes(vaultPaths(backupFolder(only?.id ?? '')).store, key()), marker)).toBe(false)
})

test('an import does not bring back what was deleted for good', async () => {
  const planted = await plantClient(at)
  const { db } = openVault()
  await deleteForGood(orderFor(planted))
  const note = { id: planted.alone, key: 'x', hash: 'x' } as Note
  expect(judge(db, note, new Set())).toEqual({ verdict: 'deleted' })
  expect(judge(db, { ...note, id: null }, new Set())).toEqual({ verdict: 'new' })
  expect(listDeletions(db)).toHaveLength(1)
})

async function plantSecond(client: string): Promise<string> {
  const { startRecord, saveRecord } = await import('../../methods/records')
  const { record } = startRecord({ kind: 'coaching-phase.engagement', at, zone: 'UTC' }, at)
  const data = { ...record.data, title: 'Second', kind: 'executive-coaching', client }
  saveRecord({ id: record.id, revision: record.revision, data, at, zone: 'UTC', state: null, keep: true }, at)
  return record.id
}
