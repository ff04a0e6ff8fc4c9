import { BrowserWindow, dialog, type WebContents } from 'electron'
import { BospadError } from '@shared/errors'
import { unconfirmedVault } from './create'
import { writeDurably } from './durable-file'
import { asBospadError } from './sqlite-failure'

/**
 * Prints the page that shows the recovery key; its print styles make it the A5 sheet, so the key never leaves that
 * page for another one. False when the user dismissed the dialog.
 * @throws BospadError NOT_FOUND (no vault is being made), DISK_FULL, FOLDER_READ_ONLY
 */
export async function printRecoverySheet(page: WebContents, to: 'printer' | 'pdf'): Promise<boolean> {
  if (!unconfirmedVault()) throw new BospadError('NOT_FOUND')
  if (to === 'printer') {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    page.print({ pageSize: 'A5', printBackground: true }, resolve)
    return promise
  }
  const window = BrowserWindow.fromWebContents(page)
  const options = { defaultPath: 'Bospad.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (chosen.canceled || !chosen.filePath) return false
  const pdf = await page.printToPDF({ pageSize: 'A5', preferCSSPageSize: true, printBackground: true })
  try {
    writeDurably(chosen.filePath, pdf)
  } catch (error) {
    throw asBospadError(error)
  }
  return true
}
