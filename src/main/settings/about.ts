import Database from 'better-sqlite3'
import { version } from '../../../package.json'
import { screenLockSource } from '../app/autolock'
import { captureRegistered } from '../capture/shortcut'

/** Versions and what this system offers. */
export function about() {
  const platform = process.platform === 'darwin' || process.platform === 'win32' ? process.platform : ('linux' as const)
  return {
    version, // `app.getVersion()` is Electron's own when a file is started instead of a package
    electron: process.versions.electron,
    sqlite: sqliteVersion(),
    platform,
    contentProtectionAvailable: platform !== 'linux',
    screenLock: screenLockSource(),
    captureRegistered: captureRegistered(),
  }
}

function sqliteVersion(): string {
  const db = new Database(':memory:')
  try {
    return String(db.prepare('select sqlite_version()').pluck().get())
  } finally {
    db.close()
  }
}
