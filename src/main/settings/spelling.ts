import { startSpell, stopSpell } from '../spell'
import { afterLock } from '../vault/lock'
import { onSettingsChange } from './changes'
import { readSettings } from './store'

/** Checks spelling while the setting says so. A lock ends the worker, which may still hold words of the text. */
export function keepSpelling() {
  const follow = async (on: boolean) => {
    if (on) startSpell()
    else await stopSpell()
  }
  void follow(readSettings().spellCheck)
  onSettingsChange(({ spellCheck }) => void follow(spellCheck))
  afterLock(async () => {
    await stopSpell()
    await follow(readSettings().spellCheck)
  })
}
