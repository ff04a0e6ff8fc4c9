import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { bundle } from '../support/bundle'
import { documented, missing, provideSqlcipher, run, runAtTerminal } from '../support/documented'

type Made = {
  folder: string
  passphrase: string
  recoveryKey: string
  attachmentId: string
  attachment: string
  deletedId: string
}

const { all, command } = documented('docs/vault-format.md')

let desk: string
let made: Made

test.beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'bospad-format-'))
  const program = await bundle(resolve('tests/e2e/make-vault.ts'))
  made = JSON.parse(execFileSync(process.execPath, [program, desk], { encoding: 'utf8' })) as Made
  provideSqlcipher(desk)
})
test.afterAll(() => rmSync(desk, { recursive: true, force: true }))

test.beforeEach(() => {
  const why = missing('age', 'script', 'xxd')
  test.skip(why !== null, why ?? '')
})

const here = (code: string, names: Record<string, string> = {}) => run(desk, code, { VAULT: made.folder, ...names })

/** age asks at the terminal, so it gets one. */
function openKeys(code: string, secret: string): { v: number; key: string; inbox: string } {
  rmSync(join(desk, 'keys.json'), { force: true })
  runAtTerminal(desk, code, secret, { VAULT: made.folder })
  return JSON.parse(readFileSync(join(desk, 'keys.json'), 'utf8')) as { v: number; key: string; inbox: string }
}

test('passphrase and recovery key open the same keys with age', () => {
  const age = command('keys/passphrase.age')
  const byPassphrase = openKeys(age, made.passphrase)
  expect(byPassphrase.v).toBe(1)
  expect(byPassphrase.key).toMatch(/^.{43}=$/)
  expect(openKeys(age.replace('passphrase.age', 'recovery.age'), made.recoveryKey)).toEqual(byPassphrase)
  expect(() => openKeys(age, `${made.passphrase}x`)).toThrow()
  here('cd "$VAULT/keys" && sha256sum -c SHA256SUMS')
})

test('SQLCipher 4 reads entries, tables and attachments', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  const key = command('KEY=$(')
  expect(here(`${key}\n${command('SELECT day, title, body')}`).toString()).toContain(
    'Leesbaar zonder Bospad, ook over tien jaar. “Écht.”',
  )
  expect(here(`${key}\n${command('sqlite_master')}`).toString()).toContain('CREATE TABLE entry')
  here(`${key}\n${command('attachment_piece')}`, { ID: made.attachmentId })
  expect(readFileSync(join(desk, 'attachment')).toString('base64')).toBe(made.attachment)
  expect(() => here(`KEY=${'0'.repeat(64)}\n${command('SELECT day, title, body')}`)).toThrow()
})

test('OpenSSL reads what was deleted for good', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  const read = JSON.parse(here(`${command('KEY=$(')}\n${command('bospad deleted')}`).toString()) as {
    things: unknown[]
  }
  expect(read.things).toMatchObject([{ id: made.deletedId, kind: 'record' }])
})

test('age reads the thoughts that wait in the inbox', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  expect(here(command('inbox.key')).toString()).toContain('In de wachtkamer bedacht')
})

test('no command of the document is left untested', () => {
  const tested = [
    'keys/passphrase.age',
    'KEY=$(',
    'SELECT day, title, body',
    'sqlite_master',
    'attachment_piece',
    'inbox.key',
    'bospad deleted',
  ]
  expect(all.filter((code) => !tested.some((part) => code.includes(part)))).toEqual([])
})
