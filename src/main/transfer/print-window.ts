import type { BrowserWindow, WebContents } from 'electron'
import type { PrintJob } from '@shared/contract/transfer'
import { BospadError } from '@shared/errors'
import { createWindow } from '../app/window'
import { afterLock } from '../vault/lock'

/** A page that has not shown its job by then never will. Milliseconds. */
const patience = 120_000
/** The title with which the page says that everything stands, pictures and fonts too. The window never shows it. */
const ready = 'ready'

const jobs = new WeakMap<WebContents, PrintJob>()
const open = new Set<BrowserWindow>()
afterLock(() => open.forEach((window) => window.destroy()))

/** What the asking window was made to print. @throws BospadError NOT_FOUND */
export function takePrintJob(page: WebContents): PrintJob {
  const job = jobs.get(page)
  if (!job) throw new BospadError('NOT_FOUND')
  jobs.delete(page)
  return job
}

/** Lays the job out in a hidden window and gives its page to `use`; the window is gone afterwards. */
export async function withPrintWindow<T>(job: PrintJob, use: (page: WebContents) => Promise<T>): Promise<T> {
  const window = createWindow('print', { width: 794, height: 1123, backgroundColor: '#ffffff' })
  open.add(window)
  jobs.set(window.webContents, job)
  const laidOut = Promise.withResolvers<void>()
  const timer = setTimeout(() => laidOut.reject(new BospadError('UNEXPECTED')), patience)
  window.webContents.on('page-title-updated', (_event, title) => title === ready && laidOut.resolve())
  window.once('closed', () => laidOut.reject(new BospadError('CANCELLED')))
  try {
    await laidOut.promise
    return await use(window.webContents)
  } finally {
    clearTimeout(timer)
    open.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
}
