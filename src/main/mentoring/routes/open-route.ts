import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import { readRouteFile } from './read-route-file'

/** Asks for a GPX file and reads it. Null when dismissed. */
export async function openRoute(page: WebContents): Promise<OpenedRoute | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [{ name: 'GPX', extensions: ['gpx'] }],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  return canceled || !path ? null : readRouteFile(path)
}
