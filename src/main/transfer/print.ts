import { BrowserWindow, dialog, type WebContents } from 'electron'
import type { EntryFilter } from '@shared/contract/notebooks'
import type { EntriesJob, PrintJob } from '@shared/contract/transfer'
import { escaped } from '@shared/domain/html'
import { BospadError } from '@shared/errors'
import { cleanFileName } from '../attachments/file-name'
import { readSettings } from '../settings/store'
import { readEntry, readStoredEntryByNumber } from '../store/entries'
import { listNumbers } from '../store/entry-lists'
import { listNotebooks } from '../store/notebooks'
import { writeDurably } from '../vault/durable-file'
import { openVault } from '../vault/session'
import en from './messages.en.json'
import nl from './messages.nl.json'
import { withPrintWindow } from './print-window'

export type What = { ids: string[] } | { filter: EntryFilter }

/** Entries in one print at most. */
const most = 5000

/**
 * Paper or a PDF of the entries, oldest first. False when the user dismissed the dialog.
 * @throws BospadError NOT_FOUND, VAULT_LOCKED, DISK_FULL, FOLDER_READ_ONLY
 */
export async function print(page: WebContents, what: What, to: To): Promise<boolean> {
  const job = jobOf(what)
  const name = (job.entries.length === 1 ? job.entries[0]?.title : job.notebook) ?? ''
  return printJobTo(page, job, { name, heading: job.notebook }, to)
}

export type To = 'printer' | 'pdf'
/** `name` of a file; `heading` above each page. */
type Named = { name: string; heading: string }

/** @throws BospadError DISK_FULL, FOLDER_READ_ONLY, CANCELLED (the vault was locked) */
export async function printJobTo(page: WebContents, job: PrintJob, { name, heading }: Named, to: To): Promise<boolean> {
  if (to === 'printer') return withPrintWindow(job, (printed) => onPaper(printed, heading))
  const path = await askWhere(page, name, 'pdf')
  if (path === null) return false
  const pdf = await withPrintWindow(job, (printed) => printed.printToPDF(layout(job.language, heading)))
  writeChosen(path, pdf)
  return true
}

/** Writes to where the user said. @throws BospadError DISK_FULL, FOLDER_READ_ONLY */
export function writeChosen(path: string, content: Uint8Array | string): void {
  try {
    writeDurably(path, content)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new BospadError(code === 'ENOSPC' || code === 'EDQUOT' ? 'DISK_FULL' : 'FOLDER_READ_ONLY', undefined, {
      cause,
    })
  }
}

function jobOf(what: What): EntriesJob {
  const { db } = openVault()
  const ids =
    'ids' in what ? what.ids : listNumbers(db, what.filter, 0, most).map((n) => readStoredEntryByNumber(db, n).id)
  const titles = new Map(listNotebooks(db, true).map(({ id, title }) => [id, title]))
  const entries = ids.map((id) => readEntry(db, id)).sort((a, b) => a.at - b.at)
  const notebooks = new Set(entries.map(({ notebookId }) => notebookId))
  if (entries.length === 0) throw new BospadError('NOT_FOUND')
  const notebook = notebooks.size === 1 ? (titles.get(entries[0]?.notebookId ?? '') ?? '') : ''
  return {
    language: readSettings().language,
    notebook,
    cover: 'filter' in what,
    entries: entries.map((entry) => ({ ...entry, notebook: titles.get(entry.notebookId) ?? '' })),
  }
}

/** Null when the dialog was dismissed. */
export async function askWhere(
  page: WebContents,
  name: string,
  ending: 'pdf' | 'csv' | 'md' | 'ics' | 'gpx' | 'html' | 'txt',
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options = {
    defaultPath: `${cleanFileName(name, 'Bospad', 80)}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }],
  }
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}

const words = (language: PrintJob['language']) => (language === 'nl' ? nl : en)

/**
 * The heading names the notebook, never a path; Chromium fills in the numbers. Inches. Both stand in a system font:
 * Chromium lays them out in a page of its own, which reaches no `app:` address and does not wait for a font given as
 * `data:` either (tried with Electron 33). Margin boxes of CSS, which could use the page's fonts, came with Chromium 131.
 */
function layout(language: PrintJob['language'], heading: string): Electron.PrintToPDFOptions {
  const style = 'width:100%;margin:0 0.8in;font:8pt Figtree,sans-serif;color:#62665A'
  const numbers = words(language)
    .page.replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>')
  return {
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    displayHeaderFooter: true,
    headerTemplate: `<div style="${style}">${escaped(heading)}</div>`,
    footerTemplate: `<div style="${style};text-align:right">${numbers}</div>`,
    margins: { top: 0.85, bottom: 0.85, left: 0.8, right: 0.8 },
  }
}

function onPaper(page: WebContents, heading: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  // the header needs the footer; its text is the title of the print job, which is always "Bospad"
  page.print({ pageSize: 'A4', printBackground: true, header: heading, footer: ' ' }, (success) => resolve(success))
  return promise
}
