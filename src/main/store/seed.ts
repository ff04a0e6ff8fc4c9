import type Database from 'better-sqlite3'
import { z } from 'zod'
import words from '../../../resources/emotions.json'
import type { Language } from '@shared/contract/base'
import { emotionWord } from '@shared/contract/notebooks'
import { readMeta, writeMeta } from './meta'
import { addNotebook } from './notebooks'
import { emotionWords, tables } from './schema'

const firstNotebooks = {
  en: { log: 'Leadership log', inbox: 'Inbox' },
  nl: { log: 'Leiderschapslogboek', inbox: 'Postvak in' },
} satisfies Record<Language, { log: string; inbox: string }>

/** What a new store holds before the first entry; does nothing to a store that has it. Run inside a transaction. */
export function seed(db: Database.Database, language: Language, now: number): void {
  if (readMeta(db, 'seeded')) return
  const titles = firstNotebooks[language]
  addNotebook(db, { title: titles.log, kind: 'reflection', colour: 'moss' }, now)
  addNotebook(db, { title: titles.inbox, kind: 'reflection', colour: 'lake', inbox: true }, now)
  const rows = z.array(emotionWord).parse(words)
  tables(db)
    .insert(emotionWords)
    .values(rows.map((word, position) => ({ ...word, position })))
    .onConflictDoNothing()
    .run()
  writeMeta(db, 'seeded', '1')
}
