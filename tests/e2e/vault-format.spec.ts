import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { bundle } from '../support/bundle'

type Made = {
  folder: string
  passphrase: string
  recoveryKey: string
  attachmentId: string
  attachment: string
  deletedId: string
}

/** The commands of docs/vault-format.md, in their order. */
const commands = [...readFileSync('docs/vault-format.md', 'utf8').matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(
  ([, code = '']) => code.replace(/^ {3}/gm, '').trim(),
)
const command = (part: string) => {
  const found = commands.find((it) => it.includes(part))
  if (!found) throw new Error(`docs/vault-format.md has no command with ${part}`)
  return found
}

let desk: string
let made: Made

test.beforeAll(async () => {
  desk = mkdtempSync(join(tmpdir(), 'bospad-format-'))
  const program = await bundle(resolve('tests/e2e/make-vault.ts'))
  made = JSON.parse(execFileSync(process.execPath, [program, desk], { encoding: 'utf8' })) as Made
  const own = spawnSync('sqlcipher', ['-version'], { encoding: 'utf8' })
  if (!/SQLCipher 4/.test(own.stdout ?? '')) {
    const reader = resolve('tests/support/sqlcipher.mjs')
    writeFileSync(join(desk, 'sqlcipher'), `#!/bin/sh\nexec "${process.execPath}" "${reader}" "$@"\n`)
    chmodSync(join(desk, 'sqlcipher'), 0o755)
  }
})
test.afterAll(() => rmSync(desk, { recursive: true, force: true }))

test.beforeEach(() => {
  for (const [tool, why] of [
    ['age', 'age is not installed'],
    ['script', 'script (util-linux) is not installed: age asks for the passphrase at a terminal'],
    ['xxd', 'xxd is not installed'],
  ] as const)
    test.skip(spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0, why)
})

function run(code: string, env: Record<string, string> = {}): Buffer {
  return execFileSync('bash', ['-euo', 'pipefail', '-c', code], {
    cwd: desk,
    env: { ...process.env, PATH: `${desk}:${process.env.PATH}`, VAULT: made.folder, ...env },
    maxBuffer: 1 << 26,
    stdio: 'pipe',
  })
}

/** age asks at the terminal, so it gets one. */
function openKeys(code: string, secret: string): { v: number; key: string; inbox: string } {
  rmSync(join(desk, 'keys.json'), { force: true })
  execFileSync('script', ['-qec', code, '/dev/null'], {
    cwd: desk,
    env: { ...process.env, VAULT: made.folder },
    input: `${secret}\n`,
  })
  return JSON.parse(readFileSync(join(desk, 'keys.json'), 'utf8')) as { v: number; key: string; inbox: string }
}

test('passphrase and recovery key open the same keys with age', () => {
  const age = command('keys/passphrase.age')
  const byPassphrase = openKeys(age, made.passphrase)
  expect(byPassphrase.v).toBe(1)
  expect(byPassphrase.key).toMatch(/^.{43}=$/)
  expect(openKeys(age.replace('passphrase.age', 'recovery.age'), made.recoveryKey)).toEqual(byPassphrase)
  expect(() => openKeys(age, `${made.passphrase}x`)).toThrow()
  run('cd "$VAULT/keys" && sha256sum -c SHA256SUMS')
})

test('SQLCipher 4 reads entries, tables and attachments', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  const key = command('KEY=$(')
  expect(run(`${key}\n${command('SELECT day, title, body')}`).toString()).toContain(
    'Leesbaar zonder Bospad, ook over tien jaar. “Écht.”',
  )
  expect(run(`${key}\n${command('sqlite_master')}`).toString()).toContain('CREATE TABLE entry')
  run(`${key}\n${command('attachment_piece')}`, { ID: made.attachmentId })
  expect(readFileSync(join(desk, 'attachment')).toString('base64')).toBe(made.attachment)
  expect(() => run(`KEY=${'0'.repeat(64)}\n${command('SELECT day, title, body')}`)).toThrow()
})

test('OpenSSL reads what was deleted for good', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  const read = JSON.parse(run(`${command('KEY=$(')}\n${command('bospad deleted')}`).toString()) as { things: unknown[] }
  expect(read.things).toMatchObject([{ id: made.deletedId, kind: 'record' }])
})

test('age reads the thoughts that wait in the inbox', () => {
  openKeys(command('keys/passphrase.age'), made.passphrase)
  expect(run(command('inbox.key')).toString()).toContain('In de wachtkamer bedacht')
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
  expect(commands.filter((code) => !tested.some((part) => code.includes(part)))).toEqual([])
})
