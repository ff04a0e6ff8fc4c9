import { createContext, useContext } from 'react'
import type { Words } from '@shared/domain/method/text'
import type { Language } from '../../i18n'

/** What the parts of the form share: the language being written, and what is wrong at a place of the method. */
export type Writing = {
  language: Language
  errorAt: (path: string) => string | undefined
}

export const WritingContext = createContext<Writing>({ language: 'en', errorAt: () => undefined })
export const useWriting = () => useContext(WritingContext)

/** The text to show in a language; in brackets what stands in for it. */
export function textIn(words: Words | undefined, language: Language): string {
  return words?.[language] ?? ''
}
