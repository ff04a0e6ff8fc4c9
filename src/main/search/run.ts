import type Database from 'better-sqlite3'
import type { Hit, SearchFilter } from '@shared/contract/search'
import { foldName, onOneLine } from '@shared/domain/markdown-text'
import { countList, listNumbers, rowsOf } from '../store/entry-lists'
import { countHits, describe, findBest, hasHit, markTexts, type FoundText } from '../store/search'
import { openVault } from '../vault/session'
import { newestNumbers } from './newest'
import { expressionOf, parseQuery, plainWords, type Query } from './parse-query'
import { piecesOf } from './pieces'
import { openTerms, type Holding } from './terms'

export type SearchInput = {
  text: string
  filter: SearchFilter
  order: 'best' | 'newest'
  offset: number
  limit: number
}
export type Found = { hits: Hit[]; next: number | null; also: string[]; suggestion: string | null }

/** Words that hold a word asked for: more would make the expression larger than the help it gives. */
const mostInside = 300
/** Longer words named to the user. */
const mostAlso = 8

type FoundHit = FoundText & { inside: boolean }

/**
 * One page of hits. Whole words come first, then words that begin with the last one, then words that hold one; the
 * later readings are asked only when the earlier ones do not fill the page.
 * @throws BospadError VAULT_LOCKED
 */
export async function search(input: SearchInput): Promise<Found> {
  const { db } = openVault()
  const query = parseQuery(input.text)
  if (query.wanted.length === 0) return filtered(db, input, query)
  const words = plainWords(query)
  const terms = openTerms()
  const page = new Page(db, input)
  const whole = expressionOf(query, { kind: 'whole' }) ?? ''
  const last = words.at(-1)
  const known = terms.whole ? holding(words) : null
  // each reading costs: one that can find nothing new is not asked
  const isWhole = last !== undefined && query.wanted.at(-1)?.words === last && known?.get(last)?.longer === false
  const prefix = isWhole ? whole : (expressionOf(query, { kind: 'prefix' }) ?? whole)
  if (input.order === 'best') {
    page.add(whole, false)
    if (prefix !== whole) page.add(`(${prefix}) NOT (${whole})`, false)
  }
  if (words.length > 0 && (input.order === 'newest' || !page.full)) await terms.loaded
  const inside = longerWords(known ?? holding(words))
  const widest = inside.size > 0 ? (expressionOf(query, { kind: 'inside', inside }) ?? prefix) : prefix
  if (input.order === 'newest') page.addNewest(widest, prefix)
  else if (widest !== prefix) page.add(`(${widest}) NOT (${prefix})`, true)
  const { hits, next } = page.read()
  return {
    hits,
    next,
    also: alsoFound(db, inside),
    suggestion: hits.length === 0 && input.offset === 0 ? suggest(db, input.text, words) : null,
  }
}

/** All hits of the widest reading. @throws BospadError VAULT_LOCKED */
export async function countFound(text: string, filter: SearchFilter): Promise<number> {
  const { db } = openVault()
  const query = parseQuery(text)
  if (query.wanted.length === 0) return query.unwanted.length > 0 || !isNarrowed(filter) ? 0 : countList(db, filter)
  const words = plainWords(query)
  if (words.length > 0) await openTerms().loaded
  const match = expressionOf(query, { kind: 'inside', inside: longerWords(holding(words)) })
  return match ? countHits(db, match, filter) : 0
}

/** Collects one page out of several readings, each of which goes on where the one before ended. */
class Page {
  readonly #found: FoundHit[] = []
  #skip: number
  #more = false

  constructor(
    private readonly db: Database.Database,
    private readonly input: SearchInput,
  ) {
    this.#skip = input.offset
  }

  /** One hit more than the page shows tells whether there is another page. */
  get full(): boolean {
    return this.#more
  }

