import { execFileSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { Gate, goodPassphrase } from '../pages/gate'
import { freshHome, test as ownTest, type Bospad } from '../support/app'
import { bundle } from '../support/bundle'
import { givePortBack, passphrase, withoutVault } from '../support/calls'
import { filesOf, makeReadOnly } from '../support/folders'
import { expect, sharedFirstRun } from '../support/shared-app'
import { folderIn } from '../support/transfer-calls'
import { say } from '../support/words'

const test = sharedFirstRun()

type Made = { folder: string; recoveryKey: string; newer: string }
type Failing = { bospad: Bospad; gate: Gate; folder: string }

let desk: string
let made: Made
let undo: () => void

test.beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'bospad-failures-'))
  const program = await bundle(resolve('tests/e2e/make-newer-vault.ts'))
  made = JSON.parse(execFileSync(process.execPath, [program, desk], { encoding: 'utf8' })) as Made
})
test.afterAll(() => rmSync(desk, { recursive: true, force: true }))
test.beforeEach(() => {
  undo = () => undefined
})
test.afterEach(() => undo())

/** The shared app at the unlock screen of a copy of the vault, after `harm` was done to it. */
async function atUnlockOf(bospad: Bospad, harm: (folder: string) => void, vault = made.folder): Promise<Failing> {
  const call = await withoutVault(bospad)
  const folder = join(folderIn(bospad, 'vaults'), basename(vault))
  cpSync(vault, folder, { recursive: true })
  await call((client, it) => client.vault.add({ folder: it }), folder)
  harm(folder)
  await givePortBack(bospad.page) // the page's list is read anew, as at a start
  const gate = new Gate(bospad)
  await gate.atUnlock()
  return { bospad, gate, folder }
}

/** What went wrong, what is safe and what to do next, all of it in the one alert. */
async function expectNotice({ gate, bospad }: Failing, code: string) {
  const notice = bospad.page.getByRole('alert')
  for (const part of ['title', 'text', 'next']) {
    await expect(notice).toContainText(say(gate.language, `errors.${code}.${part}`))
  }
}

/** Folders of the vaults in the list, the last used first. */
function listed(bospad: Bospad): string[] {
  return (JSON.parse(readFileSync(join(bospad.userData, 'settings.json'), 'utf8')) as { vaults: string[] }).vaults
}
const newVault = (bospad: Bospad) => listed(bospad)[0] ?? ''

async function expectWrongPassphrase({ gate, bospad }: Failing) {
  const field = bospad.page.getByLabel(say(gate.language, 'gate.passphrase'), { exact: true })
  const words = ['title', 'next'].map((part) => say(gate.language, `errors.WRONG_PASSPHRASE.${part}`))
  await expect(field).toHaveAccessibleDescription(words.join(' '))
}

/** In place: the rest of the file is never away. */
function flipByte(path: string, at: number) {
  const byte = readFileSync(path).subarray(at, at + 1)
  byte.writeUInt8(byte.readUInt8(0) ^ 1)
  const file = openSync(path, 'r+')
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
}

test('a wrong passphrase is said at its field', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, () => undefined)
  const before = filesOf(failing.folder)
  await failing.gate.tryPassphrase(`${passphrase} `)
  await expectWrongPassphrase(failing)
  expect(filesOf(failing.folder)).toEqual(before)
})

test('a damaged notes file is left as it is', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, (folder) => flipByte(join(folder, 'store.db'), 2000))
  const before = filesOf(failing.folder)
  await failing.gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'STORE_DAMAGED')
  expect(filesOf(failing.folder)).toEqual(before)
})

test('a damaged key file: the recovery key still opens, and a new passphrase is set', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, (folder) => flipByte(join(folder, 'keys/passphrase.age'), 200))
  const before = filesOf(failing.folder)
  await failing.gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'ENVELOPE_DAMAGED')
  expect(filesOf(failing.folder)).toEqual(before)
  await failing.gate.forgotPassphrase()
  const shell = await failing.gate.recover(made.recoveryKey, goodPassphrase)
  await shell.lock()
  await failing.gate.unlock(goodPassphrase)
})

test('a missing notes file: no empty one takes its place; put back, the vault opens', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, (folder) =>
    renameSync(join(folder, 'store.db'), join(folder, '../elsewhere.db')),
  )
  const before = filesOf(failing.folder)
  await expectNotice(failing, 'STORE_MISSING')
  await expect(failing.bospad.page.getByLabel('Passphrase', { exact: true })).toHaveCount(0)
  await failing.gate.lookAgain()
  await expectNotice(failing, 'STORE_MISSING')
  expect(filesOf(failing.folder)).toEqual(before)
  renameSync(join(failing.folder, '../elsewhere.db'), join(failing.folder, 'store.db'))
  await failing.gate.lookAgain()
  await failing.gate.unlock(passphrase)
})

test('a notes file of 0 bytes stays one', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, (folder) => truncateSync(join(folder, 'store.db'), 0))
  const before = filesOf(failing.folder)
  await expectNotice(failing, 'STORE_EMPTY')
  expect(filesOf(failing.folder)).toEqual(before)
})

test('a folder that may not be written in is not opened', async ({ bospad }) => {
  let refused = ''
  const failing = await atUnlockOf(bospad, (folder) => {
    const done = makeReadOnly(folder)
    if (typeof done === 'string') refused = done
    else undo = done
  })
  test.skip(refused !== '', refused)
  const before = filesOf(failing.folder)
  await expectNotice(failing, 'FOLDER_READ_ONLY')
  expect(filesOf(failing.folder)).toEqual(before)
  undo()
  undo = () => undefined
  await failing.gate.lookAgain()
  await failing.gate.unlock(passphrase)
})

