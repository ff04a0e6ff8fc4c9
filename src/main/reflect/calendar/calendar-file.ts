import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CalendarEvent, OpenedCalendar } from '@shared/contract/reflect'
import calendarWorker from './calendar-worker?modulePath'

/** Years of a full calendar; in bytes. */
const largestFile = 4 * 1024 * 1024
/** A file that takes longer is made to take long. */
const longestReading = 10_000

/** What is wrong with a file is part of the answer, beside its name. */
export async function readCalendarFile(path: string, now = Date.now()): Promise<OpenedCalendar> {
  const name = basename(path).slice(0, 200)
  const refused = (problem: NonNullable<OpenedCalendar['problem']>): OpenedCalendar => ({ name, problem, events: [] })
  const bytes = await readBytes(path)
  if (bytes === null) return refused('unreadable')
  if (bytes.length > largestFile) return refused('large')
  const text = textOf(bytes)
  if (text === null) return refused('unreadable')
  if (!/^\s*BEGIN:VCALENDAR/i.test(text.slice(0, 1000))) return refused('other')
  const events = await readApart(text, now)
  if (events === null) return refused('damaged')
  return { name, problem: null, events }
}

/** One byte more than fits, at most; null when it cannot be read. */
async function readBytes(path: string): Promise<Buffer | null> {
  try {
    const file = await open(path)
    try {
      const buffer = Buffer.alloc(largestFile + 1)
      let length = 0
      for (let bytesRead = 1; bytesRead > 0 && length < buffer.length; length += bytesRead)
        ({ bytesRead } = await file.read(buffer, length, buffer.length - length, length))
      return buffer.subarray(0, length)
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** In a thread of its own, with a bound on time and memory; null when it does not come to an end well. */
function readApart(text: string, now: number): Promise<CalendarEvent[] | null> {
  return new Promise((resolve) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const worker = new Worker(calendarWorker, {
      workerData: { text, now, zone },
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    })
    const end = (events: CalendarEvent[] | null) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(events)
    }
    const timer = setTimeout(() => end(null), longestReading)
    worker.once('message', (reply: { value: CalendarEvent[] } | { code: string }) =>
      end('value' in reply ? reply.value : null),
    )
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
}