  add(match: string, inside: boolean): void {
    const { db, input } = this
    const wanted = input.limit + 1 - this.#found.length
    if (wanted <= 0) return
    const rows = findBest(db, match, input.filter, this.#skip, wanted)
    this.#found.push(...rows.map((row) => ({ ...row, inside })))
    if (rows.length === wanted) this.#more = true
    else if (rows.length > 0) this.#skip = 0
    else if (this.#skip > 0) this.#skip = Math.max(0, this.#skip - countHits(db, match, input.filter))
  }

  addNewest(match: string, notInside: string): void {
    const { db, input } = this
    const numbers = newestNumbers(db, match, input.filter, input.offset, input.limit + 1)
    const plain = markTexts(db, notInside, numbers)
    const others = numbers.filter((n) => !plain.some((row) => row.n === n)) // few: the wide reading costs more to mark
    const rows = new Map<number, FoundHit>()
    for (const row of plain) rows.set(row.n, { ...row, inside: false })
    for (const row of match === notInside ? [] : markTexts(db, match, others)) rows.set(row.n, { ...row, inside: true })
    this.#found.push(...numbers.map((n) => rows.get(n)).filter((row) => row !== undefined))
    this.#more = numbers.length > input.limit
  }

  read(): { hits: Hit[]; next: number | null } {
    const { db, input } = this
    const shown = this.#found.slice(0, input.limit)
    const things = describe(
      db,
      shown.map(({ n }) => n),
    )
    const hits = shown.flatMap(({ n, title, snippet, inside }): Hit[] => {
      const thing = things.get(n)
      if (!thing) return []
      const { n: _n, ...described } = thing
      return [
        {
          ...described,
          title: piecesOf(title),
          snippet: piecesOf(snippet.includes('\n') ? onOneLine(snippet) : snippet),
          inside,
        },
      ]
    })
    return { hits, next: this.#more ? input.offset + input.limit : null }
  }
}

/** No words: what the filter alone leaves, newest first. */
function filtered(db: Database.Database, { filter, offset, limit }: SearchInput, query: Query): Found {
  const none = { hits: [], next: null, also: [], suggestion: null }
  if (query.unwanted.length > 0 || !isNarrowed(filter) || filter.kind === 'person' || filter.kind === 'record')
    return none
  const { kind: _kind, ...entryFilter } = filter
  const numbers = listNumbers(db, entryFilter, offset, limit + 1)
  const hits = rowsOf(db, numbers.slice(0, limit)).map(({ id, title, excerpt, notebookId, at, zone }): Hit => ({
    id,
    kind: 'entry',
    recordKind: null,
    title: [{ text: title, hit: false }],
    snippet: [{ text: excerpt, hit: false }],
    notebookId,
    at,
    zone,
    inside: false,
  }))
  return { ...none, hits, next: numbers.length > limit ? offset + limit : null }
}

function isNarrowed({ kind: _kind, ...filter }: SearchFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

function holding(words: string[]): Map<string, Holding> {
  const terms = openTerms()
  return new Map(words.map((word) => [word, terms.holding(foldName(word), mostInside)]))
}

function longerWords(known: Map<string, Holding>): Map<string, string[]> {
  return new Map([...known].map(([word, { inside }]) => [word, inside] as const).filter(([, it]) => it.length > 0))
}

/** Only words that still occur: the list in memory may know deleted ones. */
function alsoFound(db: Database.Database, inside: Map<string, string[]>): string[] {
  const also: string[] = []
  for (const longer of inside.values()) {
    for (const word of longer) {
      if (also.length === mostAlso) return also
      if (!also.includes(word) && hasHit(db, `"${word}"`)) also.push(word)
    }
  }
  return also
}

/** The text with each word that does not occur replaced by the nearest that does; null when nothing is near. */
function suggest(db: Database.Database, text: string, words: string[]): string | null {
  const terms = openTerms()
  let changed = text
  for (const word of words) {
    if (hasHit(db, `"${word}"`)) continue
    const near = terms.near(foldName(word))
    if (near && hasHit(db, `"${near}"`)) changed = changed.replace(word, near)
  }
  return changed === text ? null : changed
}
