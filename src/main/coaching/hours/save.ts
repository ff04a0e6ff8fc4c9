import type { WebContents } from 'electron'
import type { HoursFile } from '@shared/contract/coaching/hours'
import { readSettings } from '../../settings/store'
import { askWhere, printJobTo, writeChosen } from '../../transfer/print'
import { openVault } from '../../vault/session'
import { readLog } from './lines'
import { kindsOf } from './log'
import { onPaper } from './on-paper'
import { csvOf, sheetOf } from './sheets'
import { wordsIn } from './words'

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
