import type Database from 'better-sqlite3'
import { statement } from './statements'

/**
 * Numbers of the entries whose text could mention a name: those that hold its words (found by the index) and an
 * `@`, and those of the trash that hold an `@`, since the trash is outside the index.
 */
export function listPossibleMentions(db: Database.Database, name: string): number[] {
  const words = name.replaceAll('"', ' ').trim()
  const indexed = /[\p{L}\p{N}]/u.test(words)
    ? statement<{ n: number }>(
        db,
        `SELECT entry.n FROM search CROSS JOIN entry ON entry.n = search.rowid
         WHERE search MATCH ? AND (instr(entry.body, '@') > 0 OR instr(entry.title, '@') > 0)`,
      ).all(`{title body} : "${words}"`)
    : []
  const trashed = statement<{ n: number }>(
    db,
    `SELECT n FROM entry WHERE deletedAt IS NOT NULL AND (instr(body, '@') > 0 OR instr(title, '@') > 0)`,
  ).all()
  return [...new Set([...indexed, ...trashed].map(({ n }) => n))]
}

/** Templates with an `@`. */
export function listMentioningTemplates(db: Database.Database): { id: string; name: string; body: string }[] {
  return statement<{ id: string; name: string; body: string }>(
    db,
    `SELECT id, name, body FROM template WHERE instr(body, '@') > 0 OR instr(name, '@') > 0`,
  ).all()
}
