import { copyFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cleanUp, openNewVault, passphrase, saveWord, temporaryFolder } from '../../../tests/support/vaults'
import { filesOf, makeReadOnly } from '../../../tests/support/folders'
import type { BospadError } from '@shared/errors'
import { lockVault } from './lock'
import { problemOf } from './problem'
import { isVaultOpen, openVault } from './session'
import { unlockVault } from './unlock'

let parent: string
let folder: string
let undo: () => void

beforeEach(async () => {
  undo = () => undefined
  parent = temporaryFolder()
  folder = (await openNewVault(parent)).folder
  saveWord('heide')
})
afterEach(async () => {
  undo()
  await cleanUp(parent)
})

/** The code that unlocking is refused with; it has to leave every byte of the folder as it was. */
async function refusal(secret = passphrase): Promise<unknown> {
  const before = filesOf(folder)
  const [{ status, reason }] = (await Promise.allSettled([unlockVault(folder, 'passphrase', secret)])) as [
    PromiseRejectedResult,
  ]
  expect(status).toBe('rejected')
  expect(isVaultOpen()).toBe(false)
  expect(filesOf(folder)).toEqual(before)
  return (reason as BospadError).code
}

function flipByte(path: string, at: number) {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}

describe('seven failures, seven codes, nothing made or changed', () => {
  test('wrong passphrase', async () => {
    await lockVault()
    for (const wrong of [`${passphrase} `, passphrase.toUpperCase(), passphrase.slice(1), 'x'.repeat(1000)]) {
      expect(await refusal(wrong)).toBe('WRONG_PASSPHRASE')
    }
  })

  test('damaged envelope: every part of it', async () => {
    await lockVault()
    const path = join(folder, 'keys/passphrase.age')
    const whole = readFileSync(path)
    for (let at = 0; at < whole.length; at += 53) {
      writeFileSync(path, whole)
      flipByte(path, at)
      expect(await refusal()).toBe('ENVELOPE_DAMAGED')
    }
    for (const size of [0, 1, 100, whole.length - 1]) {
      writeFileSync(path, whole)
      truncateSync(path, size)
      expect(await refusal()).toBe('ENVELOPE_DAMAGED')
    }
    rmSync(path)
    expect(await refusal()).toBe('ENVELOPE_DAMAGED')
    writeFileSync(path, whole)
    await unlockVault(folder, 'passphrase', passphrase)
  })

  test('damaged store', async () => {
    await lockVault()
    flipByte(join(folder, 'store.db'), 2000)
    expect(await refusal()).toBe('STORE_DAMAGED')
  })

  test('the store of another vault', async () => {
    await lockVault()
    const other = await openNewVault(parent, 'Coach')
    await lockVault()
    copyFileSync(join(other.folder, 'store.db'), join(folder, 'store.db'))
    expect(await refusal()).toBe('STORE_DAMAGED')
  })

  test('missing store', async () => {
    await lockVault()
    renameSync(join(folder, 'store.db'), join(parent, 'moved.db'))
    expect(problemOf(folder)).toBe('STORE_MISSING')
    expect(await refusal()).toBe('STORE_MISSING')
  })

  test('empty store', async () => {
    await lockVault()
    truncateSync(join(folder, 'store.db'), 0)
    expect(problemOf(folder)).toBe('STORE_EMPTY')
    expect(await refusal()).toBe('STORE_EMPTY')
  })

  test('read-only folder', async (context) => {
    await lockVault()
    const done = makeReadOnly(folder)
    if (typeof done === 'string') {
      context.skip(done)
      return
    }
    undo = done
    expect(problemOf(folder)).toBe('FOLDER_READ_ONLY')
    expect(await refusal()).toBe('FOLDER_READ_ONLY')
  })

  test('newer store', async () => {
    openVault().db.pragma('user_version = 999')
    await lockVault()
    expect(await refusal()).toBe('STORE_NEWER')
  })

  test('newer store that was not closed: its WAL stays too', async () => {
    openVault().db.pragma('user_version = 999')
    openVault().db.pragma('wal_checkpoint(TRUNCATE)')
    saveWord('later')
    const left = join(parent, 'left.db-wal')
    copyFileSync(join(folder, 'store.db-wal'), left)
    await lockVault()
    copyFileSync(left, join(folder, 'store.db-wal'))
    expect(await refusal()).toBe('STORE_NEWER')
  })
})

test('a vault that is not there, or whose description is damaged', async () => {
  await lockVault()
  writeFileSync(join(folder, 'vault.json'), '{"format":1')
  expect(await refusal()).toBe('ENVELOPE_DAMAGED')
  rmSync(join(folder, 'vault.json'))
  expect(await refusal()).toBe('VAULT_NOT_FOUND')
})

test('a vault that another program holds', async () => {
  const { openStore } = await import('./store-file')
  const { openCustody } = await import('./session')
  const key = Buffer.from(openCustody().keys.key)
  expect(() => openStore(join(folder, 'store.db'), key)).toThrow('VAULT_IN_USE')
})
