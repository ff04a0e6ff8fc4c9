// How releases are packed. `npm run package` makes a folder that runs; installers: npm run package -- deb, -- nsis, -- dmg
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import fs from 'node:fs'
import path from 'node:path'
import { fuses } from './scripts/fuses.mjs'
import { ensureElectron } from './scripts/runtime/electron.mjs'

const runtime = await ensureElectron()
const isStandIn = runtime.source === 'fallback'

async function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources = packager.getResourcesDir(appOutDir)
  if (isStandIn) makeStandInWhole(appOutDir, resources)
  const names = { darwin: `${packager.appInfo.productFilename}.app`, win32: `${packager.appInfo.productFilename}.exe` }
  const executable = path.join(appOutDir, names[electronPlatformName] ?? packager.executableName)
  const wire = await getCurrentFuseWire(executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    // an older runtime has fewer fuses: those it has must all be named
    ...Object.fromEntries(
      Object.entries(fuses)
        .map(([name, on]) => [FuseV1Options[name], on])
        .filter(([fuse]) => wire[fuse] !== undefined),
    ),
  })
}

/** The stand-in runtime brings a default app and an addon of its own (scripts/runtime). */
function makeStandInWhole(appOutDir, resources) {
  for (const extra of [path.join(resources, 'app'), path.join(appOutDir, 'ready.json')])
    fs.rmSync(extra, { recursive: true, force: true })
  const addons = path.join(appOutDir, 'addons')
  const prebuilt = path.join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node')
  fs.copyFileSync(runtime.addon, prebuilt)
  fs.rmSync(addons, { recursive: true })
}

export default {
  appId: 'app.bospad.desktop',
  productName: 'Bospad',
  directories: { output: process.env.PACKAGE_OUT ?? 'dist' },
  electronVersion: runtime.version,
  ...(isStandIn && { electronDist: runtime.dist }),
  npmRebuild: false, // the addon comes prebuilt for every platform
  asar: true,
  asarUnpack: ['**/*.node'],
  // everything but the addon is bundled into out/
  files: [
    'out/**',
    'resources/**',
    'package.json',
    '!node_modules/**',
    'node_modules/better-sqlite3/{package.json,LICENSE,lib/**}',
    `node_modules/better-sqlite3/prebuilds/\${platform}-\${arch}.node`,
  ],
  afterPack,
  linux: { target: 'dir', category: 'Office', executableName: 'bospad' },
  mac: { target: 'dir', category: 'public.app-category.productivity' },
  win: { target: 'dir' },
}
