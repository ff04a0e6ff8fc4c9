import type { WebContents } from 'electron'
import { loadMethods } from '../../methods/library'
import { readSettings } from '../../settings/store'
import { printJobTo, type To } from '../../transfer/print'
import { contractOnPaper } from './contract-paper'

/** The contract on paper, or as a PDF; false when dismissed. @throws BospadError NOT_FOUND and as `printJobTo` */
export async function printContract(page: WebContents, id: string, to: To): Promise<boolean> {
  await loadMethods()
  const { language } = readSettings()
  const job = contractOnPaper(id, language)
  return printJobTo(page, job, { name: job.report.title, heading: job.report.heading }, to)
}
