// Runs one or more projects of playwright.config.ts in the real Electron.
import fs from 'node:fs'
import path from 'node:path'
import { root, run } from './runtime/command.mjs'

export const cacheFile = (name) => path.join(root, 'node_modules', '.cache', name)
const withElectron = (...args) => [path.join(root, 'scripts', 'with-electron.mjs'), ...args]

export const build = () =>
  run(process.execPath, withElectron('--no-display', 'electron-vite', 'build', '--logLevel', 'warn'), { cwd: root })

/**
 * @param {string[]} projects
 * @param {{ env?: Record<string, string>, args?: string[] }} [options]
 * @returns {Promise<number | string>} the exit code
 */
export function runProjects(projects, { env = {}, args = [] } = {}) {
  const chosen = projects.map((project) => `--project=${project}`)
  return run(process.execPath, withElectron('--virtual', 'playwright', 'test', ...chosen, ...args), {
    cwd: root,
    env: { ...process.env, ...env },
  })
}

/** The value after `--name` on the command line, and what else stands there. */
export function option(name) {
  const rest = process.argv.slice(2)
  const at = rest.indexOf(`--${name}`)
  const [, value] = at < 0 ? [] : rest.splice(at, 2)
  return { value, rest }
}

/** What a test left in a file of node_modules/.cache; undefined when it left nothing. */
export function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
