import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { HoursFile } from '@shared/contract/coaching/hours'
import { csvStyles, writeCsv } from '@shared/domain/csv'
import { clientSheet } from './client-sheet'
import type { Log } from './lines'
import { chosen, kindsOf } from './log'
import { sessionSheet } from './session-sheet'
import { namesFor, type Sheet } from './sheet'
import { wordsIn } from './words'

export type Choice = Pick<HoursFile, 'what' | 'filter' | 'named'>

/** As the spreadsheets of a language read it; the mark at its beginning tells them that it is UTF-8. */
export const csvOf = (sheet: Sheet, language: Language) => `\uFEFF${writeCsv(sheet, csvStyles[language])}`

export function sheetOf(db: Database.Database, log: Log, { what, filter, named }: Choice, language: Language): Sheet {
  const say = wordsIn(language)
  const lines = chosen(log.lines, filter)
  const whoIs = namesFor(db, log, named)
  return what === 'clients'
    ? clientSheet(log, lines, whoIs, say)
    : sessionSheet(lines, kindsOf(db), whoIs, say, language)
}
