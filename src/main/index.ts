import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import { guardPages } from './app/guards'
import { registerScheme, serveApp } from './app/protocol'
import { hardenSessions, ownSession } from './app/session'
import { closeChromium } from './app/switches'
import { appearance, mainWindow, openMainWindow } from './app/window'
import { holdPorts } from './ipc/ports'
import { isVaultOpen } from './vault/session'
import { vaultsHere } from './vault/vaults-here'
import { wantedPractice } from './walls/wanted'

/** Milliseconds. */
const longestWait = 10_000

// Only what the first paint needs is loaded here; the rest follows in `start`.
if (process.env.BOSPAD_USER_DATA && !app.isPackaged) app.setPath('userData', process.env.BOSPAD_USER_DATA)
closeChromium()
registerScheme()
hardenSessions()
guardPages()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showMainWindow) // its arguments are not read
  // No top-level await: Electron is not ready until this module has loaded.
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start() {
  serveApp(ownSession(), join(import.meta.dirname, '../renderer'), pageFacts, async (id, request) => {
    const { serveAttachment } = await import('./attachments/serve')
    return serveAttachment(id, request)
  })
  openMainWindow()
  // Reading the rest now would keep the page waiting for its files; a page that never comes must not keep the rest away.
  await Promise.race([holdPorts(), setTimeout(longestWait)])
  const { startShell } = await import('./app/shell')
  startShell(showMainWindow)
}

/** A page that is loaded while a vault is open has no use for the list. */
function pageFacts() {
  const practice = isVaultOpen() ? null : wantedPractice()
  return {
    ...appearance(),
    vaults: isVaultOpen() ? '' : JSON.stringify(vaultsHere.list()),
    practice: practice ? JSON.stringify(practice) : '',
  }
}

function showMainWindow() {
  const window = mainWindow()
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}
