import type Database from 'better-sqlite3'
import { statement } from './statements'
import { ownWords, people, tables } from './schema'

/** Words the user taught the spelling checker, as typed, and the names of the people of the vault. */
export function listOwnWords(db: Database.Database): string[] {
  const taught = tables(db).select().from(ownWords).all()
  const named = tables(db).select({ pseudonym: people.pseudonym }).from(people).all()
  return [...taught.map(({ word }) => word), ...named.flatMap(({ pseudonym }) => pseudonym.split(/\s+/))]
}

export function learnWord(db: Database.Database, word: string): void {
  tables(db).insert(ownWords).values({ word }).onConflictDoNothing().run()
}

/** Exactly as they were taught. Run inside a save. */
export function forgetWords(db: Database.Database, words: readonly string[]): void {
  statement(db, 'DELETE FROM own_word WHERE word IN (SELECT value FROM json_each(?))').run(JSON.stringify(words))
}
