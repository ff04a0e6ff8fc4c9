import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import { readSettings, readWindowPlace, smallestWindow, writeWindowPlace, type WindowPlace } from '../settings/store'
import { devServer, origin } from './origin'
import type { Appearance } from './protocol'
import { partition } from './session'

export type Page = 'index' | 'capture' | 'print'
/** What a window may ask depends on its role (`ipc/rights.ts`). */
export type Role = 'main' | 'capture' | 'print'
const roleOfPage = { index: 'main', capture: 'capture', print: 'print' } as const

const roles = new WeakMap<WebContents, Role>()
let main: BrowserWindow | undefined

export const roleOf = (contents: WebContents): Role | undefined => roles.get(contents)

/** The window of the notebook; undefined before the start and after the last one closed. */
export function mainWindow(): BrowserWindow | undefined {
  return main?.isDestroyed() ? undefined : main
}

/** A window on one of our own pages, hidden: the caller shows it. Its rights are those of the page. */
export function createWindow(page: Page, options: Electron.BrowserWindowConstructorOptions = {}): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    frame: false,
    title: 'Bospad',
    ...(process.platform === 'linux' && { icon: join(import.meta.dirname, '../../resources/icons/icon-256.png') }),
    backgroundColor: grounds[appearance().theme],
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: devServer !== undefined,
    },
  })
  roles.set(window.webContents, roleOfPage[page])
  window.on('page-title-updated', (event) => event.preventDefault()) // always "Bospad": task lists show it
  window.setContentProtection(readSettings().contentProtection)
  void window.loadURL(`${devServer ?? origin}/${page}.html`)
  return window
}

/** The main window at its first paint, where it stood last time or in the place of `before`. */
export function openMainWindow(before?: BrowserWindow): BrowserWindow {
  const kept = readWindowPlace()
  const window = createWindow('index', {
    ...(before?.getNormalBounds() ?? (kept && onScreen(kept) ? placeOf(kept) : { width: 1280, height: 800 })),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    ...(process.platform === 'darwin' && {
      frame: true,
      titleBarStyle: 'hiddenInset',
      trafficLightPosition: { x: 14, y: 14 },
    }),
  })
  if (before ? before.isMaximized() : kept?.maximised) window.maximize()
  if (!before || before.isVisible() || before.isMinimized()) window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowPlace({ ...window.getNormalBounds(), maximised: window.isMaximized() }))
  main = window
  return window
}

function placeOf({ x, y, width, height }: WindowPlace): Electron.BrowserWindowConstructorOptions {
  return x === undefined || y === undefined ? { width, height } : { x, y, width, height }
}

/** Whether enough of the title bar would show to drag it: a display may be gone since. */
function onScreen({ x, y, width, height }: WindowPlace): boolean {
  if (x === undefined || y === undefined) return true
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const grip = 100
  const across = x < workArea.x + workArea.width - grip && x + width > workArea.x + grip
  return across && y >= workArea.y && y < workArea.y + workArea.height - grip
}

/** Settings, language and colours now; the system's colours where the setting says so. */
export function appearance(): Appearance {
  const settings = readSettings()
  const { language, theme } = settings
  const dark = theme === 'dark' || (theme === 'system' && nativeTheme.shouldUseDarkColors)
  return { language, theme: dark ? 'dark' : 'light', settings: JSON.stringify(settings) }
}

/** The page's ground, so that nothing flashes before the first paint. */
const grounds = { light: '#FBF8F1', dark: '#17211C' }
