import type { Affix, Flags, WordList } from './hunspell-format'

/** One way to read a piece of text: a word of the list, with or without affixes. */
type Reading = { root: Flags; prefix: Affix | null; suffix: Affix | null }
type Place = 'COMPOUNDBEGIN' | 'COMPOUNDMIDDLE' | 'COMPOUNDEND'

/** `politiebureau` has two parts; more than five is a chance hit. */
const mostParts = 5

/** Says which words are right: those of the list, their inflections, and compounds as the rules allow them. */
export class Dictionary {
  readonly #list: WordList
  readonly #prefixes = new Map<string, Affix[]>()
  readonly #suffixes = new Map<string, Affix[]>()
  readonly #longestPrefix: number
  readonly #longestSuffix: number

  constructor(list: WordList) {
    this.#list = list
    this.#longestPrefix = index(list.rules.prefixes, this.#prefixes)
    this.#longestSuffix = index(list.rules.suffixes, this.#suffixes)
  }

  /** The form in which the list keeps a word: Dutch has one sign for `ij`, and the typewriter's apostrophe. */
  listForm(word: string): string {
    return this.#list.rules.inward.reduce((text, [from, to]) => text.replaceAll(from, to), word.normalize('NFC'))
  }

  accepts(word: string): boolean {
    const text = this.listForm(word)
    return this.isWord(text) || this.#isCompound(text)
  }

  /** A word of the list or an inflection of one; `text` in list form. */
  isWord(text: string): boolean {
    if (this.#forbidden(text)) return false
    return this.#readings(text).some((reading) => !this.#has(reading, 'ONLYINCOMPOUND'))
  }

  /** Whether a word of the list, in list form, may be suggested. */
  mayBeSuggested(text: string): boolean {
    const { NOSUGGEST = '', FORBIDDENWORD = '', ONLYINCOMPOUND = '' } = this.#list.rules.flagOf
    const homonyms = this.#list.words.get(text) ?? []
    return !homonyms.some((flags) => flags.has(NOSUGGEST) || flags.has(FORBIDDENWORD) || flags.has(ONLYINCOMPOUND))
  }

  get words(): Iterable<string> {
    return this.#list.words.keys()
  }

  get rules() {
    return this.#list.rules
  }

  #forbidden(text: string): boolean {
    const flag = this.#list.rules.flagOf.FORBIDDENWORD ?? ''
    return (this.#list.words.get(text) ?? []).some((flags) => flags.has(flag))
  }

  #has({ root, prefix, suffix }: Reading, name: string): boolean {
    const flag = this.#list.rules.flagOf[name] ?? ''
    return root.has(flag) || prefix?.flags.has(flag) === true || suffix?.flags.has(flag) === true
  }

  #readings(text: string): Reading[] {
    const found: Reading[] = (this.#list.words.get(text) ?? []).map((root) => ({ root, prefix: null, suffix: null }))
    this.#withoutSuffix(text, (stem, suffix) => {
      for (const root of this.#list.words.get(stem) ?? [])
        if (root.has(suffix.flag)) found.push({ root, prefix: null, suffix })
    })
    this.#withoutPrefix(text, (rest, prefix) => {
      for (const root of this.#list.words.get(rest) ?? [])
        if (root.has(prefix.flag)) found.push({ root, prefix, suffix: null })
      if (!prefix.cross) return
      this.#withoutSuffix(rest, (stem, suffix) => {
        if (!suffix.cross) return
        for (const root of this.#list.words.get(stem) ?? [])
          if ((root.has(prefix.flag) || suffix.flags.has(prefix.flag)) && root.has(suffix.flag))
            found.push({ root, prefix, suffix })
      })
    })
    return found
  }

  #withoutSuffix(text: string, found: (stem: string, suffix: Affix) => void): void {
    for (let length = 0; length <= Math.min(this.#longestSuffix, text.length); length++)
      for (const suffix of this.#suffixes.get(text.slice(text.length - length)) ?? []) {
        const stem = text.slice(0, text.length - length) + suffix.strip
        if (!suffix.condition || suffix.condition.test(stem)) found(stem, suffix)
      }
  }

  #withoutPrefix(text: string, found: (stem: string, prefix: Affix) => void): void {
    for (let length = 0; length <= Math.min(this.#longestPrefix, text.length); length++)
      for (const prefix of this.#prefixes.get(text.slice(0, length)) ?? []) {
        const stem = prefix.strip + text.slice(length)
        if (!prefix.condition || prefix.condition.test(stem)) found(stem, prefix)
      }
  }

  #isCompound(text: string): boolean {
    const { flagOf, compoundRules } = this.#list.rules
    if (flagOf.COMPOUNDBEGIN === undefined || this.#forbidden(text)) return false
    return this.#parts(text, 0, null, 1, new Map()) || compoundRules.some((rule) => this.#follows(rule, text))
  }

  /** Whether `text` from `start` on can be cut into parts that may stand after `left`. */
  #parts(text: string, start: number, left: Part | null, count: number, seen: Map<string, Reading[]>): boolean {
    for (let end = text.length; end > start; end--) {
      const piece = text.slice(start, end)
      const last = end === text.length
      if (last && left === null) continue
      const place = left === null ? 'COMPOUNDBEGIN' : last ? 'COMPOUNDEND' : 'COMPOUNDMIDDLE'
      let readings = seen.get(piece)
      if (!readings) seen.set(piece, (readings = this.#forbidden(piece) ? [] : this.#readings(piece)))
      for (const reading of readings) {
        if (!this.#mayStand(reading, place) || (left && this.#barred(left, { piece, reading }))) continue
        if (last) return true
        if (count < mostParts && this.#parts(text, end, { piece, reading }, count + 1, seen)) return true
      }
    }
    return false
  }

  #mayStand(reading: Reading, place: Place): boolean {
    if (!this.#has(reading, place) || this.#has(reading, 'FORCEUCASE')) return false
    const permit = this.#list.rules.flagOf.COMPOUNDPERMITFLAG ?? ''
    if (place !== 'COMPOUNDEND' && reading.suffix && !reading.suffix.flags.has(permit)) return false
    return place === 'COMPOUNDBEGIN' || !reading.prefix || reading.prefix.flags.has(permit)
  }

  #barred(left: Part, right: Part): boolean {
    const { borders, noDoubles } = this.#list.rules
    if (noDoubles && left.piece === right.piece) return true
    return borders.some(
      ({ ends, endFlag, begins, beginFlag }) =>
        left.piece.endsWith(ends) &&
        right.piece.startsWith(begins) &&
        (endFlag === '' || left.reading.root.has(endFlag)) &&
        (beginFlag === '' || right.reading.root.has(beginFlag)),
    )
  }

  /** Numbers in words and the like: a fixed row of parts, each with its flag. */
  #follows([flag = '', ...rest]: string[], text: string): boolean {
    const carries = (piece: string) => (this.#list.words.get(piece) ?? []).some((flags) => flags.has(flag))
    if (rest.length === 0) return carries(text)
    for (let end = 1; end < text.length; end++)
      if (carries(text.slice(0, end)) && this.#follows(rest, text.slice(end))) return true
    return false
  }
}

type Part = { piece: string; reading: Reading }

/** Affixes by what they add; returns the length of the longest. */
function index(affixes: Affix[], byText: Map<string, Affix[]>): number {
  for (const affix of affixes) {
    const same = byText.get(affix.add)
    if (same) same.push(affix)
    else byText.set(affix.add, [affix])
  }
  return Math.max(0, ...affixes.map(({ add }) => add.length))
}
