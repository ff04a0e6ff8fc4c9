import { basename } from 'node:path'
import type { CalendarEvent, OpenedCalendar } from '@shared/contract/reflect'
import { readAtMost } from '../../transfer/read-at-most'
import { runInWorker } from '../../vault/in-worker'
import calendarWorker from './calendar-worker?modulePath'

/** Years of a full calendar; in bytes. */
const largestFile = 4 * 1024 * 1024
/** A file that takes longer is made to take long. */
const longestReading = 10_000

/** What is wrong with a file is part of the answer, beside its name. */
export async function readCalendarFile(path: string, now = Date.now()): Promise<OpenedCalendar> {
  const name = basename(path).slice(0, 200)
  const refused = (problem: NonNullable<OpenedCalendar['problem']>): OpenedCalendar => ({ name, problem, events: [] })
  const bytes = await readAtMost(path, largestFile)
  if (bytes === null) return refused('unreadable')
  if (bytes.length > largestFile) return refused('large')
  const text = textOf(bytes)
  if (text === null) return refused('unreadable')
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1000))) return refused('other')
  const events = await readApart(text, now)
  if (events === null) return refused('damaged')
  return { name, problem: null, events }
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** In a thread of its own, with a bound on time and memory; null when it does not come to an end well. */
async function readApart(text: string, now: number): Promise<CalendarEvent[] | null> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const limits = { milliseconds: longestReading, megabytes: 256 }
  return runInWorker<CalendarEvent[]>(calendarWorker, { text, now, zone }, limits).catch(() => null)
}
