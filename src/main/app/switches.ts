import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { devServer } from './origin'

const debuggerDoors = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins']

/** What must be said to Chromium before it starts: no network of its own, no crash dumps. Before the app is ready. */
export function closeChromium() {
  const { commandLine } = app
  // Whoever may start Bospad with a debugger's door open could read the notebook through it. Fuses do not cover these.
  if (app.isPackaged && debuggerDoors.some((name) => commandLine.hasSwitch(name))) {
    console.error('[start] refused: no debugger may be attached')
    app.exit(1)
  }
  // As root Chromium starts only with --no-sandbox, which `enableSandbox` would take back; each window asks for its sandbox too.
  if (!commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Every name resolves to nothing, so whatever Chromium would fetch by itself does not even ask for DNS.
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${devServer ? ', EXCLUDE localhost' : ''}`)
  for (const name of ['disable-component-update', 'disable-background-networking', 'no-pings', 'disable-breakpad']) {
    commandLine.appendSwitch(name)
  }
  // Memory that processes share holds the user's words: it stays in memory, never in a file of the temp folder.
  commandLine.removeSwitch('disable-dev-shm-usage')
  // A minidump would hold the user's words. No crash reporter is started; what an earlier one left goes.
  rmSync(join(app.getPath('userData'), 'Crashpad'), { recursive: true, force: true })
}
