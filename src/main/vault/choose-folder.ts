import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron'

/** Null when dismissed. */
export async function chooseFolder(page: WebContents, purpose: 'create' | 'open'): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options: OpenDialogOptions = {
    properties: purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory'],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
