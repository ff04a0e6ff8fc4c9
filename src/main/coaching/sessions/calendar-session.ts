import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import type { CalendarEvent } from '../../calendar/calendar-file'
import { openVault } from '../../vault/session'
import { clientOf, readSession } from './facts'
import { numberIn, readLinked, textIn } from './list-sessions'

/** What a session is called where others may look over a shoulder. */
export const neutral = { en: 'Appointment', nl: 'Afspraak' }
const usualMinutes = 60

export type CalendarChoice = { id: string; names: boolean; place: boolean; alarm: number | null }

/** A session as its file will say it. @throws BospadError NOT_FOUND, BAD_INPUT (no time yet) */
export function calendarSession(
  { id, names, place, alarm }: CalendarChoice,
  language: Language,
  now: number,
): CalendarEvent {
  const { db } = openVault()
  const { stored, data } = readSession(db, id)
  const startAt = textIn(data['startAt'])
  if (startAt === '') throw new BospadError('BAD_INPUT', { field: 'startAt' })
  const engagement = readLinked(db, data['engagement'])?.data ?? {}
  const client = clientOf(db, engagement)
  const where = textIn(data['place'])
  return {
    id: firstOf(db, id),
    title: names && client ? `${neutral[language]}, ${client}` : neutral[language],
    startAt,
    minutes: numberIn(data['durationMin']) ?? numberIn(engagement['sessionMinutes']) ?? usualMinutes,
    zone: stored.zone,
    place: place && where ? where : null,
    alarm,
    cancelled: stored.state === 'cancelled',
    sequence: 0,
    now,
  }
}

/** A session that was moved, and moved again, stays one appointment: calendars know it by the first. */
function firstOf(db: Database.Database, id: string): string {
  const seen = new Set<string>()
  for (let at = id; ;) {
    seen.add(at)
    const before = textIn(readLinked(db, at)?.data['movedFrom'])
    if (before === '' || seen.has(before)) return at
    at = before
  }
}
