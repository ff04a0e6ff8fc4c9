import { BrowserWindow } from 'electron'
import { holdShortcutIfFree } from '../capture/shortcut'
import { openCapture } from '../capture/window'
import { acceptPorts } from '../ipc/handshake'
import { onSettingsChange } from '../settings/changes'
import { keepSpelling } from '../settings/spelling'
import { keepReminders, remindLater } from '../reminders/remind'
import { readSettings } from '../settings/store'
import { tellPages } from '../vault/events'
import { lockVault } from '../vault/lock'
import { lockWhenAway } from './autolock'
import { lockOnQuit, replacePagesOnLock } from './lock'
import { keepMenu } from './menu'
import { keepTray } from './tray'

/** Everything that follows the first window. */
export function startShell(showMainWindow: () => void) {
  const lock = () => void lockVault()
  acceptPorts()
  replacePagesOnLock()
  keepSpelling()
  lockWhenAway(lock)
  lockOnQuit()
  keepMenu((action) => {
    showMainWindow()
    if (action === 'lock') lock()
    else tellPages({ kind: 'menu', detail: action })
  }, openCapture)
  keepTray({ open: showMainWindow, capture: openCapture, lock, remindLater })
  keepReminders(() => {
    showMainWindow()
    tellPages({ kind: 'menu', detail: 'today' }) // a locked page listens to nothing, and begins on Today once unlocked
  })
  holdShortcutIfFree(readSettings().captureShortcut)
  onSettingsChange(({ contentProtection }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(contentProtection)
  })
}
