import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '@shared/contract/base'
import en from './messages.en.json'
import nl from './messages.nl.json'

export type WordId = keyof typeof en
const catalogues: Record<Language, Record<WordId, string>> = { en, nl }
const locales = { en: 'en-GB', nl: 'nl-NL' }

export type Words = (id: WordId, values?: Record<string, string | number>) => string

/** What forms and results on paper say. */
export function wordsIn(language: Language): Words {
  return (id, values) =>
    String(new IntlMessageFormat(catalogues[language][id], locales[language], undefined, { ignoreTag: true }).format(values)) // oxfmt-ignore
}

/** `Friday 12 December 2026`. @param day a local day */
export function dayIn(language: Language, day: string): string {
  const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locales[language], style).replaceAll(',', '')
}
