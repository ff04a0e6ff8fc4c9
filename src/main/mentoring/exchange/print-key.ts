import { BrowserWindow, dialog, type WebContents } from 'electron'
import { writeDurably } from '../../vault/durable-file'
import { asBospadError } from '../../vault/sqlite-failure'

/**
 * Prints the page that shows the key; its print styles leave only the card. False when the user dismissed the dialog.
 * @throws BospadError DISK_FULL, FOLDER_READ_ONLY
 */
export async function printKey(page: WebContents, to: 'printer' | 'pdf'): Promise<boolean> {
  if (to === 'printer') {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    page.print({ pageSize: 'A5', printBackground: true }, resolve)
    return promise
  }
  const window = BrowserWindow.fromWebContents(page)
  const options = { defaultPath: 'bospad-key.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] }
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
