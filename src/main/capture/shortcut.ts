import { app, globalShortcut } from 'electron'
import { BospadError } from '@shared/errors'
import { openCapture } from './window'

let held = ''

/** Whether the shortcut of the settings is Bospad's now. */
export function captureRegistered(): boolean {
  return held !== '' && globalShortcut.isRegistered(held)
}

/**
 * Takes `accelerator` as the global shortcut in place of the present one; empty gives it up.
 * @throws BospadError SHORTCUT_TAKEN another program holds it, BAD_INPUT not a shortcut; the present one stays
 */
export function holdShortcut(accelerator: string): void {
  if (accelerator === held) return
  if (accelerator !== '') {
    let taken: boolean
    try {
      taken = !globalShortcut.register(accelerator, openCapture)
    } catch (cause) {
      throw new BospadError('BAD_INPUT', undefined, { cause })
    }
    if (taken) throw new BospadError('SHORTCUT_TAKEN')
  }
  if (held !== '') globalShortcut.unregister(held)
  held = accelerator
}

/** At the start a taken shortcut is no error: the settings show that it is not held. */
export function holdShortcutIfFree(accelerator: string) {
  try {
    holdShortcut(accelerator)
  } catch (error) {
    if (!(error instanceof BospadError)) throw error
    console.error(`[capture] shortcut not held: ${error.code}`)
  }
  app.on('will-quit', () => globalShortcut.unregisterAll())
}
