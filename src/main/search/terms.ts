import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import { foldName } from '@shared/domain/markdown-text'
import { listTerms } from '../store/search'
import { isVaultOpen, openVault } from '../vault/session'
import { nearest } from './nearest'

const sliceMilliseconds = 2

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

  /** False while the words are still read. */
  knowsNoLonger(word: string): boolean {
    if (!this.#whole) return false
    for (let at = this.#text.indexOf(`\n${word}`); at >= 0; at = this.#text.indexOf(`\n${word}`, at + 1))
      if (this.#text[at + 1 + word.length] !== '\n') return false
    return true
  }

  get #text(): string {
    return (this.#joined ??= `\n${[...this.counts.keys()].join('\n')}\n`)
  }

  /** Words that hold `part` but do not begin with it, most used first, at most `limit`. */
  inside(part: string, limit: number): string[] {
    const joined = this.#text
    const found: string[] = []
    for (let at = joined.indexOf(part); at >= 0;) {
      const start = joined.lastIndexOf('\n', at) + 1
      const end = joined.indexOf('\n', at)
      if (at > start) found.push(joined.slice(start, end))
      at = joined.indexOf(part, end)
    }
    return found.sort((a, b) => (this.counts.get(b) ?? 0) - (this.counts.get(a) ?? 0)).slice(0, limit)
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
