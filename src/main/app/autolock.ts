import { app, powerMonitor } from 'electron'
import { readSettings } from '../settings/store'
import { watchScreensaver } from './screensaver'

/** Seconds between two looks at the idle time: how late an idle lock may come. */
const pollSeconds = 5

let onBus = false

/** How a locked screen is noticed on this system. */
export function screenLockSource(): 'system' | 'dbus' | 'idle-only' {
  if (process.platform !== 'linux') return 'system'
  return onBus ? 'dbus' : 'idle-only'
}

/** True when the user has been away for as long as the setting says; 0 minutes means never. */
export function awayTooLong(idleSeconds: number, lockAfterMinutes: number): boolean {
  return lockAfterMinutes > 0 && idleSeconds >= lockAfterMinutes * 60
}

/** Calls `lock` when the user is away: idle, asleep, screen locked, another user. `lock` may be called again while locked. */
export function lockWhenAway(lock: () => void) {
  const timer = setInterval(() => {
    if (awayTooLong(powerMonitor.getSystemIdleTime(), readSettings().lockAfterMinutes)) lock()
  }, pollSeconds * 1000)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock) // macOS, Windows
  powerMonitor.on('user-did-resign-active', lock) // macOS: another user took the screen
  const stop = process.platform === 'linux' ? watchScreensaver(lock, (yes) => (onBus = yes)) : () => {}
  app.on('will-quit', () => {
    clearInterval(timer)
    stop()
  })
}
