import type Database from 'better-sqlite3'
import type { SessionAction, SessionFacts, SessionOpening, SessionRow } from '@shared/contract/coaching/sessions'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { pseudonymOf } from '../../store/people'
import { openVault } from '../../vault/session'
import { listIn, listSessions, numberIn, readLinked, recordsOf, sessionKind, textIn, type Read } from './list-sessions' // oxfmt-ignore
import { questionsOf } from './questions'
import { scalesOf } from './scales'

/** States in which an action still waits. */
const waiting = new Set(['drafted', 'checked', 'open', 'doing'])

/** What stands around the record of a session. @throws BospadError NOT_FOUND */
export function sessionFacts(id: string): SessionFacts {
  const { db } = openVault()
  const session = readSession(db, id)
  const engagement = readLinked(db, session.data['engagement'])
  const agreed = engagement?.data ?? {}
  const rows = engagement ? listSessions(engagement.stored.id) : []
  const place = rows.findIndex((row) => row.id === id)
  const actions = engagement ? actionsOf(db, engagement.stored.id, rows) : actionsNaming(db, id, null)
  const corner = (agreed['threeCorner'] ?? {}) as RecordData
  const companion = (kind: string) => recordsOf(db, kind, id).find(({ data }) => data['session'] === id) ?? null
  const tally = companion('critical-friend.tally')
  return {
    engagementId: engagement?.stored.id ?? null,
    isClosed: engagement?.stored.state === 'closed' && engagement.stored.status === 'kept',
    client: clientOf(db, agreed),
    clientId: textIn(agreed['client']) || null,
    sponsor: nameOf(db, agreed['sponsor']),
    sponsorHears: textIn(corner['sponsorHears']),
    no: rows[place]?.no ?? null,
    of: numberIn(agreed['plannedSessions']),
    agreedMinutes: numberIn(agreed['sessionMinutes']),
    last: rows.slice(0, Math.max(place, 0)).findLast(({ state }) => state === 'held' || state === 'reviewed') ?? null,
    next: rows.slice(place + 1).find(({ state }) => state === 'planned' || state === 'prepared') ?? null,
    movedTo: rows.find((row) => row.id !== id && movedFrom(db, row.id) === id) ?? null,
    questions: questionsOf(db, id),
    openSteps: actions.filter((it) => it.source !== id && waiting.has(it.action.state)).map(({ action }) => action),
    actions: actions.filter((it) => it.source === id).map(({ action }) => action),
    openings: recordsOf(db, 'strength-ears.opening', id).map(openingOf).toReversed(),
    scales: engagement ? scalesOf(db, engagement.stored.id, textIn(agreed['client'])) : [],
    agreements: engagement ? agreementsOf(db, engagement.stored.id) : [],
    signals: signalsOf(db, engagement?.stored.id ?? null, id),
    stanceId: companion('strength-ears.stance')?.stored.id ?? null,
    moodId: companion('question-balance.mood')?.stored.id ?? null,
    tally: tally && { id: tally.stored.id, times: numberIn(tally.data['times']) ?? 0 },
    contractId: engagement ? contractOf(db, engagement.stored.id) : null,
  }
}

const movedFrom = (db: Database.Database, id: string) => readLinked(db, id)?.data['movedFrom']

/** @throws BospadError NOT_FOUND, also for a record of another kind or in the trash */
export function readSession(db: Database.Database, id: string): Read {
  const found = readLinked(db, id)
  if (found?.stored.kind !== sessionKind) throw new BospadError('NOT_FOUND')
  return found
}

export const nameOf = (db: Database.Database, id: unknown) => (typeof id === 'string' ? pseudonymOf(db, id) : '')
export const clientOf = (db: Database.Database, engagement: RecordData) =>
  nameOf(db, engagement['client']) || textIn(engagement['title'])

type Found = { action: SessionAction; source: string | null }

function actionsNaming(db: Database.Database, source: string, no: number | null): Found[] {
  return recordsOf(db, 'smartie-actions.action', source)
    .filter(({ data }) => data['source'] === source)
    .map(({ stored, data }) => ({
      source,
      action: {
        id: stored.id,
        text: textIn(data['text']),
        state: stored.state ?? 'drafted',
        criteria: listIn(data['criteria']),
        dueDate: textIn(data['dueDate']) || null,
        draft: stored.status === 'draft',
        no,
      },
    }))
    .toReversed()
}

/** Actions of an engagement and of its sessions, oldest first. */
const actionsOf = (db: Database.Database, engagement: string, rows: SessionRow[]): Found[] => [
  ...actionsNaming(db, engagement, null),
  ...rows.flatMap((row) => actionsNaming(db, row.id, row.no)),
]

function openingOf({ stored, data }: Read): SessionOpening {
  return {
    id: stored.id,
    text: textIn(data['quoteOrParaphrase']),
    kind: textIn(data['kind']) || null,
    used: data['used'] === true,
    draft: stored.status === 'draft',
  }
}

/** Those that stand. */
export const agreementsOf = (db: Database.Database, engagement: string) =>
  recordsOf(db, 'coaching-phase.agreement', engagement)
    .filter(({ data }) => !data['endedOn'] && textIn(data['text']) !== '')
    .map(({ stored, data }) => ({ id: stored.id, text: textIn(data['text']) }))
    .toReversed()

/** Noted at this session; they never leave the coach's own part. */
function signalsOf(db: Database.Database, engagement: string | null, session: string): SessionFacts['signals'] {
  if (engagement === null) return []
  return recordsOf(db, 'counterpower-map.shadow-signal', engagement)
    .filter(({ stored }) => stored.sourceId === session)
    .map(({ stored, data }) => ({
      id: stored.id,
      kind: textIn(data['kind']) || null,
      note: textIn(data['note']),
      draft: stored.status === 'draft',
    }))
    .toReversed()
}

function contractOf(db: Database.Database, engagement: string): string | null {
  const standing = recordsOf(db, 'critical-friend.contract', engagement).find(
    ({ stored }) => stored.state === 'agreed' || stored.state === 'midway-review',
  )
  return standing?.stored.id ?? null
}
