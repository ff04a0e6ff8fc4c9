import type Database from 'better-sqlite3'
import { addEntry, changeEntry, readStoredEntryByNumber } from './entries'
import { setPeople, setTags } from './entry-relations'
import { inboxNotebook } from './notebooks'
import { statement } from './statements'

/** A thought written down in passing; `id` becomes the entry's, so that adding it twice adds it once. */
export type Thought = { id: string; at: number; text: string }

/** Entries of the inbox notebook, one for each thought. Run inside a save. @throws BospadError NOT_FOUND no inbox */
export function addThoughts(db: Database.Database, thoughts: Thought[]): void {
  const notebookId = inboxNotebook(db)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const now = Date.now()
  for (const { id, at, text } of thoughts) {
    if (statement(db, 'SELECT 1 FROM entry WHERE id = ?').get(id)) continue
    const n = addEntry(db, { id, notebookId, title: '', body: text, at, zone }, now)
    const tags = setTags(db, n, text, [])
    const people = setPeople(db, n, text, [])
    if (tags.length + people.length === 0) continue
    const words = { tagsText: tags.join(' '), peopleText: people.map(({ pseudonym }) => pseudonym).join(' ') }
    const row = readStoredEntryByNumber(db, n)
    changeEntry(db, n, { ...row, ...words, favourite: false, hideOnThisDay: false }, now)
  }
}
