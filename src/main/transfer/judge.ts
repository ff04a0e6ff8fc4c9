import type Database from 'better-sqlite3'
import { wasDeleted } from '../store/deletions'
import { readEntry } from '../store/entries'
import { attachmentSums, findById, findByImportKey, type Known } from '../store/imports'
import { contentHash, type Note } from './reader/note'

/** `deleted`: it was deleted for good here, and stays so. */
export type Verdict = 'new' | 'same' | 'changed' | 'deleted'

/** What a note is to the vault: by its id first, then by its content, so that a moved or renamed file is the same one. */
export function judge(
  db: Database.Database,
  note: Note,
  knownHashes: ReadonlySet<string>,
): { verdict: Verdict; entry?: Known } {
  const entry = (note.id === null ? undefined : findById(db, note.id)) ?? findByImportKey(db, note.key)
  if (!entry && note.id !== null && wasDeleted(db, note.id)) return { verdict: 'deleted' }
  if (!entry) return { verdict: knownHashes.has(note.hash) ? 'same' : 'new' }
  const held = note.id === null ? entry.importHash : hashOf(db, entry)
  return { verdict: held === note.hash && entry.deletedAt === null ? 'same' : 'changed', entry }
}

/** As the export of the entry would be read. */
function hashOf(db: Database.Database, { id, n }: Known): string {
  const entry = readEntry(db, id)
  return contentHash({
    ...entry,
    emotions: entry.emotions.map(({ wordId }) => wordId),
    people: entry.people.map(({ pseudonym }) => pseudonym),
    files: attachmentSums(db, n),
  })
}
