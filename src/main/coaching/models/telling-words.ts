import type { TellingWords } from '@shared/contract/coaching/models'

export type Named = { pseudonym: string; realName: string }

/** Where words of a text tell who somebody is. */
type Spot = TellingWords & { at: number }

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const wordsIn = (text: string) => text.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean)
/** As a whole word; a Dutch or English genitive may follow. */
const asWord = (pattern: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?=s?(?![\\p{L}\\p{N}]))`, flags)

const contact = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /(?:https?:\/\/|www\.)\S+[^\s.,;:!?)]/giu,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
  /(?<![\p{L}\p{N}])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}.,])(?:\+|0)\d(?:[\s().-]*\d){7,14}(?![\p{L}\p{N}])/gu,
]
const isDate = (text: string) => /^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}/.test(text)

/**
 * Real names, whole or one part of them that begins with a capital, and contact data, in the order of the text. A part
 * that also stands in a pseudonym is left: it is how somebody is called here.
 */
function spotsIn(text: string, people: readonly Named[]): Spot[] {
  const called = new Set(people.flatMap(({ pseudonym }) => wordsIn(pseudonym)))
  const spots: Spot[] = []
  const add = (pattern: RegExp, what: Spot['what'], instead: string) => {
    for (const { 0: found, index } of text.matchAll(pattern))
      if (what !== 'contact' || !isDate(found)) spots.push({ text: found, at: index, what, instead })
  }
  for (const pattern of contact) add(pattern, 'contact', '')
  for (const { pseudonym, realName } of people) {
    const name = realName.trim()
    if (name === '' || name === pseudonym) continue
    add(asWord(wordsOf(name).map(escaped).join('\\s+'), 'giu'), 'name', pseudonym)
    for (const part of new Set(wordsIn(name))) {
      if (part.length < 2 || !/^\p{Lu}/u.test(part) || called.has(part)) continue
      const others = people.filter((it) => it.realName !== realName && wordsIn(it.realName).includes(part))
      add(asWord(`${escaped(part)}|${escaped(part.toLocaleUpperCase())}`, 'gu'), 'name', others.length > 0 ? '' : pseudonym) // oxfmt-ignore
    }
  }
  // a longer wording holds the shorter ones inside it
  spots.sort((a, b) => a.at - b.at || b.text.length - a.text.length)
  let end = 0
  return spots.filter((spot) => {
    if (spot.at < end) return false
    end = spot.at + spot.text.length
    return true
  })
}

const wordsOf = (name: string) => name.split(/\s+/)

/** Each wording once, in the order in which it is met. */
export function tellingWordsIn(texts: readonly string[], people: readonly Named[]): TellingWords[] {
  const found = new Map<string, TellingWords>()
  for (const text of texts)
    for (const { at: _at, ...spot } of spotsIn(text, people)) if (!found.has(spot.text)) found.set(spot.text, spot)
  return [...found.values()]
}

/** The text with pseudonyms instead; `left`: what stands where there is none to put. */
export function withoutNames(text: string, people: readonly Named[], left: string): string {
  let from = 0
  const parts = spotsIn(text, people).flatMap(({ at, text: found, instead }) => {
    const part = [text.slice(from, at), instead || left]
    from = at + found.length
    return part
  })
  return [...parts, text.slice(from)].join('')
}
