import type Database from 'better-sqlite3'
import type { ActionRow, ClientBoard, ScaleRow, SessionRow } from '@shared/contract/coaching/clients'
import { openPoints } from '@shared/domain/coaching/contract'
import { localDay } from '@shared/domain/local-day'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { pseudonymOf } from '../../store/people'
import { listRecordsAround } from '../../store/records-around'
import { readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { engagementKind, rowsOf } from './list-clients'
import { comingOf, heldStates, inOrder, numbered, sessionKind, sessionOf } from './sessions'

const scaleKind = 'scaling-questions.scale'
const measurementKind = 'scaling-questions.measurement'
const actionKind = 'smartie-actions.action'
const agreementKind = 'coaching-phase.agreement'
const friendKind = 'critical-friend.contract'
const hoursKind = 'coaching-phase.hours'
/** Around one client; and lines of hours beside the page. */
const most = 2000
const mostLines = 2

type Held = { stored: StoredRecord; data: RecordData }

/** What stands around an engagement, in a handful of queries. @throws BospadError NOT_FOUND */
export function readClientBoard(id: string, now = Date.now()): ClientBoard {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  const [engagement] = stored.kind === engagementKind ? rowsOf(db, [stored], now) : []
  if (!engagement) throw new BospadError('NOT_FOUND')
  const { row, data } = engagement
  const near = listRecordsAround(db, [id], most)
  const sessions = numbered(inOrder(near.filter(({ kind }) => kind === sessionKind).map(sessionOf)))
  const inSessions = listRecordsAround(db, sessions.map((it) => it.id), most) // oxfmt-ignore
  const around = [...new Map([...near, ...inSessions].map((it) => [it.id, it])).values()].map(held)
  const of = (kind: string) => around.filter((it) => it.stored.kind === kind)
  const hours = hoursOf(sessions, of(hoursKind))
  return {
    row,
    client: somebody(db, data['client']),
    sponsor: somebody(db, data['sponsor']),
    sessions,
    present: comingOf(sessions, localDay(now, stored.zone))?.id ?? null,
    scales: scalesOf(db, of(scaleKind), sessions),
    actions: actionsOf(of(actionKind), sessions),
    agreements: of(agreementKind).toReversed().map(agreementOf),
    friend: friendOf(of(friendKind)),
    minutes: minutesOf(data, sessions),
    hours: hours.slice(0, mostLines),
    open: openPoints(data),
  }
}

const held = (stored: StoredRecord): Held => ({ stored, data: JSON.parse(stored.data) as RecordData })
const textIn = (data: RecordData, key: string) => (typeof data[key] === 'string' ? data[key] : '')
const numberIn = (data: RecordData, key: string) => (typeof data[key] === 'number' ? data[key] : null)
const listIn = (data: RecordData, key: string) => (Array.isArray(data[key]) ? (data[key] as string[]) : [])

function somebody(db: Database.Database, id: unknown): ClientBoard['client'] {
  if (typeof id !== 'string') return null
  const name = pseudonymOf(db, id)
  return name === '' ? null : { id, name }
}

function scalesOf(db: Database.Database, scales: readonly Held[], sessions: readonly SessionRow[]): ScaleRow[] {
  if (scales.length === 0) return []
  const measured = listRecordsAround(db, scales.map(({ stored }) => stored.id), most) // oxfmt-ignore
    .filter(({ kind }) => kind === measurementKind)
    .toReversed()
    .map(held)
  return scales.toReversed().map(({ stored, data }) => ({
    id: stored.id,
    title: textIn(data, 'title'),
    low: textIn(data, 'lowLabel'),
    high: textIn(data, 'highLabel'),
    half: data['step'] === 'half',
    goodEnough: numberIn(data, 'goodEnough'),
    closed: stored.state === 'closed',
    measurements: measured.flatMap((it) => {
      const value = numberIn(it.data, 'value')
      if (it.data['scale'] !== stored.id || value === null) return []
      const session = sessions.find(({ id }) => id === it.data['session'])
      return [{ id: it.stored.id, day: it.stored.day, value, session: session?.no ?? null }]
    }),
  }))
}

const openActions: readonly string[] = ['drafted', 'checked', 'open', 'doing']

function actionsOf(actions: readonly Held[], sessions: readonly SessionRow[]): ActionRow[] {
  const rows = actions.map(({ stored, data }): ActionRow => {
    const state = stored.state ?? 'drafted'
    const open = openActions.includes(state)
    const from = textIn(data, 'source') || stored.sourceId
    return {
      id: stored.id,
      text: textIn(data, 'text'),
      criteria: listIn(data, 'criteria'),
      state,
      open,
      draft: stored.status === 'draft',
      due: textIn(data, 'dueDate') || null,
      closedOn: open ? null : localDay(stored.updatedAt, stored.zone),
      sessionId: sessions.find(({ id }) => id === from)?.id ?? null,
    }
  })
  const open = rows.filter((it) => it.open).toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
  const closed = rows.filter((it) => !it.open).toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''))
  return [...open, ...closed]
}

function agreementOf({ stored, data }: Held): ClientBoard['agreements'][number] {
  return {
    id: stored.id,
    text: textIn(data, 'text'),
    category: textIn(data, 'category') || null,
    agreedOn: textIn(data, 'agreedOn') || null,
    confirmedBy: listIn(data, 'confirmedBy'),
    endedOn: textIn(data, 'endedOn') || null,
    draft: stored.status === 'draft',
  }
}

/** The newest one that is not closed; else the newest. */
function friendOf(contracts: readonly Held[]): ClientBoard['friend'] {
  const found = contracts.find(({ stored }) => stored.state !== 'closed') ?? contracts[0]
  if (!found) return null
  const { stored, data } = found
  return {
    id: stored.id,
    state: stored.state ?? 'proposed',
    draft: stored.status === 'draft',
    reviewOn: textIn(data, 'reviewOn') || null,
  }
}

function minutesOf(data: RecordData, sessions: readonly SessionRow[]): ClientBoard['minutes'] {
  const number = numberIn(data, 'plannedSessions')
  const each = numberIn(data, 'sessionMinutes')
  return {
    used: sessions.filter(isHeld).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    planned: number !== null && each !== null ? number * each : null,
  }
}

const isHeld = ({ state }: SessionRow) => heldStates.includes(state)

function hoursOf(sessions: readonly SessionRow[], written: readonly Held[]): ClientBoard['hours'] {
  const lines = [
    ...sessions
      .filter(isHeld)
      .flatMap(({ id, no, topic, startAt, minutes }) =>
        startAt !== null && minutes !== null ? [{ id, day: startAt.slice(0, 10), no, what: topic, minutes }] : [],
      ),
    ...written.flatMap(({ stored, data }) => {
      const minutes = numberIn(data, 'minutes')
      const day = textIn(data, 'date') || stored.day
      return minutes === null ? [] : [{ id: stored.id, day, no: null, what: textIn(data, 'what'), minutes }]
    }),
  ]
  return lines.toSorted((a, b) => b.day.localeCompare(a.day))
}
