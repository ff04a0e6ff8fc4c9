// Addons built for Node-API 10 do not load on this runtime, which has Node-API 9: a stand-in was compiled
// (scripts/runtime/addon.mjs), named by the addon's sha256. This file makes every Node context of the app load the
// stand-in when the addon is asked for: the main process, and through --require its workers and utility processes.
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const path = require('node:path')
const workerThreads = require('node:worker_threads')

const addons = path.join(path.dirname(process.execPath), 'addons')
const standIns = new Map()

function standInFor(filename) {
  if (!standIns.has(filename)) {
    const sum = createHash('sha256').update(fs.readFileSync(filename)).digest('hex')
    const standIn = path.join(addons, `${sum}.node`)
    standIns.set(filename, fs.existsSync(standIn) ? standIn : filename)
  }
  return standIns.get(filename)
}

const dlopen = process.dlopen
process.dlopen = function (module, filename, ...rest) {
  return dlopen.call(this, module, standInFor(filename), ...rest)
}

workerThreads.Worker = class Worker extends workerThreads.Worker {
  constructor(filename, options = {}) {
    super(filename, { ...options, execArgv: ['--require', __filename, ...(options.execArgv ?? [])] })
  }
}
syncBuiltinESMExports()

if (process.type === 'browser' && workerThreads.isMainThread) {
  const { utilityProcess } = require('electron')
  const fork = utilityProcess.fork
  utilityProcess.fork = (modulePath, args = [], options = {}) => {
    const env = { ...(options.env ?? process.env) }
    // a utility process takes --require from NODE_OPTIONS, not from execArgv
    env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --require ${JSON.stringify(__filename)}`.trim()
    return fork.call(utilityProcess, modulePath, args, { ...options, env })
  }
}
