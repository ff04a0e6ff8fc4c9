import { randomInt } from 'node:crypto'
import type { Language } from '@shared/contract/base'
import english from '../../../resources/wordlists/en.txt?raw'
import dutch from '../../../resources/wordlists/nl.txt?raw'

/** 2048 words, so that each word chosen is worth 11 bits; no word is the beginning of another. */
export const wordLists: Record<Language, readonly string[]> = {
  en: english.trim().split('\n'),
  nl: dutch.trim().split('\n'),
}

const wordsInPhrase = 6

/** Six words with spaces between them: 66 bits, every phrase as likely as any other. */
export function suggestPassphrase(language: Language): string {
  const words = wordLists[language]
  return Array.from({ length: wordsInPhrase }, () => words[randomInt(words.length)]).join(' ')
}
