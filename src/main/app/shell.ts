import { app, BrowserWindow } from 'electron'
import { holdShortcutIfFree } from '../capture/shortcut'
import { openCapture } from '../capture/window'
import { acceptPorts } from '../ipc/handshake'
import { onSettingsChange } from '../settings/changes'
import { readSettings } from '../settings/store'
import { keepMenu } from './menu'
import { keepTray } from './tray'
import { mainWindow } from './window'

/** Everything that follows the first window: the border, menu, tray, capture. */
export function startShell(showMainWindow: () => void) {
  acceptPorts()
  keepMenu(() => {}, openCapture)
  keepTray({ open: showMainWindow, capture: openCapture, lock: () => {} })
  holdShortcutIfFree(readSettings().captureShortcut)
  onSettingsChange((settings) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(settings.contentProtection)
  })
  mainWindow()?.on('closed', () => app.quit())
}