test('a vault of a later Bospad is not touched', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, () => undefined, made.newer)
  const before = filesOf(failing.folder)
  await failing.gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'STORE_NEWER')
  expect(filesOf(failing.folder)).toEqual(before)
})

test('a vault whose folder is gone is taken off the list on request', async ({ bospad }) => {
  const failing = await atUnlockOf(bospad, (folder) => rmSync(folder, { recursive: true }))
  await expectNotice(failing, 'VAULT_NOT_FOUND')
  await failing.bospad.page.getByRole('button', { name: 'Take it off this list' }).click()
  await expect(failing.bospad.page.getByRole('alert')).toHaveCount(0)
  expect(listed(bospad)).not.toContain(failing.folder)
})

ownTest('the same in Dutch, one after the other', async ({ start }) => {
  const home = freshHome()
  const folder = join(home, 'Documents', basename(made.folder))
  cpSync(made.folder, folder, { recursive: true })
  const bospad = await start({ home, settings: { language: 'nl', theme: 'light' }, kept: { vaults: [folder] } })
  const gate = new Gate(bospad, 'nl')
  await gate.atUnlock()
  const failing = { bospad, gate, folder }
  const store = join(folder, 'store.db')
  await gate.tryPassphrase(passphrase.toUpperCase())
  await expectWrongPassphrase(failing)
  flipByte(store, 2000)
  await gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'STORE_DAMAGED')
  flipByte(store, 2000)
  flipByte(join(folder, 'keys/passphrase.age'), 200)
  await gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'ENVELOPE_DAMAGED')
  flipByte(join(folder, 'keys/passphrase.age'), 200)
  rmSync(store)
  await gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'STORE_MISSING')
  rmSync(folder, { recursive: true })
  await gate.tryPassphrase(passphrase)
  await expectNotice(failing, 'VAULT_NOT_FOUND')
})

ownTest(
  'the next step of a damaged notes file works: the newest backup, copied elsewhere, opens',
  async ({ shell }) => {
    const { bospad } = shell
    const gate = new Gate(bospad)
    await shell.captureOnToday('Kept in the backup')
    await shell.settings('backups')
    await bospad.page.getByRole('button', { name: 'Back up now' }).click()
    await expect(bospad.page.getByRole('cell', { name: 'by hand' })).toBeVisible()
    await shell.lock()
    await gate.atUnlock()
    const folder = newVault(bospad)
    flipByte(join(folder, 'store.db'), 2000)
    await gate.tryPassphrase(goodPassphrase)
    await expectNotice({ bospad, gate, folder }, 'STORE_DAMAGED')

    const newest = readdirSync(join(folder, 'backups')).find((name) => name.endsWith('on-request')) ?? ''
    const copy = join(bospad.vaults, 'Ingrid again')
    cpSync(join(folder, 'backups', newest), copy, { recursive: true })
    await bospad.answerFolderDialog(copy)
    await gate.openExisting()
    const again = await gate.unlock()
    await again.go('today')
    await expect(bospad.page.getByText('Kept in the backup').first()).toBeVisible()
  },
)

ownTest(
  'a folder that another program synchronises: said, and only taken when the risk is accepted',
  async ({ start }) => {
    const bospad = await start()
    const gate = new Gate(bospad)
    const synchronised = join(bospad.home, 'Dropbox')
    mkdirSync(synchronised)
    writeFileSync(join(synchronised, '.dropbox'), '')
    await bospad.answerFolderDialog(synchronised)
    await gate.chooseWhere()
    await gate.chooseFolder()
    const next = bospad.page.getByRole('button', { name: 'Continue to the passphrase' })
    await expect(bospad.page.getByRole('alert')).toContainText('Dropbox keeps this folder in step elsewhere.')
    await expect(next).toBeDisabled()
    expect(readdirSync(synchronised)).toEqual(['.dropbox'])
    await bospad.page.getByText('I understand, and use this folder all the same.').click()
    await expect(next).toBeEnabled()
    await gate.choosePassphrase()
    await gate.typePassphraseTwice(goodPassphrase)
    await gate.typeGroups(await gate.seeRecoveryKey())
    await gate.openNew()
    expect(readdirSync(synchronised)).toContain('My notebook.bospad')
  },
)

ownTest(
  'an older notes file copied back: what is missing is said and the way to the backups shown',
  async ({ shell }) => {
    const { bospad } = shell
    const gate = new Gate(bospad)
    await shell.captureOnToday('Written before the copy')
    await shell.lock()
    const store = join(newVault(bospad), 'store.db')
    const older = join(bospad.home, 'older.db')
    copyFileSync(store, older)
    await (await gate.unlock()).captureOnToday('Written after the copy')
    await expect(bospad.page.getByRole('alert')).toHaveCount(0)
    await shell.lock()
    await gate.atUnlock()
    copyFileSync(older, store)

    await gate.unlock()
    const notice = bospad.page.getByRole('alert')
    await expect(notice).toContainText(/saved changes? (is|are) missing\./)
    await expect(bospad.page.getByText('Written before the copy').first()).toBeVisible()
    await expect(bospad.page.getByText('Written after the copy')).toHaveCount(0)
    await notice.getByRole('button', { name: 'Open backups' }).click()
    await expect(bospad.page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible()
    await notice.getByRole('button', { name: 'Continue' }).click()
    await expect(notice).toHaveCount(0)
  },
)
