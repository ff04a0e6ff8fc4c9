// What can be said about the code without running it: five programs at once, each shown when it ends.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './runtime/command.mjs'

const parts = {
  format: ['oxfmt', '--check'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  types: ['tsc', '-b', '--builders', '1'],
  // without its cache: that goes on missing a file that came after the import of it
  'dead exports': ['knip', '--no-config-hints'],
  dictionaries: ['node', 'scripts/dictionaries.mjs'],
}

// TypeScript 7.0 may keep errors of an earlier run when only a global declaration changed: a red one is run again whole
const again = { types: [...parts.types, '--force'] }

const bin = path.join(root, 'node_modules', '.bin')
// the compiler and the linter spend up to half their time collecting garbage unless told to take more memory (Go's GOGC)
const env = { GOGC: '400', ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` }

/** @returns {Promise<{ code: number, output: string }>} */
function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, shell: process.platform === 'win32' })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (output += bytes))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => resolve({ code, output }))
  })
}

async function runPart(name, command) {
  const begin = Date.now()
  let result = await run(command)
  if (result.code !== 0 && again[name]) result = await run(again[name])
  const ok = result.code === 0
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - begin) / 1000).toFixed(1)} s)`)
  if (!ok) console.log(result.output.trimEnd().replace(/^/gm, '    '))
  return { name, ok }
}

/** @returns {Promise<{ name: string, ok: boolean }[]>} */
export const check = () => Promise.all(Object.entries(parts).map(([name, command]) => runPart(name, command)))

if (process.argv[1] === import.meta.filename) process.exit((await check()).every(({ ok }) => ok) ? 0 : 1)
