import { Dictionary } from './dictionary'
import { readWordList } from './hunspell-format'
import { suggestions } from './suggestions'

export type DictionaryText = { aff: string; dic: string }
/** `first`: those that begin a sentence, where a capital says nothing. */
export type Asked = { words: string[]; first: string[] }

/** Names, numbers, tags, mentions and addresses are nobody's spelling mistakes. */
const isSkipped = (word: string) => /^\p{Lu}|[\p{N}#@_/:]|^.?$|\.\p{L}/u.test(word)

const mostSuggestions = 8

const capital = /^\p{Lu}\p{Ll}/u
/** Dutch leaves the accent off the capital: `Eén` is `één`. */
const uncapitalised = (word: string) => `${word.charAt(0).toLowerCase()}${word.slice(1)}`.replace(/^eé/, 'éé')
const capitalised = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`

/** Every language at once: a word is right when one of them knows it. */
export class Checker {
  readonly #dictionaries: Dictionary[]

  constructor(texts: DictionaryText[]) {
    this.#dictionaries = texts.map(({ aff, dic }) => new Dictionary(readWordList(aff, dic)))
  }

  /** Those of all words that no language knows, as typed. */
  misspelt({ words, first }: Asked): string[] {
    return [...words.filter((word) => !this.#isRight(word)), ...first.filter((word) => !this.#mayBegin(word))]
  }

  /**
   * The dictionaries know common names, but never all: an unknown word at the start of a sentence is a mistake only
   * when a word is so near that it must have been meant.
   */
  #mayBegin(word: string): boolean {
    if (!capital.test(word)) return this.#isRight(word)
    const small = uncapitalised(word)
    if (this.#isRight(small) || this.#dictionaries.some((dictionary) => dictionary.accepts(word))) return true
    const near = word.length < 5 ? 1 : 2
    return !this.#dictionaries.some((dictionary) => suggestions(dictionary, small).some(({ cost }) => cost <= near))
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
    // only a word that begins a sentence is marked with its capital
    if (capital.test(word)) return [...new Set(this.suggest(uncapitalised(word)).map(capitalised))]
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
