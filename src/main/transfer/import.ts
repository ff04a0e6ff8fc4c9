import { randomBytes } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { ImportReport } from '@shared/contract/transfer'
import { BospadError } from '@shared/errors'
import { importedHashes, notebooksByTitle } from '../store/imports'
import { loadMethods } from '../methods/library'
import { learnTerms } from '../search/terms'
import { makeBackup } from '../vault/backups'
import { afterLock } from '../vault/lock'
import { tellPages } from '../vault/events'
import { openVault, withExclusiveWork } from '../vault/session'
import { judge } from './judge'
import { breather } from './progress'
import { readInProcess } from './read-in-process'
import { writeNote, writerFor } from './write-note'

export type DryRunEvent = { stage: string; done: boolean; count: number; total: number; report?: ImportReport }
export type RunEvent = { stage: string; done: boolean; count: number; total: number; added?: number; updated?: number }

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
/** Skipped files named in a report; the number says how many there are. */
const namedSkipped = 500

/** The last dry run: the only folder that `runImport` reads. Forgotten when the vault locks. */
let prepared: { token: string; folder: string; total: number; db: Database.Database } | null = null
afterLock(() => {
  prepared = null
})

/** Reads everything, changes nothing. @throws BospadError VAULT_LOCKED, IMPORT_FOLDER_EMPTY, FILE_UNREADABLE, CANCELLED */
export async function dryRun(
  folder: string,
  report: (event: DryRunEvent) => void,
  signal: AbortSignal,
): Promise<DryRunEvent> {
  const { db } = openVault()
  prepared = null
  const result: ImportReport = {
    token: randomBytes(24).toString('base64url'),
    folder,
    found: 0,
    new: 0,
    same: 0,
    changed: 0,
    attachments: 0,
    notebooks: [],
    skipped: [],
    skippedTotal: 0,
  }
  const known = importedHashes(db)
  const titles = notebooksByTitle(db)
  const made = new Map<string, string>()
  const breathe = breather()
  const found = (count: number) => report({ stage: 'looking', done: false, count, total: 0 })
  for await (const batch of readInProcess({ folder, zone: zone(), withBytes: false }, found, signal)) {
    for (const note of batch.notes) {
      const { verdict } = judge(openVault().db, note, known)
      if (verdict === 'deleted') {
        result.skippedTotal++
        if (result.skipped.length < namedSkipped) result.skipped.push({ file: note.file, reason: 'deleted' })
        continue
      }
      result[verdict]++
      if (verdict !== 'same') result.attachments += note.files.length
      const title = note.notebook?.title
      if (verdict === 'new' && title && !titles.has(title.toLowerCase())) made.set(title.toLowerCase(), title)
      await breathe()
    }
    result.found = batch.total
    result.skippedTotal += batch.skipped.length
    result.skipped.push(...batch.skipped.slice(0, namedSkipped - result.skipped.length))
    report({ stage: 'reading', done: false, count: batch.read, total: batch.total })
  }
  if (result.found === 0) throw new BospadError('IMPORT_FOLDER_EMPTY')
  result.notebooks = [...made.values()]
  prepared = { token: result.token, folder, total: result.found, db: openVault().db }
  return { stage: 'done', done: true, count: result.found, total: result.found, report: result }
}

/**
 * Brings in what the dry run read: after a backup, in one transaction. What is already here by id or content is left
 * alone, so a second run adds nothing. Aborting `signal` at any time changes nothing.
 * @throws BospadError NOT_FOUND (no such dry run in this session), BUSY, CANCELLED, VAULT_LOCKED, DISK_FULL …
 */
export async function runImport(
  input: { token: string; into: string | null; changed: 'skip' | 'update' },
  report: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<RunEvent> {
  const job = prepared
  if (!job || job.token !== input.token || job.db !== openVault().db) throw new BospadError('NOT_FOUND')
  prepared = null
  report({ stage: 'backup', done: false, count: 0, total: job.total })
  await makeBackup('before-import')
  await loadMethods() // the answers in the notes are read in the same transaction
  const texts: string[] = []
  const counts = await withExclusiveWork(async (db, locked) => {
    const stop = AbortSignal.any([signal, locked])
    const known = importedHashes(db)
    const writer = writerFor(db, input.into)
    const breathe = breather()
    const counts = { added: 0, updated: 0 }
    for await (const batch of readInProcess({ folder: job.folder, zone: zone(), withBytes: true }, () => {}, stop)) {
      for (const [i, note] of batch.notes.entries()) {
        const { verdict, entry } = judge(db, note, known)
        if (verdict === 'new') counts.added++
        else if (verdict === 'changed' && input.changed === 'update') counts.updated++
        else continue
        writeNote(db, writer, note, entry)
        known.add(note.hash)
        texts.push(note.title, note.body)
        if (i % 50 === 0)
          report({ stage: 'writing', done: false, count: batch.read - batch.notes.length + i, total: batch.total })
        await breathe()
        if (stop.aborted) throw new BospadError('CANCELLED')
      }
    }
    if (stop.aborted) throw new BospadError('CANCELLED')
    return counts
  })
  await learnAll(texts)
  tellPages({ kind: 'changed' })
  return { stage: 'done', done: true, count: job.total, total: job.total, ...counts }
}

async function learnAll(texts: string[]): Promise<void> {
  const breathe = breather()
  for (const text of texts) {
    learnTerms(text)
    await breathe()
  }
}
