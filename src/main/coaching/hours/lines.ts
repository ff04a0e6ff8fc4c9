import type Database from 'better-sqlite3'
import { forms, payments, settings, type HoursLine } from '@shared/contract/coaching/hours'
import { localDay } from '@shared/domain/local-day'
import type { RecordData } from '@shared/domain/method/record'
import { listDeletions, listKeptHours, type KeptHours } from '../../store/deletions'
import { pseudonymsOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'

export const engagementKind = 'coaching-phase.engagement'
export const sessionKind = 'coaching-phase.session'
export const hoursKind = 'coaching-phase.hours'

/** More than anybody coaches in a life. */
const most = 100_000

export type Payment = (typeof payments)[number]
export type Form = (typeof forms)[number]

export type Engagement = {
  id: string
  /** Person or team, else the engagement itself: what hours are counted under. */
  client: string
  person: string | null
  title: string
  /** Coaching oneself gives no hours with a client. */
  isOwn: boolean
  payment: Payment | null
  form: Form | null
  groupSize: number | null
  isInternal: boolean | null
  consent: boolean
  consentOn: string | null
  planned: number | null
}

export type Log = {
  /** Newest first; without sessions that were not held, cancelled or moved yet. */
  lines: HoursLine[]
  engagements: Map<string, Engagement>
  /** Of clients, by key. */
  names: Map<string, string>
  /** Moments of sessions that are still planned, local. */
  planned: { engagement: string; start: string }[]
}

/** Everything that the log is made of. Fields are read as they stand: checking thousands of records again costs seconds. */
export function readLog(db: Database.Database): Log {
  const engagements = new Map(listRecords(db, { kind: engagementKind }, 0, most).map((it) => [it.id, engagementOf(it)]))
  const lines: HoursLine[] = []
  const planned: Log['planned'] = []
  for (const stored of listRecords(db, { kind: sessionKind, status: 'kept' }, 0, most)) {
    const data = JSON.parse(stored.data) as RecordData
    const engagement = engagements.get(textIn(data['engagement']))
    const start = textIn(data['startAt'])
    // a look back of a mentoring pair is a session too, and belongs to no client
    if (!engagement || engagement.isOwn || start === '') continue
    if (stored.state === null || ['planned', 'prepared'].includes(stored.state))
      planned.push({ engagement: engagement.id, start })
    else lines.push(sessionLine(stored, data, engagement))
  }
  for (const stored of listRecords(db, { kind: hoursKind }, 0, most))
    if (stored.status !== 'replaced') lines.push(writtenLine(stored, engagements))
  const kept = listKeptHours(db)
  lines.push(...kept.map(keptLine))
  lines.sort((a, b) => (b.start ?? b.day).localeCompare(a.start ?? a.day) || a.id.localeCompare(b.id))
  const marks = new Map(kept.length > 0 ? listDeletions(db).map(({ id, mark }) => [keptKey(id), mark]) : [])
  return { lines, engagements, names: new Map([...namesOf(db, engagements), ...marks]), planned }
}

function namesOf(db: Database.Database, engagements: Log['engagements']): Log['names'] {
  const all = [...engagements.values()]
  const pseudonyms = pseudonymsOf(
    db,
    all.flatMap(({ person }) => person ?? []),
  )
  return new Map(all.map(({ client, person, title }) => [client, (person && pseudonyms.get(person)) || title]))
}

function engagementOf(stored: StoredRecord): Engagement {
  const data = JSON.parse(stored.data) as RecordData
  const person = textIn(data['client']) || null
  const sessions = numberIn(data['plannedSessions'])
  const minutes = numberIn(data['sessionMinutes'])
  return {
    id: stored.id,
    client: person ?? stored.id,
    person,
    title: stored.title,
    isOwn: data['kind'] === 'self-coaching',
    payment: oneOf(payments, data['paid']),
    form: oneOf(forms, data['form']),
    groupSize: numberIn(data['groupSize']),
    isInternal: typeof data['internal'] === 'boolean' ? data['internal'] : null,
    consent: data['consentToName'] === true,
    consentOn: textIn(data['consentOn']) || null,
    planned: sessions !== null && minutes !== null ? sessions * minutes : null,
  }
}

function sessionLine(stored: StoredRecord, data: RecordData, engagement: Engagement): HoursLine {
  const start = textIn(data['startAt'])
  const counts = stored.state === 'held' || stored.state === 'reviewed'
  const held = numberIn(data['heldMin'])
  const minutes = held ?? numberIn(data['durationMin'])
  const ownPayment = oneOf(payments, data['paid'])
  const ownForm = oneOf(forms, data['form'])
  const payment = ownPayment ?? engagement.payment
  const form = ownForm ?? engagement.form
  const size = numberIn(data['groupSize']) ?? (form === engagement.form ? engagement.groupSize : null)
  return {
    id: stored.id,
    of: 'session',
    engagement: engagement.id,
    client: engagement.client,
    day: start.slice(0, 10),
    start,
    zone: stored.zone,
    kind: textIn(data['kind']),
    no: numberIn(data['no']),
    what: '',
    state: stored.state as HoursLine['state'],
    counts,
    minutes: counts ? (minutes ?? 0) : 0,
    minutesFrom: !counts || minutes === null ? null : held === null ? 'planned' : 'held',
    payment,
    paymentFrom: payment && (ownPayment ? 'session' : 'engagement'),
    form,
    formFrom: form && (ownForm ? 'session' : 'engagement'),
    groupSize: form === 'individual' ? null : size,
    setting: oneOf(settings, data['setting']) ?? (data['kind'] === 'walk' ? 'walking' : null),
  }
}

function writtenLine(stored: StoredRecord, engagements: Log['engagements']): HoursLine {
  const data = JSON.parse(stored.data) as RecordData
  const engagement = engagements.get(textIn(data['engagement']))
  const counts = stored.status === 'kept'
  const minutes = numberIn(data['minutes'])
  const form = oneOf(forms, data['form'])
  return {
    id: stored.id,
    of: 'hours',
    engagement: engagement?.id ?? null,
    client: engagement?.client ?? null,
    day: textIn(data['date']) || localDay(stored.at, stored.zone),
    start: null,
    zone: stored.zone,
    kind: textIn(data['kind']),
    no: null,
    what: textIn(data['what']),
    state: counts ? 'kept' : 'draft',
    counts,
    minutes: counts ? (minutes ?? 0) : 0,
    minutesFrom: counts && minutes !== null ? 'held' : null,
    payment: null,
    paymentFrom: null,
    form,
    formFrom: form && 'session',
    groupSize: null,
    setting: null,
  }
}

const keptKey = (deletionId: string) => `kept:${deletionId}`

/** What is left of hours with somebody who was deleted for good: under the mark of the deletion, in its year. */
function keptLine(hours: KeptHours): HoursLine {
  const [of, kind = ''] = hours.kind.split('.')
  const isSession = of === 'session'
  const payment = oneOf(payments, hours.paid)
  const form = oneOf(forms, hours.form)
  return {
    id: hours.id,
    of: isSession ? 'session' : 'hours',
    engagement: null,
    client: keptKey(hours.deletionId),
    day: `${hours.year}-01-01`,
    start: null,
    zone: 'UTC',
    kind,
    no: null,
    what: '',
    state: 'kept',
    counts: true,
    minutes: hours.minutes,
    minutesFrom: 'held',
    payment,
    paymentFrom: payment && 'session',
    form,
    formFrom: form && 'session',
    groupSize: hours.groupSize,
    setting: oneOf(settings, hours.setting),
  }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const numberIn = (value: unknown) => (typeof value === 'number' ? value : null)
const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | null =>
  values.find((one) => one === value) ?? null
