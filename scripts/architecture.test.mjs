// The lint rules that keep the processes apart: each forbidden line is found in its place, and allowed in its own.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './runtime/command.mjs'

let folder
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'))
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Names of the rules that a file with this text at this place breaks. */
function broken(file, text) {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  try {
    execFileSync(join(root, 'node_modules/.bin/oxlint'), ['-f', 'json', file], { cwd: folder, encoding: 'utf8' })
    return []
  } catch (error) {
    return JSON.parse(error.stdout).diagnostics.map(({ code }) => code.replace(/^.*\((.*)\)$/, '$1'))
  } finally {
    rmSync(path)
  }
}

const channel = "import { ipcMain } from 'electron'\nexport const it = ipcMain\n"
const port = "import { ipcRenderer } from 'electron'\nexport const it = ipcRenderer\n"

test.each([
  ['src/main/vault/handlers.ts', channel, 'no-restricted-imports'],
  ['src/main/vault/handlers.ts', "export { x } from '../../renderer/api'\n", 'no-restricted-imports'],
  ['src/preload/index.ts', "import { shell } from 'electron'\nexport const it = shell\n", 'no-restricted-imports'],
  ['src/renderer/today/Today.tsx', port, 'no-restricted-imports'],
  ['src/renderer/today/Today.tsx', "export { readFile } from 'node:fs'\n", 'no-restricted-imports'],
  ['src/renderer/today/Today.tsx', "export { join } from 'path'\n", 'no-restricted-imports'],
  ['src/renderer/today/Today.tsx', "export type { Vault } from '../../main/vault/session'\n", 'no-restricted-imports'],
  ['src/renderer/today/Today.tsx', "export const it = <p dangerouslySetInnerHTML={{ __html: '' }} />\n", 'no-danger'],
  [
    'src/renderer/today/Today.tsx',
    "export const it = (e: Element) => (e.innerHTML = '')\n",
    'no-restricted-properties',
  ],
  ['src/renderer/today/Today.tsx', "localStorage.setItem('a', 'b')\n", 'no-restricted-globals'],
  ['src/shared/domain/gap.ts', "export { app } from 'electron'\n", 'no-restricted-imports'],
  ['src/shared/domain/gap.ts', "export { useState } from 'react'\n", 'no-restricted-imports'],
  ['src/shared/domain/gap.ts', "export { readFile } from 'node:fs'\n", 'no-restricted-imports'],
  ['src/shared/domain/gap.ts', 'export const it = (x: any) => x\n', 'no-explicit-any'],
  ['tests/e2e/a.spec.ts', 'export const it = (page: Page) => page.waitForTimeout(100)\n', 'no-restricted-properties'],
])('%s may not say %j', (file, text, rule) => expect(broken(file, text)).toContain(rule))

test.each([
  ['src/main/ipc/handshake.ts', channel],
  ['src/preload/index.ts', port],
  ['src/renderer/today/Today.tsx', "export { useState } from 'react'\nexport { errors } from '@shared/errors'\n"],
  ['src/shared/domain/gap.ts', "export { z } from 'zod'\n"],
])('%s may say %j', (file, text) => expect(broken(file, text)).toEqual([]))

test('a file may have 300 lines and no more', () => {
  expect(broken('src/shared/domain/gap.ts', '// line\n'.repeat(299) + 'export const a = 1\n')).toEqual([])
  expect(broken('src/shared/domain/gap.ts', '// line\n'.repeat(300) + 'export const a = 1\n')).toEqual(['max-lines'])
})
