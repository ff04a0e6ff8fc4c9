import { IntlMessageFormat } from 'intl-messageformat'
import { readSettings } from '../settings/store'
import en from './messages.en.json'
import nl from './messages.nl.json'

export type MessageId = keyof typeof en
const catalogues: Record<'en' | 'nl', Record<MessageId, string>> = { en, nl }

/** Words for menu, tray and system dialogs, in the language of the interface. */
export function message(id: MessageId, values: Record<string, string | number> = {}): string {
  const { language } = readSettings()
  return String(new IntlMessageFormat(catalogues[language][id], language).format(values))
}
