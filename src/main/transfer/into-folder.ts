import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron'

/** Null when the dialog was dismissed. */
export async function askFolder(page: WebContents): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] }
  const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)) // oxfmt-ignore
  return canceled ? null : (filePaths[0] ?? null)
}

/** A path in the folder at which nothing lies: that of `name`, or with a number before its ending. */
export function freePath(folder: string, name: string): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[a-z0-9]{1,5})?$/i.exec(name) ?? []
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${stem}-${n}${ending}`)
    if (!existsSync(path)) return path
  }
}
