import { BrowserWindow } from 'electron'
import { holdShortcut } from '../capture/shortcut'
import { openLink } from '../app/links'
import { os } from '../ipc/border'
import { checkWords, suggest } from '../spell'
import { learnWord, listOwnWords } from '../store/own-words'
import { isVaultOpen, openVault, save } from '../vault/session'
import { about } from './about'
import { changeSettings, watchSettings } from './changes'
import { readSettings } from './store'

export const settingsHandlers = os.settings.router({
  get: os.settings.get.handler(() => readSettings()),
  set: os.settings.set.handler(({ input }) => {
    if (input.captureShortcut !== undefined) holdShortcut(input.captureShortcut)
    return changeSettings(input)
  }),
  watch: os.settings.watch.handler(({ signal }) => watchSettings(signal)),
  about: os.settings.about.handler(() => about()),
  openLink: os.settings.openLink.handler(({ input }) => openLink(input.url)),
  window: os.settings.window.handler(({ input, context }) => {
    const window = BrowserWindow.fromWebContents(context.sender)
    if (input.action === 'minimise') window?.minimize()
    else if (input.action === 'close') window?.close()
    else if (window?.isMaximized()) window.unmaximize()
    else window?.maximize()
  }),
  spell: {
    check: os.settings.spell.check.handler(({ input }) =>
      checkWords(input, isVaultOpen() ? listOwnWords(openVault().db) : []),
    ),
    suggest: os.settings.spell.suggest.handler(({ input }) => suggest(input.word)),
    learn: os.settings.spell.learn.handler(({ input }) => save((db) => learnWord(db, input.word))),
  },
})
