import type { WebContents } from 'electron'
import type { Language } from '@shared/contract/base'
import type { DeletionRecord, ReportJob } from '@shared/contract/coaching/duties'
import { localDay } from '@shared/domain/local-day'
import { dayIn } from '../../methods/in-words'
import { readSettings } from '../../settings/store'
import { askWhere, printJobTo, writeChosen, type To } from '../../transfer/print'
import { openVault } from '../../vault/session'
import { everythingAbout } from './about-person'
import { readDeletion } from './delete'
import { filesOf, fittingInPage, pageOf } from './files'
import { saveBeside } from './save-beside'
import { wordsIn } from './words'

/** Everything about a person in one file, in clear. False when dismissed. @throws BospadError NOT_FOUND, VAULT_LOCKED, DISK_FULL, FOLDER_READ_ONLY */
export async function takePersonOut(
  page: WebContents,
  { personId, to, realName }: { personId: string; to: To | 'page'; realName: boolean },
): Promise<boolean> {
  const { db } = openVault()
  const { language } = readSettings()
  const job = everythingAbout(db, personId, { language, realName, inPage: to === 'page' })
  const { title } = job.report
  if (to !== 'page') return printJobTo(page, job, { name: title, heading: '' }, to)
  const path = await askWhere(page, title, 'html')
  if (path === null) return false
  writeChosen(path, await pageOf(db, job))
  return true
}

const reportOn = (personId: string) =>
  everythingAbout(openVault().db, personId, { language: readSettings().language, realName: false, inPage: true })

/** @throws BospadError NOT_FOUND */
export function filesAbout(personId: string) {
  const files = filesOf(reportOn(personId))
  const fitting = fittingInPage(files)
  return files.map(({ id, name, size, kind }) => ({ name, size, kind, fitsInPage: fitting.has(id) }))
}

/** @throws as `saveBeside`; NOT_FOUND */
export function saveFilesAbout(page: WebContents, personId: string) {
  const job = reportOn(personId)
  return saveBeside(page, wordsIn(job.language)('filesOf', { title: job.report.title }), filesOf(job))
}

/** Proof of one deletion; it names nobody. False when dismissed. @throws as `takePersonOut` */
export async function printProof(page: WebContents, id: string, to: To): Promise<boolean> {
  const { language } = readSettings()
  const deletion = readDeletion(id)
  const job = proofOf(deletion, language)
  return printJobTo(page, job, { name: `${job.report.title} ${deletion.mark}`, heading: '' }, to)
}

export function proofOf(deletion: DeletionRecord, language: Language): ReportJob {
  const say = wordsIn(language)
  const { at, mark, reason, counts, keptSessions, keptMinutes } = deletion
  const day = dayIn(localDay(at, Intl.DateTimeFormat().resolvedOptions().timeZone), language)
  const one = (label: string, line: string) => ({ label, lines: [line], list: false })
  const sections = [
    one(say('proof.when'), day),
    one(say('proof.mark'), mark),
    one(say('proof.reason'), say(`proof.reason.${reason}`)),
    { label: say('proof.what'), lines: counts.map(({ kind, count }) => say(`kind.${kind}`, { count })), list: true },
    ...(keptSessions > 0
      ? [one(say('proof.kept'), say('proof.kept.text', { count: keptSessions, minutes: keptMinutes }))]
      : []),
  ]
  return {
    language,
    report: {
      title: say('proof'),
      heading: '',
      lead: [say('proof.lead')],
      parts: [{ title: '', about: '', text: '', sections }],
    },
  }
}
