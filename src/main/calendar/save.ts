import type { WebContents } from 'electron'
import { askWhere, writeChosen } from '../transfer/print'
import { writeCalendar, type CalendarEvent } from './calendar-file'
import { takeSequence } from './sequence'

/** Asks where and writes the file; false when dismissed. @throws BospadError DISK_FULL, FOLDER_READ_ONLY */
export async function saveEvent(page: WebContents, event: CalendarEvent, name: string): Promise<boolean> {
  const path = await askWhere(page, name, 'ics')
  if (path === null) return false
  writeChosen(path, writeCalendar({ ...event, sequence: takeSequence(event) }))
  return true
}
