import type { WebContents } from 'electron'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { askWhere, printJobTo, writeChosen, type To } from '../../transfer/print'
import { sharedOf, sheetOf } from './papers'
import { sharedText, wordsIn } from './shared-text'

/** The sheet of a session on paper; false when dismissed. @throws BospadError NOT_FOUND, DISK_FULL, FOLDER_READ_ONLY */
export async function printSheet(page: WebContents, id: string, withPrivate: boolean, to: To): Promise<boolean> {
  await loadMethods()
  const { language } = readSettings()
  const job = { language, sessionSheet: sheetOf(id, withPrivate) }
  return printJobTo(page, job, { name: wordsIn(language).sheet, heading: '' }, to)
}

/** What is shared of a session, on paper or as a text file; false when dismissed. @throws BospadError NOT_FOUND, DISK_FULL, FOLDER_READ_ONLY */
export async function shareSummary(page: WebContents, id: string, to: To | 'text'): Promise<boolean> {
  await loadMethods()
  const { language } = readSettings()
  const shared = sharedOf(id)
  const name = wordsIn(language).file
  if (to !== 'text') return printJobTo(page, { language, sharedSummary: shared }, { name, heading: '' }, to)
  const path = await askWhere(page, name, 'txt')
  if (path === null) return false
  writeChosen(path, sharedText(shared, language))
  return true
}
