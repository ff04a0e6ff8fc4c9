import type { WalkCard } from '@shared/contract/mentoring/papers'
import type { RecordData } from '@shared/domain/method/record'
import type { Route } from '@shared/domain/method/route'
import { BospadError } from '@shared/errors'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { readStoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { walkKind } from '../pairs/list-walks'
import { walkFacts } from '../walks/facts'

type Stop = { name?: string; km?: number; question?: string; asks?: 'mentor' | 'mentee' | 'both' }

/** A walk as it goes into a pocket. Fields are named one by one: what is private cannot slip in. @throws BospadError NOT_FOUND */
export function walkCard(id: string): WalkCard {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  if (stored.kind !== walkKind) throw new BospadError('NOT_FOUND')
  const data = dataOf(findType(db, stored.kind), stored)
  const { no, of, mentor, mentee, minutes, agreements } = walkFacts(id)
  const route = (data['route'] as Route | null | undefined) ?? null
  const stops = ((data['stops'] ?? []) as Stop[]).map(({ name, km, question, asks }) => ({
    name: textIn(name),
    km: km ?? null,
    question: textIn(question),
    asks: asks ?? null,
  }))
  return {
    no,
    of,
    mentor,
    mentee,
    title: textIn(data['routeName']),
    place: textIn(data['place']),
    meetingPoint: textIn(data['meetingPoint']),
    startAt: textIn(data['startAt']) || null,
    minutes: numberIn(data['durationMin']) ?? minutes?.low ?? null,
    km: route?.km ?? numberIn(data['distanceKm']),
    up: route?.up ?? null,
    route,
    stops: stops.filter(({ name, question, km }) => name !== '' || question !== '' || km !== null),
    questions: carried(data, new Set(stops.map(({ question }) => question))),
    agreements: agreements.map(({ text }) => text).filter(Boolean),
  }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const numberIn = (value: unknown) => (typeof value === 'number' ? value : null)

/** Those that no stop asks already. */
function carried(data: RecordData, asked: ReadonlySet<string>): WalkCard['questions'] {
  const of = (key: string, asks: 'mentor' | 'mentee') =>
    ((data[key] ?? []) as string[])
      .map(textIn)
      .flatMap((text) => (text === '' || asked.has(text) ? [] : [{ text, asks }]))
  return [...of('threeQuestions', 'mentor'), ...of('otherQuestions', 'mentee')]
}
