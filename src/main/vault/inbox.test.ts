import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cleanUp, openNewVault, passphrase, temporaryFolder } from '../../../tests/support/vaults'
import { foldInbox, sealThought } from './inbox'
import { lockVault } from './lock'
import { openVault } from './session'
import { unlockVault } from './unlock'

let parent: string
let folder: string
beforeEach(async () => {
  parent = temporaryFolder()
  folder = (await openNewVault(parent)).folder
  await lockVault()
})
afterEach(() => cleanUp(parent))

const inbox = () => readdirSync(join(folder, 'inbox'))
const bodies = () =>
  openVault()
    .db.prepare('SELECT body FROM entry JOIN notebook ON notebook.id = notebookId WHERE inbox = 1 ORDER BY at')
    .pluck()
    .all()

test('a thought written while locked is sealed, and appears after unlocking', async () => {
  await sealThought(folder, 'Merkteken eerst', 1000)
  await sealThought(folder, 'Merkteken daarna', 2000)
  expect(inbox()).toHaveLength(2)
  for (const name of inbox()) {
    expect(name).toMatch(/^[0-9a-f-]{36}\.age$/)
    expect(readFileSync(join(folder, 'inbox', name)).includes('Merkteken')).toBe(false)
  }
  await unlockVault(folder, 'passphrase', passphrase)
  expect(await foldInbox()).toBe(2)
  expect(bodies()).toEqual(['Merkteken eerst', 'Merkteken daarna'])
  expect(inbox()).toEqual([])
})

test('a thought whose file came back is not added twice', async () => {
  await sealThought(folder, 'eens', 1000)
  const [name = ''] = inbox()
  const bytes = readFileSync(join(folder, 'inbox', name))
  await unlockVault(folder, 'passphrase', passphrase)
  await foldInbox()
  writeFileSync(join(folder, 'inbox', name), bytes) // as if the computer stopped before the removal
  expect(await foldInbox()).toBe(1)
  expect(bodies()).toEqual(['eens'])
})

test('a file that does not open stays and hinders nothing', async () => {
  await sealThought(folder, 'heel', 1000)
  writeFileSync(join(folder, 'inbox', 'broken.age'), 'age-encryption.org/v1\nnot really')
  await unlockVault(folder, 'passphrase', passphrase)
  expect(await foldInbox()).toBe(1)
  expect(inbox()).toEqual(['broken.age'])
})
