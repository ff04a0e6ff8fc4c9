import type { Language } from '@shared/contract/base'
import en from './messages.en.json'
import nl from './messages.nl.json'

export type WordId = keyof typeof en
export type Words = (id: WordId, values?: Record<string, string | number>) => string

const catalogues: Record<Language, Record<WordId, string>> = { en, nl }

/** What a file says; `{name}` is replaced. */
export const wordsIn =
  (language: Language): Words =>
  (id, values = {}) =>
    catalogues[language][id].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
