import type { Catalogue, Language } from '.'
import errorsEn from './en/errors.json'
import gateEn from './en/gate.json'
import shellEn from './en/shell.json'
import uiEn from './en/ui.json'
import errorsNl from './nl/errors.json'
import gateNl from './nl/gate.json'
import shellNl from './nl/shell.json'
import uiNl from './nl/ui.json'

/** What is said before a vault is open: the first paint waits for no more than this. */
export const gateMessages: Record<Language, Catalogue> = {
  en: { ...gateEn, ...errorsEn, ...uiEn, ...shellEn },
  nl: { ...gateNl, ...errorsNl, ...uiNl, ...shellNl },
}
