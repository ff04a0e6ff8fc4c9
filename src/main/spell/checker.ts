import { Dictionary } from './dictionary'
import { readWordList } from './hunspell-format'
import { suggestions } from './suggestions'

export type DictionaryText = { aff: string; dic: string }

/** Names, numbers, tags, mentions and addresses are nobody's spelling mistakes. */
const isSkipped = (word: string) => /^\p{Lu}|[\p{N}#@_/:]|^.?$|\.\p{L}/u.test(word)

const mostSuggestions = 8

/** Every language at once: a word is right when one of them knows it. */
export class Checker {
  readonly #dictionaries: Dictionary[]

  constructor(texts: DictionaryText[]) {
    this.#dictionaries = texts.map(({ aff, dic }) => new Dictionary(readWordList(aff, dic)))
  }

  /** Those of `words` that no language knows, as typed. */
  misspelt(words: string[]): string[] {
    return words.filter((word) => !this.#isRight(word))
  }

  #isRight(word: string): boolean {
    const bare = word.replace(/^['’]+|['’]+$/gu, '')
    if (isSkipped(bare) || this.#dictionaries.some((dictionary) => dictionary.accepts(bare))) return true
    // two languages often meet at a hyphen: `stakeholder-overleg`
    const parts = bare.split('-')
    return parts.length > 1 && parts.every((part) => this.#isRight(part))
  }

  /** What may have been meant, nearest first, at most eight. */
  suggest(word: string): string[] {
    const best = new Map<string, number>()
    for (const dictionary of this.#dictionaries)
      for (const { word: found, cost } of suggestions(dictionary, word))
        best.set(found, Math.min(cost, best.get(found) ?? Infinity))
    return [...best]
      .sort(([, a], [, b]) => a - b)
      .slice(0, mostSuggestions)
      .map(([found]) => found)
  }
}
