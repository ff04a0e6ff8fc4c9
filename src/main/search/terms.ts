import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { foldName } from '@shared/domain/markdown-text'
import { listTerms } from '../store/search'
import { isVaultOpen, openVault } from '../vault/session'
import { nearest } from './nearest'

const sliceMilliseconds = 2

/** `longer`: whether a word begins with the part and goes on. `inside`: those that hold it but do not begin with it. */
export type Holding = { longer: boolean; inside: string[] }

/**
 * All words of the index, in memory while the vault is open: finding a word inside other words in the index itself
 * would read every posting list. A word whose last text was deleted stays here until the lock; whoever uses a word
 * asks the index whether it still occurs.
 */
class Terms {
  /** Word to the number of things that hold it, as counted when read. */
  readonly counts = new Map<string, number>()
  readonly loaded: Promise<void>
  #whole = false
  #joined: string | null = null

  constructor(private readonly db: Database.Database) {
    this.loaded = this.#load()
  }

  /** In slices of a few milliseconds: main must answer in between. A frequent word takes a millisecond by itself. */
  async #load(): Promise<void> {
    let last = ''
    for (let more = true; more;) {
      await setImmediate()
      if (!this.db.open) return
      const end = performance.now() + sliceMilliseconds
      more = false
      for (const { term, doc } of listTerms(this.db, last)) {
        this.counts.set(term, doc)
        last = term
        if (performance.now() < end) continue
        more = true
        break
      }
      this.#joined = null
    }
    this.#whole = true
  }

  learn(text: string): void {
    for (const word of wordsOf(text)) {
      if (this.counts.has(word)) continue
      this.counts.set(word, 1)
      this.#joined = null
    }
  }

  /** Whether all words have been read. */
  get whole(): boolean {
    return this.#whole
  }

  /**
   * The words that hold `part`, those inside most used first and at most `limit`. One look through all of them takes
   * about a tenth of the time in which a rare word is found.
   */
  holding(part: string, limit: number): Holding {
    const joined = (this.#joined ??= `\n${[...this.counts.keys()].join('\n')}\n`)
    let longer = false
    const inside: string[] = []
    for (let at = joined.indexOf(part); at >= 0;) {
      const start = joined.lastIndexOf('\n', at) + 1
      const end = joined.indexOf('\n', at)
      if (at > start) inside.push(joined.slice(start, end))
      else if (end > at + part.length) longer = true
      at = joined.indexOf(part, end)
    }
    inside.sort((a, b) => (this.counts.get(b) ?? 0) - (this.counts.get(a) ?? 0))
    return { longer, inside: inside.slice(0, limit) }
  }

  /** The most used word at an edit distance of at most two, or null. */
  near(word: string): string | null {
    return nearest(word, this.counts)
  }
}

const byStore = new WeakMap<Database.Database, Terms>()

/** The words of the open vault; reading them begins with the first call. @throws BospadError VAULT_LOCKED */
export function openTerms(): Terms {
  const { db } = openVault()
  let terms = byStore.get(db)
  if (!terms) byStore.set(db, (terms = new Terms(db)))
  return terms
}

/** Words just saved can be found inside others at once. */
export function learnTerms(...texts: string[]): void {
  if (!isVaultOpen()) return
  const terms = byStore.get(openVault().db)
  if (terms) for (const text of texts) terms.learn(text)
}

/** As the index folds words: case and accents away. */
export function wordsOf(text: string): Set<string> {
  return new Set(foldName(text).match(/[\p{L}\p{N}]+/gu))
}
