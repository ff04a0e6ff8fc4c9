/**
 * Reads Hunspell's two files (https://man.archlinux.org/man/hunspell.5): the rules (`.aff`) and the words (`.dic`).
 * Only what the shipped dictionaries use is read; two suffixes on one word and optional parts of COMPOUNDRULE are not.
 */
export type Flags = ReadonlySet<string>

export type Affix = {
  flag: string
  /** May stand together with an affix at the other end of the word. */
  cross: boolean
  strip: string
  add: string
  /** What the word must look like before the affix is put on. */
  condition: RegExp | null
  flags: Flags
}

/** A border between two parts that may not be: `ends` of the left one, `begins` of the right one, with their flags. */
export type BorderPattern = { ends: string; endFlag: string; begins: string; beginFlag: string }

export type Rules = {
  prefixes: Affix[]
  suffixes: Affix[]
  /** The flag that stands for `FORBIDDENWORD`, `COMPOUNDBEGIN` and the like. */
  flagOf: Record<string, string>
  compoundRules: string[][]
  borders: BorderPattern[]
  noDoubles: boolean
  /** Typed form to the dictionary's form, such as `ij` to `ĳ`. */
  inward: [string, string][]
  /** Usual mistakes and what was meant; `^` and `$` tie to the ends, `_` is a space. */
  mistakes: [string, string][]
  letters: string
  splits: boolean
}

export type WordList = { rules: Rules; words: Map<string, Flags[]> }

const none: Flags = new Set()

export function readWordList(aff: string, dic: string): WordList {
  const lines = aff
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/))
  const flagLength = lines.some(([name, kind]) => name === 'FLAG' && kind === 'long') ? 2 : 1
  const known = new Map<string, Flags>()
  const flags = (text: string | undefined): Flags => {
    if (!text) return none
    let set = known.get(text)
    if (!set) known.set(text, (set = new Set(text.match(flagLength === 2 ? /../gu : /./gu))))
    return set
  }
  return { rules: readRules(lines, flags), words: readWords(dic, flags) }
}

function readWords(dic: string, flags: (text: string | undefined) => Flags): WordList['words'] {
  const words: WordList['words'] = new Map()
  const alone = new Map<Flags, Flags[]>()
  const lines = dic.split(/\r?\n/)
  // the first line is the number of words
  for (let n = 1; n < lines.length; n++) {
    const entry = (lines[n] ?? '').split('\t', 1)[0] ?? ''
    if (entry === '') continue
    const slash = entry.indexOf('/', 1)
    const word = slash === -1 ? entry : entry.slice(0, slash)
    const set = flags(slash === -1 ? undefined : entry.slice(slash + 1))
    const same = words.get(word)
    if (same) words.set(word, [...same, set])
    else {
      // most words have the flags of thousands of others: one list for all of them
      let list = alone.get(set)
      if (!list) alone.set(set, (list = [set]))
      words.set(word, list)
    }
  }
  return words
}

function readRules(lines: string[][], flags: (text: string | undefined) => Flags): Rules {
  const rules: Rules = {
    prefixes: [],
    suffixes: [],
    flagOf: {},
    compoundRules: [],
    borders: [],
    noDoubles: false,
    inward: [],
    mistakes: [],
    letters: '',
    splits: true,
  }
  const cross = new Map<string, boolean>()
  const isCount = (text: string | undefined) => /^\d+$/.test(text ?? '')
  for (const [name = '', first = '', second = '', third = '', fourth] of lines)
    switch (name) {
      case 'PFX':
      case 'SFX': {
        if (!cross.has(first)) {
          cross.set(first, second === 'Y')
          break
        }
        const [add = '', more] = third.split('/')
        const text = fourth === undefined || fourth === '.' ? null : fourth
        const condition = text && new RegExp(name === 'SFX' ? `${text}$` : `^${text}`, 'u')
        const affix = {
          flag: first,
          cross: cross.get(first) === true,
          strip: second === '0' ? '' : second,
          add: add === '0' ? '' : add,
        }
        rules[name === 'PFX' ? 'prefixes' : 'suffixes'].push({
          ...affix,
          condition: condition || null,
          flags: flags(more),
        })
        break
      }
      case 'FORBIDDENWORD':
      case 'NOSUGGEST':
      case 'ONLYINCOMPOUND':
      case 'COMPOUNDBEGIN':
      case 'COMPOUNDMIDDLE':
      case 'COMPOUNDEND':
      case 'COMPOUNDPERMITFLAG':
      case 'FORCEUCASE':
        rules.flagOf[name] = first
        break
      case 'COMPOUNDRULE':
        if (!isCount(first) && !/[*?]/.test(first))
          rules.compoundRules.push([...first.matchAll(/\(([^)]+)\)/g)].map(([, flag = '']) => flag))
        break
      case 'CHECKCOMPOUNDPATTERN': {
        if (isCount(first)) break
        const [ends = '', endFlag = ''] = first.split('/')
        const [begins = '', beginFlag = ''] = second.split('/')
        rules.borders.push({ ends, endFlag, begins, beginFlag })
        break
      }
      case 'CHECKCOMPOUNDDUP':
        rules.noDoubles = true
        break
      case 'ICONV':
        if (second !== '') rules.inward.push([first, second])
        break
      case 'REP':
        if (second !== '') rules.mistakes.push([first, second])
        break
      case 'TRY':
        rules.letters = first
        break
      case 'NOSPLITSUGS':
        rules.splits = false
        break
    }
  return rules
}
