// What the operating system must have: libraries of Electron, a virtual display, the tools of the tests.
// Installed by itself on Debian and its relatives where that is allowed (root, or sudo without a password).
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { must, onPath, say, SetupError, step } from './command.mjs'

/** Debian packages that bring Electron's libraries, a display and at least one font. */
const libraries =
  'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libxkbcommon0 libatspi2.0-0 libcups2 libnotify4 libxtst6 xdg-utils fonts-dejavu-core'.split(
    ' ',
  )
const virtualDisplay = ['xvfb', 'xauth']

/** Programs that single tests call, and the Debian package of each. Without one, those tests are skipped and say so. */
export const testTools = {
  age: 'age',
  strace: 'strace',
  'dbus-run-session': 'dbus',
  gdbus: 'libglib2.0-bin',
  pdftotext: 'poppler-utils',
  xwininfo: 'x11-utils',
}

export const hasDisplay = () => process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const hasVirtualDisplay = () => ['xvfb-run', 'Xvfb', 'xauth'].every(onPath)

/** How apt-get can be run here: [] as root, ['sudo', '-n'] where sudo asks nothing, null where it cannot. */
function aptPrefix() {
  if (!onPath('apt-get')) return null
  if (process.getuid?.() === 0) return []
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null
}

function isAvailable(debianPackage) {
  const { stdout } = spawnSync('apt-cache', ['policy', debianPackage], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(stdout || '')
}

/** Newer Debian and Ubuntu give some libraries the ending t64. */
const availableName = (name) => [name, `${name}t64`].find(isAvailable)

/** @returns {Promise<boolean>} false where packages cannot be installed by this user on this system */
export async function aptInstall(packages) {
  const prefix = aptPrefix()
  if (!prefix) return false
  const apt = (...args) => {
    const env = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=120']
    const [command, ...rest] = [...prefix, ...env, ...args]
    return must(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] })
  }
  await step('apt-get update', () => apt('update'))
  const names = packages.map(availableName).filter(Boolean)
  await step(`apt-get install ${names.join(' ')}`, () => apt('install', '-y', '--no-install-recommends', ...names))
  return true
}

export const aptByHand = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`

function missingParts(executable) {
  const ldd = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const missing = [...(ldd.stdout || '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
  if (!hasDisplay() && !hasVirtualDisplay()) missing.push('a display, or Xvfb for a virtual one')
  return missing
}

/** Libraries and, where there is no display, a virtual one. */
export async function ensureSystemParts(executable) {
  if (process.platform !== 'linux') return
  const missing = missingParts(executable)
  if (!missing.length) return
  say(`missing on this system: ${missing.join(', ')}`)
  const wanted = [...libraries, ...(hasDisplay() ? [] : virtualDisplay)]
  if (!(await aptInstall(wanted)))
    throw new SetupError(
      `Electron needs parts that this system lacks: ${missing.join(', ')}`,
      `install them, on Debian with:  ${aptByHand(wanted)}`,
    )
  const still = missingParts(executable)
  if (still.length) throw new SetupError(`still missing: ${still.join(', ')}`, 'install what provides them')
}

/** Never fails: a test whose tool is missing is skipped and says why. */
export async function ensureTestTools() {
  if (process.platform !== 'linux') return
  const isMissing = () => {
    const tools = Object.keys(testTools).filter((tool) => !onPath(tool))
    return hasVirtualDisplay() ? tools : [...tools, 'xvfb-run']
  }
  const packagesOf = (tools) => tools.flatMap((tool) => testTools[tool] ?? virtualDisplay)
  const missing = isMissing()
  if (!missing.length) return
  say(`the tests also use: ${missing.join(', ')}`)
  try {
    await aptInstall(packagesOf(missing))
  } catch (error) {
    say(`could not install them: ${error.message}`)
  }
  const still = isMissing()
  if (still.length)
    say(
      `without ${still.join(', ')} some tests are skipped (each says why). To run them too:  ${aptByHand(packagesOf(still))}`,
    )
}

/** Why Chromium's own sandbox cannot start here ('' where it can): as root, and where user namespaces are shut off. */
export function osSandboxUnavailable(dist) {
  if (process.platform !== 'linux') return ''
  if (process.getuid?.() === 0) return 'running as root'
  try {
    const { uid, mode } = fs.statSync(path.join(dist, 'chrome-sandbox'))
    if (uid === 0 && mode & 0o4000) return ''
  } catch {
    // no set-uid program in this runtime: it depends on user namespaces
  }
  const namespaces = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return namespaces.status === 0 ? '' : 'user namespaces are not available to this user'
}
