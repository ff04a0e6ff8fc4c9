import type { WebContents } from 'electron'
import { readSettings } from '../../settings/store'
import { askWhere, writeChosen } from '../../transfer/print'
import { writeCalendar } from './calendar-file'
import { calendarWalk, neutral, takeSequence, type CalendarChoice } from './calendar-walk'

/** Asks where and writes the file; false when dismissed. @throws BospadError NOT_FOUND, BAD_INPUT (no time yet), DISK_FULL, FOLDER_READ_ONLY */
export async function saveCalendar(page: WebContents, choice: CalendarChoice, now = Date.now()): Promise<boolean> {
  const { language } = readSettings()
  const walk = calendarWalk(choice, language, now)
  const path = await askWhere(page, neutral[language], 'ics')
  if (path === null) return false
  writeChosen(path, writeCalendar({ ...walk, sequence: takeSequence(walk) }))
  return true
}
