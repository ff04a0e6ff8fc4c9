import { join } from 'node:path'
import { app, session } from 'electron'
import { registerScheme, serveApp } from './app/protocol'
import { createWindow, partition } from './app/window'

if (process.env.BOSPAD_USER_DATA && !app.isPackaged) app.setPath('userData', process.env.BOSPAD_USER_DATA)
app.enableSandbox()
registerScheme()

// No top-level await: Electron is not ready until this module has loaded.
void app.whenReady().then(async () => {
  const own = session.fromPartition(partition)
  serveApp(own, join(import.meta.dirname, '../renderer'), async () => new Response(null, { status: 404 }))
  createWindow()
  const { acceptPorts } = await import('./ipc/handshake')
  acceptPorts(() => 'main')
})
