import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Entry } from '@shared/contract/notebooks'
import { addLinkedEntry } from '../notebooks/save-entry'
import { changeEntry, markEntry, readStoredEntry } from './entries'
import { setEmotions, setPeople, setTags } from './entry-relations'
import { statement } from './statements'
import { addVersion } from './versions'

/** An entry as it stands at its source. `people` are ids, `emotions` ids of emotion words. */
export type ImportRecord = Pick<
  Entry,
  | 'notebookId'
  | 'kind'
  | 'title'
  | 'body'
  | 'at'
  | 'zone'
  | 'mood'
  | 'favourite'
  | 'hideOnThisDay'
  | 'createdAt'
  | 'tags'
> & {
  people: string[]
  emotions: string[]
  /** Stays the same at the source when the text changes: an id or, without one, the path. */
  key: string
  /** Of everything above: tells whether the source changed since. */
  hash: string
  /** The id the entry had in an export of Bospad, when it is one. */
  id?: string
}

export type Imported = { id: string; /** Null for an entry written here. */ hash: string | null; deleted: boolean }

/** The entry that came from `key`, or the one with the id that an export named; also from the trash. */
export function findImported(db: Database.Database, key: string, id?: string): Imported | null {
  const found = statement<{ id: string; hash: string | null; deleted: 0 | 1 }>(
    db,
    `SELECT id, importHash AS hash, deletedAt IS NOT NULL AS deleted FROM entry
     WHERE importKey = ? OR id = ? ORDER BY id = ? DESC LIMIT 1`,
  ).get(key, id ?? '', id ?? '')
  return found ? { ...found, deleted: found.deleted === 1 } : null
}

/**
 * Adds the entry, or brings the one that came from the same source to the source's text; the text it replaces is kept
 * as a version. Run inside a save. Returns the entry's id.
 */
export function upsertImported(
  db: Database.Database,
  record: ImportRecord,
  now: number,
): { id: string; added: boolean } {
  const found = findImported(db, record.key, record.id)
  if (!found) {
    const id = record.id ?? randomUUID()
    const n = addLinkedEntry(db, { ...record, id }, record, now)
    setEmotions(db, n, record.emotions, record.at)
    markEntry(db, n, { hideOnThisDay: record.hideOnThisDay, importKey: record.key, importHash: record.hash })
    return { id, added: true }
  }
  const stored = readStoredEntry(db, found.id)
  if (stored.title !== record.title || stored.body !== record.body) {
    addVersion(db, stored.n, { at: now, reason: 'import', title: stored.title, body: stored.body })
  }
  const text = `${record.title}\n${record.body}`
  const tags = setTags(db, stored.n, text, record.tags)
  const people = setPeople(db, stored.n, text, record.people)
  setEmotions(db, stored.n, record.emotions, record.at)
  const words = { tagsText: tags.join(' '), peopleText: people.map(({ pseudonym }) => pseudonym).join(' ') }
  changeEntry(db, stored.n, { ...record, ...words }, now)
  markEntry(db, stored.n, { hideOnThisDay: record.hideOnThisDay, importKey: record.key, importHash: record.hash })
  return { id: found.id, added: false }
}
