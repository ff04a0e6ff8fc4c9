import { copyFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cleanUp, openNewVault, passphrase, saveWord, savedWords, temporaryFolder } from '../../../tests/support/vaults'
import { afterLock, beforeLock, lockVault } from './lock'
import { checkpoint, openCustody, openVault, save, withExclusiveWork, withoutCheckpoints } from './session'
import { unlockVault } from './unlock'

let parent: string
let folder: string
beforeEach(async () => {
  parent = temporaryFolder()
  folder = (await openNewVault(parent)).folder
})
afterEach(() => cleanUp(parent))

test('each save is counted in the store and in the ledger', () => {
  const before = openCustody().ledger.last
  saveWord('heide')
  saveWord('beek')
  expect(openCustody().ledger.last).toBe(before + 2)
})

test('a store that nothing asks for gives its memory back, each time it rests', async () => {
  const pragma = vi.spyOn(openVault().db, 'pragma')
  const given = () => pragma.mock.calls.filter(([text]) => text === 'shrink_memory').length
  for (const times of [1, 2]) {
    saveWord(`heide ${times}`)
    expect(given()).toBe(times - 1)
    await vi.waitFor(() => expect(given()).toBe(times), { timeout: 5000 })
  }
  expect(savedWords()).toHaveLength(2)
})

test('a save that fails leaves nothing and is not counted', () => {
  const before = openCustody().ledger.last
  expect(() =>
    save((db) => {
      db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(savedWords()).toEqual([])
  expect(openCustody().ledger.last).toBe(before)
})

test('a save inside a save is part of it', () => {
  const before = openCustody().ledger.last
  save(() => {
    saveWord('heide')
    saveWord('beek')
  })
  expect(savedWords()).toEqual(['beek', 'heide'])
  expect(openCustody().ledger.last).toBe(before + 1)
})

test('a lost WAL is noticed, kept as evidence, and its numbers are not used again', async () => {
  openVault().db.pragma('wal_checkpoint(TRUNCATE)')
  const early = join(parent, 'early.db')
  copyFileSync(join(folder, 'store.db'), early)
  for (const word of ['heide', 'beek', 'ven']) saveWord(word)
  await lockVault()
  copyFileSync(early, join(folder, 'store.db')) // as if the WAL with three saves was left behind
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual([])
  expect(openCustody().missing).toBe(3)
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.startsWith('found-'))).toHaveLength(1)
  saveWord('bos')
  await lockVault()
  await unlockVault(folder, 'passphrase', passphrase)
  expect(openCustody().missing).toBe(0)
})

test('a ledger that is gone or behind is no loss', async () => {
  saveWord('heide')
  await lockVault()
  rmSync(join(folder, 'ledger'))
  await unlockVault(folder, 'passphrase', passphrase)
  expect(openCustody().missing).toBe(0)
})

test('long work is one save that lets others read, and holds other saves', async () => {
  const before = openCustody().ledger.last
  const inserted = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const work = withExclusiveWork(async (db) => {
    db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
    inserted.resolve()
    await goOn.promise
    return 7
  })
  await inserted.promise
  expect(() => saveWord('beek')).toThrow('BUSY')
  expect(openVault().db.prepare('SELECT count(*) FROM notebook').pluck().get()).toBeGreaterThan(0)
  await expect(withExclusiveWork(() => Promise.resolve())).rejects.toThrow('BUSY')
  goOn.resolve()
  expect(await work).toBe(7)
  saveWord('beek')
  expect(savedWords()).toEqual(['beek', 'heide'])
  expect(openCustody().ledger.last).toBe(before + 2)
})

test('long work that fails leaves nothing', async () => {
  await expect(
    withExclusiveWork(async (db) => {
      db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
      await setImmediate()
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  saveWord('beek')
  expect(savedWords()).toEqual(['beek'])
})

test('locking cancels long work and nothing of it remains', async () => {
  const inserted = Promise.withResolvers<void>()
  const work = withExclusiveWork(async (db, signal) => {
    db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
    inserted.resolve()
    while (!signal.aborted) await setImmediate()
  })
  await inserted.promise
  const [ended] = await Promise.allSettled([work, lockVault()])
  expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } })
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual([])
})

test('locking during long work keeps what the page saves at the last moment', async () => {
  const inserted = Promise.withResolvers<void>()
  const work = withExclusiveWork(async (db, signal) => {
    db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
    inserted.resolve()
    while (!signal.aborted) await setImmediate()
  })
  await inserted.promise
  const stop = beforeLock(() => saveWord('last words'))
  const [ended] = await Promise.allSettled([work, lockVault()])
  stop()
  expect(ended).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } })
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['last words'])
  expect(openCustody().missing).toBe(0)
})

test('long work that does not heed the lock does not keep the vault open', async () => {
  const goOn = Promise.withResolvers<void>()
  const work = withExclusiveWork(async (db) => {
    db.prepare('INSERT INTO own_word VALUES (?)').run('heide')
    await goOn.promise
  })
  const started = performance.now()
  await lockVault()
  expect(performance.now() - started).toBeLessThan(1000)
  goOn.resolve()
  await expect(work).rejects.toThrow('CANCELLED')
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual([])
})

test('whoever asks to lock again waits for what follows the lock too', async () => {
  const goOn = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const stop = afterLock(() => {
    closed.resolve()
    return goOn.promise
  })
  const first = lockVault()
  await closed.promise
  let again = false
  const second = lockVault().then(() => (again = true))
  await setImmediate()
  expect(again).toBe(false)
  goOn.resolve()
  await Promise.all([first, second])
  stop()
})

test('what the page saves while the vault is locking is kept', async () => {
  const stop = beforeLock(() => saveWord('last words'))
  await lockVault()
  stop()
  await unlockVault(folder, 'passphrase', passphrase)
  expect(savedWords()).toEqual(['last words'])
})

test('a page that hangs or fails does not keep the vault open', async () => {
  const stops = [
    beforeLock(() => new Promise<void>(() => undefined)),
    beforeLock(() => Promise.reject(new Error('no'))),
  ]
  const { keys } = openCustody()
  const start = performance.now()
  await lockVault()
  expect(performance.now() - start).toBeLessThan(1000)
  expect(keys.key.every((byte) => byte === 0)).toBe(true)
  for (const stop of stops) stop()
})

test('while checkpoints are held, the store file keeps its bytes and saves go on', async () => {
  checkpoint()
  const { mtimeMs, size } = statSync(join(folder, 'store.db'))
  await withoutCheckpoints(async () => {
    for (let n = 0; n < 1500; n++) saveWord(`word ${n}`)
    checkpoint()
    await setImmediate()
    expect(statSync(join(folder, 'store.db'))).toMatchObject({ mtimeMs, size })
  })
  checkpoint()
  expect(statSync(join(folder, 'store.db')).mtimeMs).toBeGreaterThan(mtimeMs)
}, 60_000)
