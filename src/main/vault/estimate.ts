import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be'
import type { Strength } from '@shared/contract/vault'

const zxcvbn = new ZxcvbnFactory({ dictionary: { ...common, ...english, ...dutch }, graphs: adjacencyGraphs })

export const leastCharacters = 12
/** zxcvbn's 3: at least 10^8 guesses. With a second of scrypt for each, that is years on one machine. */
const leastScore = 3

/** How hard `passphrase` is to guess for someone who knows Dutch, English and the vault's `name`. */
export function estimate(passphrase: string, name: string): Strength {
  const typed = passphrase.normalize('NFKC')
  const characters = [...new Intl.Segmenter().segment(typed)].length
  const known = ['bospad', ...name.toLowerCase().split(/\s+/), name.toLowerCase()].filter(Boolean)
  const { score, guessesLog10, sequence } = zxcvbn.check(typed, known)
  const long = characters >= leastCharacters
  const enough = long && score >= leastScore
  return {
    score,
    guessesLog10,
    enough,
    words: typed.split(/[\s\-_.,]+/).filter(Boolean).length,
    characters,
    warning: enough || characters === 0 ? '' : score >= leastScore ? 'short' : weakest(sequence, long),
  }
}

type Match = { pattern: string; token: string; dictionaryName?: string; regexName?: string }

/** What the longest guessable part is. */
function weakest(sequence: readonly object[], long: boolean): Strength['warning'] {
  const matches = (sequence as Match[]).filter(({ pattern }) => pattern !== 'bruteforce' && pattern !== 'separator')
  const longest = matches.sort((a, b) => b.token.length - a.token.length)[0]
  if (!longest) return long ? 'common' : 'short'
  const { pattern, dictionaryName = '' } = longest
  if (pattern === 'repeat' || pattern === 'sequence' || pattern === 'date') return pattern
  if (pattern === 'regex') return 'date'
  if (pattern === 'spatial') return 'keyboard'
  return /names?\b|userInputs/i.test(dictionaryName) ? 'name' : 'common'
}
