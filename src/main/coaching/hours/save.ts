import type { WebContents } from 'electron'
import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { HoursFile } from '@shared/contract/coaching/hours'
import { csvStyles, writeCsv } from '@shared/domain/csv'
import { readSettings } from '../../settings/store'
import { askWhere, printJobTo, writeChosen } from '../../transfer/print'
import { openVault } from '../../vault/session'
import { clientSheet } from './client-sheet'
import { readLog, type Log } from './lines'
import { chosen, kindsOf } from './log'
import { onPaper } from './on-paper'
import { sessionSheet } from './session-sheet'
import { namesFor, type Sheet } from './sheet'
import { wordsIn } from './words'

export type Choice = Pick<HoursFile, 'what' | 'filter' | 'named'>

/** False when dismissed. @throws BospadError VAULT_LOCKED, DISK_FULL, FOLDER_READ_ONLY */
export async function saveHours(page: WebContents, file: HoursFile, today: string): Promise<boolean> {
  const { language } = readSettings()
  const { db } = openVault()
  const log = readLog(db)
  const sheet = sheetOf(db, log, file, language)
  const name = wordsIn(language)(`file.${file.what}`)
  if (file.to !== 'csv') {
    const job = onPaper(sheet, file, log, kindsOf(db), today, language)
    return printJobTo(page, job, { name, heading: name }, file.to)
  }
  const path = await askWhere(page, name, 'csv')
  if (path === null) return false
  writeChosen(path, csvOf(sheet, language))
  return true
}

/** As the spreadsheets of a language read it; the mark at its beginning tells them that it is UTF-8. */
export const csvOf = ({ columns, rows }: Sheet, language: Language) =>
  `\uFEFF${writeCsv([columns.map(({ name }) => name), ...rows], csvStyles[language])}`

export function sheetOf(db: Database.Database, log: Log, { what, filter, named }: Choice, language: Language): Sheet {
  const say = wordsIn(language)
  const lines = chosen(log.lines, filter)
  const whoIs = namesFor(db, log, named)
  return what === 'clients'
    ? clientSheet(log, lines, whoIs, say)
    : sessionSheet(lines, kindsOf(db), whoIs, say, language)
}
