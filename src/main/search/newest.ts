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
 * Numbers of hits, newest first, people after the entries and (the newest 2,000) records. A frequent word has hits among the newest entries,
 * so those are walked in growing steps and looked up in the index: in a vault written in order of time the cost does
 * not grow with the vault.
 */
export function newestNumbers(
  db: Database.Database,
  match: string,
  filter: SearchFilter,
  offset: number,
  limit: number,
): number[] {
  const { kind, ...entryFilter } = filter
  const hits = new Hits(db, match)
  const withRecords = kind === 'record' || (kind === undefined && Object.keys(entryFilter).length === 0)
  const records = withRecords ? hits.among(listRecordNumbers(db, fewHits)) : []
  if (kind !== 'person') {
    const newest = [...(kind === 'record' ? [] : hits.among(listNumbers(db, entryFilter, 0, firstWalk))), ...records]
    if (newest.length >= offset + limit + records.length) return newestFirst(db, newest).slice(offset, offset + limit)
  }
  const all = findNumbers(db, match, filter, fewHits + 1)
  if (all.length <= fewHits) return newestFirst(db, all).slice(offset, offset + limit)
  const found: number[] = []
  if (kind !== 'person' && kind !== 'record') {
    for (let start = 0, size = fewHits; found.length < offset + limit; start += size, size *= 2) {
      const walked = listNumbers(db, entryFilter, start, size)
      if (walked.length === 0) break
      found.push(...hits.among(walked))
    }
  }
  if (records.length > 0) found.splice(0, found.length, ...newestFirst(db, [...found, ...records]))
  if (found.length < offset + limit && kind !== 'entry' && kind !== 'record' && Object.keys(entryFilter).length === 0) {
    found.push(...findNumbers(db, match, { kind: 'person' }, fewHits))
  }
  return found.slice(offset, offset + limit)
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
