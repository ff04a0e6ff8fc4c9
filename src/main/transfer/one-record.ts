import type { WebContents } from 'electron'
import { BospadError } from '@shared/errors'
import { loadMethods } from '../methods/library'
import { readSettings } from '../settings/store'
import { readStoredRecord } from '../store/records'
import { openVault } from '../vault/session'
import { askWhere, printJobTo, writeChosen, type To } from './print'
import { leaving, markdownOfRecord, recordJob } from './records'

/**
 * One record on paper, as PDF or as a Markdown file. False when dismissed.
 * @throws BospadError NOT_FOUND (also a record that is private as a whole, unless `withPrivate`), DISK_FULL, FOLDER_READ_ONLY
 */
export async function takeRecordOut(
  page: WebContents,
  id: string,
  to: To | 'markdown',
  withPrivate: boolean,
): Promise<boolean> {
  await loadMethods()
  const { db } = openVault()
  const { language } = readSettings()
  const found = leaving(db, readStoredRecord(db, id), withPrivate)
  if (!found) throw new BospadError('NOT_FOUND')
  const job = recordJob(db, found, language)
  if (to !== 'markdown') return printJobTo(page, job, { name: job.record.title, heading: job.record.method }, to)
  const text = markdownOfRecord(db, found, language)
  const path = await askWhere(page, job.record.title, 'md')
  if (path === null) return false
  writeChosen(path, text)
  return true
}
