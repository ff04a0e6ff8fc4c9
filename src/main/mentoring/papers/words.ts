import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '@shared/contract/base'
import en from './messages.en.json'
import nl from './messages.nl.json'

export type WordId = keyof typeof en
const catalogues: Record<Language, Record<WordId, string>> = { en, nl }
const locales = { en: 'en-GB', nl: 'nl-NL' }

/** What files and their names say. Tags in a message stay as they are: they are ours, values are only put between them. */
export function wordsIn(language: Language): Words {
  return (id, values) =>
    String(new IntlMessageFormat(catalogues[language][id], locales[language], undefined, { ignoreTag: true }).format(values)) // oxfmt-ignore
}
export type Words = (id: WordId, values?: Record<string, string | number>) => string

/** `Saturday 21 November 2026, 09:00`, in Dutch `zaterdag 21 november 2026, 09.00 uur`. */
export function momentIn(language: Language, moment: string): string {
  const at = new Date(`${moment}Z`)
  const day = at.toLocaleDateString(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).replaceAll(',', '') // oxfmt-ignore
  const time = moment.slice(11, 16)
  return `${day}, ${language === 'nl' ? `${time.replace(':', '.')} uur` : time}`
}
