import type Database from 'better-sqlite3'
import { ownWords, tables } from './schema'

/** Words the user taught the spelling checker, as typed. */
export function listOwnWords(db: Database.Database): string[] {
  return tables(db)
    .select()
    .from(ownWords)
    .all()
    .map(({ word }) => word)
}

export function learnWord(db: Database.Database, word: string): void {
  tables(db).insert(ownWords).values({ word }).onConflictDoNothing().run()
}
