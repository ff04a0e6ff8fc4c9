import { type BrowserWindow, screen } from 'electron'
import { createWindow } from '../app/window'

const size = { width: 560, height: 196 }
let window: BrowserWindow | undefined

/** Shows the small window in the upper third of the screen in use; a half-written thought is still in it. */
export function openCapture() {
  if (!window || window.isDestroyed()) {
    window = createWindow('capture', {
      ...size,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
    })
    window.once('ready-to-show', present)
  } else {
    present()
  }
}

function present() {
  if (!window || window.isDestroyed()) return
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
  window.setPosition(
    Math.round(workArea.x + (workArea.width - size.width) / 2),
    Math.round(workArea.y + (workArea.height - size.height) / 3),
  )
  window.setAlwaysOnTop(true, 'floating')
  window.show()
  window.focus()
}

/** Out of sight; the page and what was typed stay in memory. */
export function hideCapture() {
  if (window && !window.isDestroyed()) window.hide()
}

/** The window, when there is one: shown or hidden. */
export function captureWindow(): BrowserWindow | undefined {
  return window?.isDestroyed() ? undefined : window
}
