import { app, BrowserWindow, type WebContents } from 'electron'
import { saveHalfWritten } from '../capture/half-written'
import { readSettings } from '../settings/store'
import { afterLock, beforeLock, closeVault, lockVault } from '../vault/lock'
import { mainWindow, openMainWindow } from './window'

/** Milliseconds the pages get to save what was just typed. */
const patience = 500

let quitting = false
let answer: PromiseWithResolvers<void> | null = null

/**
 * Locking, whoever asks for it (`lockVault`): the pages save their drafts, the store closes, and every page
 * that could hold the user's words is killed. A fresh one takes the main window's place.
 */
export function replacePagesOnLock() {
  beforeLock(pageSaved)
  beforeLock(() => within(patience, [saveHalfWritten()]))
  afterLock(() => {
    if (!quitting) replacePages()
  })
  keepAlive(mainWindow())
}

/**
 * The page's own call: the user asked it to lock. While locking is under way the same call says that the
 * page has saved its draft, so nothing needs to wait any longer.
 */
export function lockFromPage(): Promise<void> {
  answer?.resolve()
  return lockVault()
}

async function pageSaved(): Promise<void> {
  answer = Promise.withResolvers()
  await within(patience, [answer.promise, gone(mainWindow()?.webContents)])
  answer = null
}

function replacePages() {
  const old = BrowserWindow.getAllWindows()
  const before = mainWindow()
  const fresh = openMainWindow(before)
  keepAlive(fresh)
  if (before?.isMinimized()) fresh.minimize()
  else if (before?.isFocused()) fresh.show()
  else if (before?.isVisible()) fresh.showInactive()
  for (const window of old) {
    window.webContents.forcefullyCrashRenderer() // closing alone may keep the process, and its memory, for another page
    window.destroy()
  }
}

/**
 * A private notebook does not stay open behind a closed window: closing it quits, or locks and goes to the tray while
 * the user wants to be reminded. Quitting locks first.
 */
export function lockOnQuit() {
  let locked = false
  app.on('before-quit', (event) => {
    if (locked) return
    event.preventDefault()
    if (quitting) return
    quitting = true
    void lockVault().finally(() => {
      locked = true
      app.quit()
    })
  })
  app.on('will-quit', closeVault)
}

function keepAlive(window: BrowserWindow | undefined) {
  window?.on('close', (event) => {
    if (quitting) return
    event.preventDefault() // the page has to live until its draft is saved
    if (readSettings().reminders !== 'on') return app.quit()
    window.hide()
    void lockVault()
  })
  window?.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window !== mainWindow() || quitting) return
    console.error(`[window] the page ended: ${reason}`)
    void lockVault().then(() => {
      if (window === mainWindow() && reason !== 'launch-failed') replacePages()
    })
  })
}

function gone(contents: WebContents | undefined): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (!contents || contents.isDestroyed()) resolve()
  else contents.once('destroyed', resolve).once('render-process-gone', () => resolve())
  return promise
}

async function within(milliseconds: number, either: Promise<void>[]): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([...either, promise])
  clearTimeout(timer)
}
