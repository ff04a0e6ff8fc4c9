import type { WebContents } from 'electron'
import { saveEvent } from '../../calendar/save'
import { readSettings } from '../../settings/store'
import { calendarSession, neutral, type CalendarChoice } from './calendar-session'

/** Asks where and writes the file; false when dismissed. @throws BospadError NOT_FOUND, BAD_INPUT (no time yet), DISK_FULL, FOLDER_READ_ONLY */
export async function saveCalendar(page: WebContents, choice: CalendarChoice, now = Date.now()): Promise<boolean> {
  const { language } = readSettings()
  return saveEvent(page, calendarSession(choice, language, now), neutral[language])
}
