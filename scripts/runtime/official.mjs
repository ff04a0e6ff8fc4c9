// The Electron that package.json names, as its makers publish it.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { root, run, say } from './command.mjs'

export const executableName =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

export function electronPackage() {
  const dir = path.dirname(createRequire(import.meta.url).resolve('electron/package.json', { paths: [root] }))
  return { dir, version: JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8')).version }
}

/** What the rest needs to know of a runtime in the folder `dist`. */
export function describeRuntime(source, dist, version) {
  const executable = path.join(dist, executableName)
  return {
    source,
    dist,
    executable,
    version,
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: dist, // read by the electron package and so by Playwright
      ELECTRON_EXEC_PATH: executable, // read by electron-vite
      ELECTRON_MAJOR_VER: version.split('.')[0], // what electron-vite builds for
    },
  }
}

export function officialReady() {
  const { dir, version } = electronPackage()
  const dist = path.join(dir, 'dist')
  try {
    if (fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return
    fs.accessSync(path.join(dist, executableName))
  } catch {
    return
  }
  return describeRuntime('official', dist, version)
}

const mirror = () =>
  process.env.npm_config_electron_mirror ||
  process.env.ELECTRON_MIRROR ||
  'https://github.com/electron/electron/releases/download/'

/** Asked first: the download itself would wait for minutes where its host is unreachable. */
async function canDownload(version) {
  try {
    await fetch(mirror(), { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(6000) })
    return true
  } catch (error) {
    say(`${new URL(mirror()).host} does not answer (${error.cause?.code ?? error.name})`)
    return isDownloaded(version)
  }
}

/** An earlier download in the cache of @electron/get needs no network. */
function isDownloaded(version) {
  const cache = process.env.electron_config_cache || path.join(os.homedir(), '.cache', 'electron')
  try {
    return fs.readdirSync(cache, { recursive: true }).some((file) => String(file).includes(`electron-v${version}-`))
  } catch {
    return false
  }
}

export async function officialInstall() {
  const { dir, version } = electronPackage()
  if (!(await canDownload(version))) return
  say(`downloading Electron ${version} for ${process.platform}-${process.arch} …`)
  const env = { ...process.env }
  delete env.ELECTRON_OVERRIDE_DIST_PATH
  const minutes = Number(process.env.ELECTRON_DOWNLOAD_MINUTES || 10)
  const code = await run(process.execPath, [path.join(dir, 'install.js')], { env, timeout: minutes * 60_000 })
  if (code !== 0) say(`the download failed (it ended with ${code})`)
  return officialReady()
}
