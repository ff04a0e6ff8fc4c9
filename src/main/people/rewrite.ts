import type Database from 'better-sqlite3'
import { foldName, findMentions, mentionOf, replaceMentions } from '@shared/domain/markdown-text'
import { readStoredEntryByNumber } from '../store/entries'
import { listMentioningTemplates, listPossibleMentions } from '../store/mentions'
import { changeNote, listLinkedEntries, listNotes, type StoredPerson } from '../store/people'
import { writeTemplate } from '../store/templates'
import { changeVersionText, listMentioningVersions } from '../store/versions'
import { linkText } from '../notebooks/save-entry'
import { replaceText } from '../notebooks/versions'

/** What stands where a person stood. The same in both languages, for it becomes part of the user's text. */
export const removedName = '[verwijderd]'

type Rewrite = (text: string, linked: boolean) => string

/** Numbers of all entries, also in the trash, that are linked to the person or name them with `@`. */
export function mentioningEntries(db: Database.Database, person: StoredPerson): Set<number> {
  const found = new Set(listLinkedEntries(db, person.n))
  for (const n of listPossibleMentions(db, person.pseudonym)) {
    if (found.has(n)) continue
    const { title, body } = readStoredEntryByNumber(db, n)
    if (mentions(`${title}\n${body}`, person.folded)) found.add(n)
  }
  return found
}

/** Versions in which the text would change. */
export function mentioningVersions(db: Database.Database, linked: Set<number>, rewrite: Rewrite) {
  return listMentioningVersions(db, [...linked])
    .map((version) => ({
      ...version,
      newTitle: rewrite(version.title, linked.has(version.entryN)),
      newBody: rewrite(version.body, linked.has(version.entryN)),
    }))
    .filter(({ title, body, newTitle, newBody }) => title !== newTitle || body !== newBody)
}

/** Rewrites entries, versions, templates and other people's notes. Run inside a save. Returns the entries touched. */
export function rewriteEverywhere(db: Database.Database, person: StoredPerson, rewrite: Rewrite, now: number): number {
  const linked = mentioningEntries(db, person)
  for (const version of mentioningVersions(db, linked, rewrite)) {
    changeVersionText(db, version.id, version.newTitle, version.newBody)
  }
  for (const n of linked) {
    const stored = readStoredEntryByNumber(db, n)
    replaceText(db, stored, rewrite(stored.title, true), rewrite(stored.body, true), now)
  }
  for (const { id, name, body } of listMentioningTemplates(db)) {
    const changed = { id, name: rewrite(name, false), body: rewrite(body, false) }
    if (changed.name !== name || changed.body !== body) writeTemplate(db, changed, now)
  }
  for (const { n, note } of listNotes(db, person.n)) {
    if (rewrite(note, false) !== note) changeNote(db, n, rewrite(note, false))
  }
  return linked.size
}

export function renaming(from: string, to: string): Rewrite {
  return (text) => replaceMentions(text, from, mentionOf(to))
}

/**
 * Every mention; and in texts that belong to the person also the bare pseudonym, the real name and how they are reached,
 * as whole words in the same capitals, for "Marit zei" tells as much as "@Marit zei". Names of one letter are left: they are words.
 */
export function removing({ pseudonym, realName, contact }: StoredPerson): Rewrite {
  const names = [realName, pseudonym, ...contact.split(/[\n,;]+/).map((part) => part.trim())]
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const bare = names.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null
  return (text, linked) => {
    const without = replaceMentions(text, pseudonym, removedName)
    return linked && bare ? without.replace(bare, removedName) : without
  }
}

/** Links the entries that already mention a person who was only text until now. Run inside a save. */
export function linkMentions(db: Database.Database, person: StoredPerson): void {
  for (const n of mentioningEntries(db, person)) linkText(db, n)
}

/** `folded`: the pseudonym, see `foldName`. */
export function mentions(text: string, folded: string): boolean {
  return findMentions(text).some(({ name }) => foldName(name) === folded)
}
