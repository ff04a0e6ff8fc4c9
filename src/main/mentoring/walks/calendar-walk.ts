import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { readMeta, writeMeta } from '../../store/meta'
import { readStoredRecord } from '../../store/records'
import { openVault, save } from '../../vault/session'
import { fingerprint, type CalendarWalk } from './calendar-file'
import { walkFacts } from './facts'

/** How a walk is called where others may look over a shoulder. */
export const neutral = { en: 'Walk', nl: 'Wandeling' }

export type CalendarChoice = { id: string; names: boolean; place: boolean; alarm: number | null }

/** A walk as its file will say it. @throws BospadError NOT_FOUND, BAD_INPUT (no time yet) */
export function calendarWalk(
  { id, names, place, alarm }: CalendarChoice,
  language: Language,
  now: number,
): CalendarWalk {
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

/** One more than the last file had, when anything in it changed since; the same, when nothing did. */
export function takeSequence(walk: CalendarWalk): number {
  const key = `calendar:${walk.id}`
  return save((db) => {
    const held = readMeta(db, key)
    const last = held ? (JSON.parse(held) as { sequence: number; print: string }) : null
    const print = fingerprint(walk)
    const sequence = last ? last.sequence + (last.print === print ? 0 : 1) : 0
    writeMeta(db, key, JSON.stringify({ sequence, print }))
    return sequence
  })
}
