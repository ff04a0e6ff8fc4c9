// Running other programs and saying what goes on. Plain Node 20, no packages: used before anything is installed.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A failure that names its cause and what to do next; shown without a stack. */
export class SetupError extends Error {
  constructor(cause, nextStep) {
    super(`${cause}\n           Next step: ${nextStep}`)
  }
}

export const say = (message) => process.stderr.write(`[set-up] ${message}\n`)

/** Resolves to the exit code, or to the name of the signal that ended the program. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
}

export async function must(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${path.basename(command)} ${args.slice(0, 4).join(' ')} … ended with ${code}`)
}

/** Says how long `work` took, and every ten seconds that it is still running. */
export async function step(name, work) {
  const begin = Date.now()
  const beat = setInterval(() => say(`${name} … ${Math.round((Date.now() - begin) / 1000)} s`), 10_000)
  try {
    await work()
  } finally {
    clearInterval(beat)
  }
  say(`${name}: ${((Date.now() - begin) / 1000).toFixed(1)} s`)
}

export const onPath = (command) =>
  (process.env.PATH || '').split(path.delimiter).some((folder) => folder && fs.existsSync(path.join(folder, command)))

/**
 * The npm that runs this script, under the Node that npm itself runs on: ours may lie in the node_modules it replaces.
 * @returns {[string, string[]]}
 */
export function npmCommand() {
  const cli = process.env.npm_execpath
  if (!cli || !cli.endsWith('npm-cli.js')) return process.platform === 'win32' ? ['npm.cmd', []] : ['npm', []]
  return [process.env.npm_node_execpath || process.execPath, [cli]]
}
