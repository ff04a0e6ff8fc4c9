import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '@shared/contract/base'
import en from './messages.en.json'
import nl from './messages.nl.json'

export type WordId = keyof typeof en
const catalogues: Record<Language, Record<WordId, string>> = { en, nl }
const locales = { en: 'en-GB', nl: 'nl-NL' }

/** What the files say that leave the vault here. */
export function wordsIn(language: Language): Words {
  return (id, values) =>
    String(new IntlMessageFormat(catalogues[language][id], locales[language], undefined, { ignoreTag: true }).format(values)) // oxfmt-ignore
}
export type Words = (id: WordId, values?: Record<string, string | number>) => string
