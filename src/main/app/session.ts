import { app, session, type Session } from 'electron'
import { devServer, isAppUrl, origin } from './origin'

/** In memory: the name has no "persist:" prefix, and nothing is cached. */
export const partition = 'bospad'

/** Every session, also one that nobody meant to make, refuses all permissions and the whole network. */
export function hardenSessions() {
  app.on('session-created', harden)
}

/** After the app is ready, before the first window. */
export function ownSession(): Session {
  return session.fromPartition(partition, { cache: false })
}

function harden(it: Session) {
  it.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  it.setPermissionCheckHandler(() => false)
  it.setDevicePermissionHandler(() => false)
  it.setDisplayMediaRequestHandler(null) // nobody chooses a screen, so every request fails
  it.on('will-download', (event) => event.preventDefault())
  it.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url, details.resourceType) }))
  // Chromium fetches dictionaries from Google even when the checker is off; this address leads nowhere.
  it.setSpellCheckerDictionaryDownloadURL(`${origin}/dictionaries/`)
  it.setSpellCheckerEnabled(false)
}

/** `kind` as Chromium names it: mainFrame, script, image … */
export function mayLoad(address: string, kind: string): boolean {
  if (isAppUrl(address) || address.startsWith('blob:')) return true
  if (address.startsWith('data:')) return kind === 'image'
  return devServer !== undefined && (address.startsWith('devtools:') || isAppUrl(address.replace(/^ws/, 'http')))
}
