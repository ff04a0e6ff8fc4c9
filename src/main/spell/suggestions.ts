import type { Dictionary } from './dictionary'

/** `cost` orders: 0 differs in accents or capitals only, 1 is a usual slip, more is further away. */
export type Suggestion = { word: string; cost: number }

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’-]/gu, '')
    .toLowerCase()
const longestSearched = 25

/** What may have been meant by `typed`, nearest first. */
export function suggestions(dictionary: Dictionary, typed: string): Suggestion[] {
  const text = dictionary.listForm(typed)
  const best = new Map<string, number>()
  const others = new Map<string, number>()
  const offer = (candidate: string, cost: number) => {
    if (candidate === text) return
    const parts = candidate.split(' ')
    const isWord = parts.every((part) => dictionary.mayBeSuggested(part) && dictionary.isWord(part))
    const asked = (fold(candidate) === fold(text) ? 0 : cost) + (candidate[0] === text[0] ? 0 : 1)
    const list = isWord ? best : others
    if (asked < (list.get(candidate) ?? Infinity)) list.set(candidate, asked)
  }
  offer(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`, 0)
  for (const candidate of usualMistakes(dictionary, text)) offer(candidate, 1)
  if (text.length <= longestSearched) for (const { word, cost } of oneSlip(dictionary, text)) offer(word, cost)
  const isNear = () => [...best.values()].some((cost) => cost <= 3)
  // compounds take the longest to judge: only when no plain word is near
  if (!isNear())
    for (const [candidate, cost] of others)
      if (!candidate.includes(' ') && dictionary.accepts(candidate)) best.set(candidate, cost + 1)
  if (!isNear()) for (const word of twoSlips(dictionary, text)) offer(word, 4)
  return [...best]
    .map(([word, cost]) => ({ word: word.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ'), cost }))
    .sort((a, b) => a.cost - b.cost || a.word.length - b.word.length)
}

/** The dictionary's own list of confusions: `ei` for `ĳ`, `f` for `ph`. */
function* usualMistakes(dictionary: Dictionary, text: string): Generator<string> {
  for (const [from, to] of dictionary.rules.mistakes) {
    const wrong = from.replace(/^\^|\$$/g, '')
    const right = to.replace(/\$$/, '').replaceAll('_', ' ')
    for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + 1)) {
      if (from.startsWith('^') && at > 0) break
      if (from.endsWith('$') && at + wrong.length < text.length) continue
      yield (text.slice(0, at) + right + text.slice(at + wrong.length)).trim()
    }
  }
}

function* oneSlip(dictionary: Dictionary, text: string): Generator<Suggestion> {
  const letters = [...new Set(dictionary.rules.letters)].filter((letter) => /\p{Ll}|['-]/u.test(letter))
  const vowel = /[aeiouyĳ]/
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)]
    const here = after[0] ?? ''
    if (after.length > 1) yield { word: before + after[1] + here + after.slice(2), cost: 1 }
    if (here !== '') yield { word: before + after.slice(1), cost: here === before.at(-1) ? 1 : 2 }
    for (const letter of letters) {
      yield { word: before + letter + after, cost: letter === here ? 1 : 2 }
      if (here !== '')
        yield { word: before + letter + after.slice(1), cost: vowel.test(letter) && vowel.test(here) ? 2 : 3 }
    }
    if (dictionary.rules.splits && before !== '' && after !== '') yield { word: `${before} ${after}`, cost: 3.5 }
  }
}

/** Words of the list at most two slips away, for when one slip explains nothing. Same first letter, to keep it short. */
function* twoSlips(dictionary: Dictionary, text: string): Generator<string> {
  if (text.length < 5) return
  for (const word of dictionary.words)
    if (word[0] === text[0] && Math.abs(word.length - text.length) <= 2 && slips(word, text) <= 2) yield word
}

/** Letters put in, left out, exchanged or wrong (optimal string alignment). */
function slips(a: string, b: string): number {
  let older: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (older[j - 2] ?? Infinity) + 1)
      row.push(cost)
    }
    older = above
    above = row
  }
  return above[b.length] ?? Infinity
}
