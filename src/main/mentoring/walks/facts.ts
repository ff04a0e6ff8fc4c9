import type Database from 'better-sqlite3'
import type { WalkFacts } from '@shared/contract/mentoring/walks'
import type { RecordData } from '@shared/domain/method/record'
import type { Route } from '@shared/domain/method/route'
import { usualPace, walkingTime } from '@shared/domain/walk/duration'
import { instantOf } from '../../calendar/instant'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { momentOf } from '../../methods/moment'
import { pseudonymOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import { findStoredRecord, readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { listWalks, slipsOf } from '../pairs/list-walks'
import { spotOf } from './spot'
import { sunsetOn } from './sun'

const talkKind = 'reverse-mentoring.talk'

/** @throws BospadError NOT_FOUND */
export function walkFacts(id: string): WalkFacts {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const walk = dataIn(db, stored)
  const trajectory = linked(db, walk['trajectory'])
  const pair = trajectory ? dataIn(db, trajectory) : {}
  const walks = trajectory ? listWalks(trajectory.id) : []
  const place = walks.findIndex((it) => it.id === id)
  const before = walks.slice(0, Math.max(place, 0)).filter(({ state }) => state === 'done' || state === 'looked-back')
  const pace = typeof pair['pace'] === 'number' ? pair['pace'] : usualPace
  const minutes = minutesOf(walk, pace)
  const previous = before.at(-1)
  return {
    trajectoryId: trajectory?.id ?? null,
    isClosed: trajectory?.state === 'closed' && trajectory.status === 'kept',
    mentor: nameOf(db, pair['mentor']),
    mentee: nameOf(db, pair['mentee']),
    no: walks[place]?.no ?? null,
    of: trajectory ? Number(pair['plannedSessions'] ?? 5) : null,
    minutes,
    pace,
    spot: spotOf(walk),
    sunset: sunsetOf(walk, stored.zone, minutes),
    last: previous ? harvestOf(db, previous.id, previous.no) : null,
    agreements: agreementsOf(db, pair),
    slips: slipsOf(db, id),
    earlierSlips: before.map(({ id: walkId, no, slips }) => ({ walkId, no, ...slips })),
    talkId: talkOf(db, id)?.id ?? null,
  }
}

const dataIn = (db: Database.Database, stored: StoredRecord) => dataOf(findType(db, stored.kind), stored)
const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const nameOf = (db: Database.Database, id: unknown) => (typeof id === 'string' ? pseudonymOf(db, id) : '')

function linked(db: Database.Database, id: unknown): StoredRecord | null {
  const found = typeof id === 'string' ? findStoredRecord(db, id) : undefined
  return found && found.deletedAt === null ? found : null
}

function minutesOf(walk: RecordData, pace: number): WalkFacts['minutes'] {
  const route = walk['route'] as Route | null | undefined
  const km = route?.km ?? walk['distanceKm']
  if (typeof km !== 'number' || km <= 0) return null
  const stops = Array.isArray(walk['stops']) ? walk['stops'].length : 0
  return walkingTime(km, route?.up ?? null, pace, stops)
}

/** The walk ends at the latest of what was planned and the slow end of what the distance takes. */
function sunsetOf(walk: RecordData, zone: string, minutes: WalkFacts['minutes']): WalkFacts['sunset'] {
  const spot = spotOf(walk)
  const startAt = textOf(walk['startAt'])
  if (!spot || startAt === '') return null
  const sunset = sunsetOn(startAt.slice(0, 10), spot.lat, spot.lon, zone)
  if (sunset.kind !== 'sets') return sunset
  const lasts = Math.max(Number(walk['durationMin'] ?? 0), minutes?.high ?? 0)
  const end = momentOf(instantOf(startAt, zone) + lasts * 60_000, zone).now
  return { ...sunset, late: end > sunset.at }
}

function talkOf(db: Database.Database, walk: string): StoredRecord | undefined {
  return listRecords(db, { kind: talkKind, linkedTo: walk }, 0, 1)[0]
}

function harvestOf(db: Database.Database, walkId: string, no: number | null): WalkFacts['last'] {
  const walk = dataIn(db, readStoredRecord(db, walkId))
  const talk = talkOf(db, walkId)
  const back = talk ? dataIn(db, talk) : {}
  const filled = (...texts: unknown[]) => texts.map(textOf).filter(Boolean)
  return {
    walkId,
    no,
    sentence: textOf(walk['sentence']),
    carry: [...new Set(filled(walk['nextTheme'], back['carry']))],
    learned: filled(back['menteeLearned'], back['mentorLearned']),
  }
}

/** Those that stand. `isOpen`: not both have confirmed it. */
function agreementsOf(db: Database.Database, pair: RecordData): WalkFacts['agreements'] {
  const ids = Array.isArray(pair['agreements']) ? pair['agreements'] : []
  return ids.flatMap((id) => {
    const stored = linked(db, id)
    const data = stored ? dataIn(db, stored) : {}
    if (!stored || data['endedOn']) return []
    const confirmed = Array.isArray(data['confirmedBy']) ? data['confirmedBy'].map(String) : []
    const isOpen = [pair['mentor'], pair['mentee']].some((person) => !confirmed.includes(String(person)))
    return { id: stored.id, text: textOf(data['text']), category: textOf(data['category']) || null, confirmedBy: confirmed.map((person) => nameOf(db, person)).filter(Boolean), isOpen } // oxfmt-ignore
  })
}
