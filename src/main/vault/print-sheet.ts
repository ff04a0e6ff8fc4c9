import { BrowserWindow, dialog, type WebContents } from 'electron'
import { writeDurably } from './durable-file'
import { asBospadError } from './sqlite-failure'

/**
 * Prints the page that asks; its print styles make it the A5 sheet, so what stands on it never leaves that page for
 * another one. False when the user dismissed the dialog. @throws BospadError DISK_FULL, FOLDER_READ_ONLY
 */
export async function printSheet(page: WebContents, to: 'printer' | 'pdf', fileName: string): Promise<boolean> {
  if (to === 'printer') {
    const { promise, resolve } = Promise.withResolvers<boolean>()
    page.print({ pageSize: 'A5', printBackground: true }, resolve)
    return promise
  }
  const window = BrowserWindow.fromWebContents(page)
  const options = { defaultPath: fileName, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
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
