import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import type { CalendarEvent } from '../../calendar/calendar-file'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'

import { walkFacts } from './facts'

/** How a walk is called where others may look over a shoulder. */
export const neutral = { en: 'Walk', nl: 'Wandeling' }

export type CalendarChoice = { id: string; names: boolean; place: boolean; alarm: number | null }

/** A walk as its file will say it. @throws BospadError NOT_FOUND, BAD_INPUT (no time yet) */
export function calendarWalk(
  { id, names, place, alarm }: CalendarChoice,
  language: Language,
  now: number,
): CalendarEvent {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const data = dataOf(findType(db, stored.kind), stored)
  if (typeof data['startAt'] !== 'string') throw new BospadError('BAD_INPUT', { field: 'startAt' })
  const { mentor, mentee } = walkFacts(id)
  const called = neutral[language]
  const who = [mentor, mentee].filter(Boolean).join(' & ')
  const where = [data['meetingPoint'], data['place']].filter((it) => typeof it === 'string' && it !== '').join(', ')
  return {
    id,
    title: names && who ? `${called}, ${who}` : called,
    startAt: data['startAt'],
    minutes: Number(data['durationMin'] ?? 60),
    zone: stored.zone,
    place: place && where ? where : null,
    alarm,
    cancelled: stored.state === 'cancelled',
    sequence: 0,
    now,
  }
}
