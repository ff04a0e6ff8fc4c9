import type Database from 'better-sqlite3'
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
