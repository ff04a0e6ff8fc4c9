import type Database from 'better-sqlite3'
import type { Entry } from '@shared/contract/notebooks'
import { save } from '../vault/session'
import { changeEntry, readEntry, readStoredEntry, type StoredEntry } from '../store/entries'
import { chipsOf, setPeople, setTags } from '../store/entry-relations'
import { addVersion, listVersions, readVersion, removeVersions } from '../store/versions'
import { BospadError } from '@shared/errors'
import { noteAnswers } from '../methods/answers'
import { learnTerms } from '../search/terms'

const minute = 60_000
const day = 24 * 60 * minute
/** A pause of so many milliseconds ends a writing session. */
export const sessionPause = 5 * minute

/**
 * Whether the text as it stood must be kept before this save. One version is kept for each writing session (a pause
 * of five minutes ends one), and one before a large deletion (more than 200 characters and half of the text at once).
 */
export function isNewSession(stored: StoredEntry, next: { title: string; body: string }, now: number): boolean {
  if (stored.body.trim() === '' && stored.title === '') return false
  if (stored.body === next.body && stored.title === next.title) return false
  const deleted = stored.body.length - next.body.length
  return now - stored.updatedAt > sessionPause || (deleted > 200 && deleted > stored.body.length / 2)
}

/**
 * What stays: every version of the last seven days, then the last one of each day for 90 days, then the last one of
 * each month. Refused empty saves go after seven days.
 */
export function staleVersions(versions: { id: string; at: number; reason: string }[], now: number): string[] {
  const kept = new Set<string>()
  return versions
    .toSorted((a, b) => b.at - a.at)
    .filter(({ at, reason }) => {
      const age = now - at
      if (age <= 7 * day) return false
      if (reason === 'refused-empty') return true
      const period = new Date(at).toISOString().slice(0, age <= 90 * day ? 10 : 7)
      if (kept.has(period)) return true
      kept.add(period)
      return false
    })
    .map(({ id }) => id)
}

export function thinVersions(db: Database.Database, entryN: number, now: number): void {
  removeVersions(db, staleVersions(listVersions(db, entryN), now))
}

/**
 * The text and title of a version take the place of the present ones, which become a version themselves.
 * @throws BospadError NOT_FOUND and as `save`
 */
export function restoreVersion(id: string, versionId: string, now = Date.now()): Entry {
  const entry = save((db) => {
    const stored = readStoredEntry(db, id)
    if (stored.deletedAt !== null) throw new BospadError('NOT_FOUND')
    const { title, body } = readVersion(db, stored.n, versionId)
    addVersion(db, stored.n, { at: now, reason: 'restore', title: stored.title, body: stored.body })
    replaceText(db, stored, title, body, now)
    return readEntry(db, id)
  })
  learnTerms(entry.title, entry.body)
  return entry
}

/** New text for an entry, everything else as it is. Links that stood in the old text only go; chips stay. Run inside a save. */
export function replaceText(
  db: Database.Database,
  stored: StoredEntry,
  title: string,
  body: string,
  now: number,
): void {
  const text = `${title}\n${body}`
  const chips = chipsOf(db, stored.n)
  const tags = setTags(db, stored.n, text, chips.tags)
  const people = setPeople(db, stored.n, text, chips.people)
  changeEntry(
    db,
    stored.n,
    {
      ...stored,
      title,
      body,
      favourite: stored.favourite === 1,
      hideOnThisDay: stored.hideOnThisDay === 1,
      tagsText: tags.join(' '),
      peopleText: people.map(({ pseudonym }) => pseudonym).join(' '),
    },
    now,
  )
  noteAnswers(db, stored.n, body)
}
