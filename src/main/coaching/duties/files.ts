import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { ReportJob } from '@shared/contract/coaching/duties'
import type { Attachment } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { eachAttachmentPiece } from '../../store/attachments'
import { isVaultOpen } from '../../vault/session'
import { reportHtml } from './report-html'

/** Bytes of one file: Firefox opens addresses up to 32 MB, and a file is a third longer in one. */
export const largestInPage = 20_000_000
/** Bytes of all together: what a browser and a mail program still open without a wait. */
export const mostInPage = 60_000_000

/** Which of the files a page holds, in their order, until it is full. */
export function fittingInPage(files: readonly Attachment[]): Set<string> {
  let left = mostInPage
  return new Set(
    files.flatMap(({ id, size }) => {
      if (size > Math.min(largestInPage, left)) return []
      left -= size
      return [id]
    }),
  )
}

/** Each file as an address that holds it, by id; other work gets its turn between two. @throws BospadError VAULT_LOCKED */
async function asAddresses(db: Database.Database, files: readonly Attachment[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const { id, mime } of files) {
    const bytes = Buffer.concat([...eachAttachmentPiece(db, id)])
    addresses.set(id, `data:${mime};base64,${bytes.toString('base64')}`)
    await setImmediate()
    if (!isVaultOpen()) throw new BospadError('VAULT_LOCKED')
  }
  return addresses
}

export const filesOf = ({ report }: ReportJob) => report.parts.flatMap(({ files = [] }) => files)

/** A report as one HTML page with its files in it, as far as they fit. @throws BospadError VAULT_LOCKED */
export async function pageOf(db: Database.Database, job: ReportJob): Promise<string> {
  const files = filesOf(job)
  const fitting = fittingInPage(files)
  const held = files.filter(({ id }) => fitting.has(id))
  return reportHtml(job, await asAddresses(db, held))
}
