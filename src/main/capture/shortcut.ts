import { app, globalShortcut } from 'electron'
import { BospadError } from '@shared/errors'
import { openCapture } from './window'

/** Keys that leave single letters and Shift alone, which would take them from every other program. */
const acceptable =
  /^(?:Shift\+)?(?:(?:CommandOrControl|CmdOrCtrl|Command|Cmd|Control|Ctrl|Alt|Option|AltGr|Super|Meta)\+)+(?:Shift\+)?(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Enter|Tab|Home|End|PageUp|PageDown|Insert|Up|Down|Left|Right|[-=,./;'[\]\\`])$/i

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
    if (!acceptable.test(accelerator)) throw new BospadError('BAD_INPUT')
    if (!globalShortcut.register(accelerator, openCapture)) throw new BospadError('SHORTCUT_TAKEN')
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
