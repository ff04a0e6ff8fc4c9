import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { origin } from './origin'

export const partition = 'bospad' // in memory: no "persist:" prefix

/** The main window at its first paint; `page` is a file of the built renderer. */
export function createWindow(page = 'index.html', options: Electron.BrowserWindowConstructorOptions = {}): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    frame: false,
    title: 'Bospad',
    backgroundColor: '#FBF8F1',
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  const dev = process.env.ELECTRON_RENDERER_URL
  void window.loadURL(dev ? `${dev}/${page}` : `${origin}/${page}`)
  return window
}
