import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron'
import type { OpenedCalendar } from '@shared/contract/reflect'
import { readCalendarFile } from './calendar-file'

/** Asks for a calendar file and reads it, in this order: size, kind, contents. Null when dismissed. */
export async function openCalendar(page: WebContents): Promise<OpenedCalendar | null> {
  const window = BrowserWindow.fromWebContents(page)
  const options: OpenDialogOptions = {
    properties: ['openFile'],
    filters: [{ name: 'iCalendar', extensions: ['ics', 'ical', 'ifb'] }],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [path] = filePaths
  return canceled || !path ? null : readCalendarFile(path)
}
