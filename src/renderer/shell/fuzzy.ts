import { foldName } from '@shared/domain/markdown-text'

export type Match = { score: number; /** Positions of the matched characters in the name. */ at: number[] }

/**
 * How well what was typed fits a name: a run at the start of a word beats one inside a word, which beats letters in order.
 * Case and accents are folded. Null when it does not fit; a higher score is better.
 */
export function fuzzy(typed: string, name: string): Match | null {
  const wanted = foldName(typed)
  if (wanted === '') return { score: 0, at: [] }
  const folded = foldSameLength(name)
  const inWord = folded.indexOf(wanted)
  if (inWord >= 0) {
    const atStart = wordStart(folded, wanted)
    const from = atStart ?? inWord
    const score = (atStart === 0 ? 300 : atStart !== null ? 200 : 100) - folded.length / 100
    return { score, at: Array.from({ length: wanted.length }, (_, index) => from + index) }
  }
  if (wanted.length < 3) return null // two letters stand somewhere in almost every name
  const at: number[] = []
  let place = 0
  for (const letter of wanted.replaceAll(' ', '')) {
    place = folded.indexOf(letter, place)
    if (place < 0) return null
    at.push(place++)
  }
  const spread = (at.at(-1) ?? 0) - (at[0] ?? 0)
  // letters scattered over a whole sentence are chance, not a match
  return spread > wanted.length * 3 ? null : { score: 50 - spread, at }
}

function wordStart(folded: string, wanted: string): number | null {
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
    if (at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return at
  return null
}

const foldSameLength = (name: string) =>
  Array.from({ length: name.length }, (_, index) => foldName(name[index] ?? '')[0] ?? ' ').join('')
