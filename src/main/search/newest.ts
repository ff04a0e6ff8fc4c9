import type Database from 'better-sqlite3'
import type { SearchFilter } from '@shared/contract/search'
import { listNumbers } from '../store/entry-lists'
import { findNumbers, findNumbersBetween, newestFirst } from '../store/search'

/** Up to this many hits are simply sorted. */
const fewHits = 2000
/** A frequent word fills a page out of so many newest entries, without counting its hits. */
const firstWalk = 250

/**
 * Numbers of hits, newest entry first, people after the entries. A frequent word has hits among the newest entries,
 * so those are walked in growing steps and looked up in the index: the cost does not grow with the vault.
 */
export function newestNumbers(
  db: Database.Database,
  match: string,
  filter: SearchFilter,
  offset: number,
  limit: number,
): number[] {
  const { kind, ...entryFilter } = filter
  if (kind !== 'person') {
    const newest = hitsAmong(db, match, listNumbers(db, entryFilter, 0, firstWalk))
    if (newest.length >= offset + limit) return newest.slice(offset, offset + limit)
  }
  const all = findNumbers(db, match, filter, fewHits + 1)
  if (all.length <= fewHits) return newestFirst(db, all).slice(offset, offset + limit)
  const found: number[] = []
  if (kind !== 'person') {
    for (let start = 0, size = fewHits; found.length < offset + limit; start += size, size *= 2) {
      const walked = listNumbers(db, entryFilter, start, size)
      if (walked.length === 0) break
      found.push(...hitsAmong(db, match, walked))
    }
  }
  if (found.length < offset + limit && kind !== 'entry' && Object.keys(entryFilter).length === 0) {
    found.push(...findNumbers(db, match, { kind: 'person' }, fewHits))
  }
  return found.slice(offset, offset + limit)
}

function hitsAmong(db: Database.Database, match: string, walked: number[]): number[] {
  const { least, most } = rangeOf(walked)
  const hits = new Set(walked.length > 0 ? findNumbersBetween(db, match, least, most) : [])
  return walked.filter((n) => hits.has(n))
}

function rangeOf(numbers: number[]): { least: number; most: number } {
  return numbers.reduce(({ least, most }, n) => ({ least: Math.min(least, n), most: Math.max(most, n) }), {
    least: Infinity,
    most: 0,
  })
}
