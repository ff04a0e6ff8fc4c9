import type Database from 'better-sqlite3'
import type { SearchFilter } from '@shared/contract/search'
import { listNumbers } from '../store/entry-lists'
import { listRecordNumbers } from '../store/record-lists'
import { findNumbers, findNumbersBetween, newestFirst } from '../store/search'

/** Up to this many hits are simply sorted. */
const fewHits = 2000
/** A frequent word fills a page out of so many newest entries, without counting its hits. */
const firstWalk = 250
/** Numbers no further apart are asked for together. */
const nearby = 64
/** Entries that came in by an import in no order of date lie all over the index: then it is read once, as a whole. */
const mostRanges = 16

/**
 * Numbers of hits, newest first, entries and records together and people after them. A frequent word has hits among the
 * newest, so those are walked in growing steps and looked up in the index: in a vault written in order of time the cost
 * does not grow with the vault.
 */
export function newestNumbers(
  db: Database.Database,
  match: string,
  filter: SearchFilter,
  offset: number,
  limit: number,
): number[] {
  const { kind, ...entryFilter } = filter
  const isNarrowed = Object.keys(entryFilter).length > 0
  const wanted = offset + limit
  const hits = new Hits(db, match)
  const walks: Walk[] = []
  if (kind === undefined || kind === 'entry')
    walks.push(new Walk(hits, (start, size) => listNumbers(db, entryFilter, start, size)))
  if (kind === 'record' || (kind === undefined && !isNarrowed))
    walks.push(new Walk(hits, (start, size) => listRecordNumbers(db, start, size)))
  for (const walk of walks) walk.step(firstWalk)
  if (isPageFull(db, walks, wanted)) return foundIn(db, walks).slice(offset, wanted)
  const all = findNumbers(db, match, filter, fewHits + 1)
  if (all.length <= fewHits) return newestFirst(db, all).slice(offset, wanted)
  for (let size = fewHits; walks.some(({ done }) => !done) && !isPageFull(db, walks, wanted); size *= 2)
    for (const walk of walks) walk.step(size)
  const found = foundIn(db, walks)
  if (found.length < wanted && (kind === undefined || kind === 'person') && !isNarrowed)
    found.push(...findNumbers(db, match, { kind: 'person' }, fewHits))
  return found.slice(offset, wanted)
}

/** One list from its newest on. */
class Walk {
  readonly found: number[] = []
  /** Where it stands; null before the first step and in an empty list. */
  last: number | null = null
  done = false
  #start = 0

  constructor(
    private readonly hits: Hits,
    private readonly list: (start: number, size: number) => number[],
  ) {}

  step(size: number): void {
    if (this.done) return
    const walked = this.list(this.#start, size)
    this.found.push(...this.hits.among(walked))
    this.last = walked.at(-1) ?? this.last
    this.#start += walked.length
    this.done = walked.length < size
  }
}

const foundIn = (db: Database.Database, walks: Walk[]): number[] => {
  const [only, other] = walks
  if (!other) return only?.found ?? []
  return newestFirst(
    db,
    walks.flatMap(({ found }) => found),
  )
}

/** Whether no hit that is still to be found can be newer than the last of the first `wanted`. */
function isPageFull(db: Database.Database, walks: Walk[], wanted: number): boolean {
  const found = walks.flatMap((walk) => walk.found)
  if (found.length < wanted) return false
  if (walks.length === 1) return true
  const places = walks.flatMap(({ done, last }) => (done || last === null ? [] : [last]))
  const order = newestFirst(db, [...new Set([...found, ...places])])
  const isHit = new Set(found)
  return places.every((place) => order.slice(0, order.indexOf(place) + 1).filter((n) => isHit.has(n)).length >= wanted)
}

/** The hits of `match` in the whole index; read at most once, and only when the walk cannot be cut into few ranges. */
class Hits {
  #all: Set<number> | undefined

  constructor(
    private readonly db: Database.Database,
    private readonly match: string,
  ) {}

  among(walked: number[]): number[] {
    const ranges = this.#all ? [] : rangesOf(walked)
    const hits = this.#all ?? (ranges.length > mostRanges ? this.#readAll() : new Set(this.#within(ranges)))
    return walked.filter((n) => hits.has(n))
  }

  #readAll(): Set<number> {
    return (this.#all = new Set(this.#within([{ least: 0, most: Number.MAX_SAFE_INTEGER }])))
  }

  #within(ranges: Range[]): number[] {
    return ranges.flatMap(({ least, most }) => findNumbersBetween(this.db, this.match, least, most))
  }
}

type Range = { least: number; most: number }

/** Entries that were written or imported one after the other have numbers that lie together. */
function rangesOf(numbers: number[]): Range[] {
  const ranges: Range[] = []
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && n - last.most <= nearby) last.most = n
    else ranges.push({ least: n, most: n })
  }
  return ranges
}
