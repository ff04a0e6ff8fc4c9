import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Finding } from '@shared/contract/methods'
import { localDay } from '@shared/domain/local-day'
import { fullRef, type Rule } from '@shared/domain/method/format'
import { linksOf, type RecordData } from '@shared/domain/method/record'
import {
  addRecord,
  findStoredRecord,
  readStoredRecord,
  unfinishedOf,
  wasMade,
  type NewRecord,
  type StoredRecord,
  type Unfinished,
} from '../store/records'
import { contextOf, type Moment } from './context'
import { carriedOf, dataOf } from './earlier'
import { findingOf, rulesFor } from './findings'
import { finish } from './finish-record'
import { derive } from './form'
import {
  checked,
  enteredState,
  fitting,
  isRefused,
  refusalOf,
  scopeOf,
  threadOf,
  valuesFor,
  type Refusal,
} from './judge'
import { findType, type KnownType } from './library'
import { fixedRoom } from './room'
import { isTrue, runLogic } from './run-logic'

/** What a record stands for and how it is to be written. */
export type Writing = {
  record: StoredRecord
  data: RecordData
  /** The state asked for; null: as it is. */
  state: string | null
  keep: boolean
  moment: Moment
  /** Another instant for the record. */
  moved?: { at: number; zone: string }
  /** Values of earlier versions of the method that come with the data. */
  carried?: RecordData
}

/** How it ended: refused things stay with every word, as a draft or beside what is kept. */
export type Written = { refusedBy: Refusal; done: Finding[]; scope: RecordData }

export const followUpKind = 'follow-up.follow-up'

/**
 * Writes a record with everything that hangs on it: state, due day, links, values for figures, and what its rules make.
 * A record that was kept before stays so: what cannot be kept yet is stored beside its last complete values
 * (docs/decisions/0055-kept-records.md). Run inside a save.
 * @throws BospadError BAD_INPUT when a value has not the shape of its field
 */
export function writeRecord(db: Database.Database, writing: Writing, now: number): Written {
  const { record, moment, keep } = writing
  const known = findType(db, record.kind)
  const { at, zone } = writing.moved ?? record
  const day = localDay(at, zone, 3)
  const data = checked(known, writing.data)
  const held = { ...record, data: withCarried(known, record, writing.carried) }
  const scopeIn = (state: string | null) => scopeOf(db, known, { ...held, at, zone, day, state, thread: threadOf(known, data) }, data, moment, record.state) // oxfmt-ignore
  const wanted = writing.state ?? record.state
  const scope = scopeIn(wanted)
  if (!keep && record.status === 'draft') {
    const target = { ...held, at, zone, state: wanted, thread: threadOf(known, data), unfinished: null }
    finish(db, known, target, { ...data, ...derive(known.type, data, scope.$) }, scope, now)
    return { refusedBy: { lacks: [], rules: [] }, done: [], scope }
  }
  const refusedBy = refusalOf(known, data, wanted, scope)
  if (!isRefused(refusedBy)) return { ...keepRecord(db, { known, held, at, zone, day, data, state: wanted, writing }, now), refusedBy } // oxfmt-ignore
  if (record.status === 'draft') {
    const target = { ...held, at, zone, thread: threadOf(known, data) }
    finish(db, known, target, { ...data, ...derive(known.type, data, scope.$) }, scope, now)
  } else if (wanted !== record.state && !isRefused(refusalOf(known, data, record.state, scopeIn(record.state)))) {
    // only the state is refused: what is typed may be kept where the record stands
    keepRecord(db, { known, held, at, zone, day, data, state: record.state, writing }, now)
  } else {
    const { since } = unfinishedOf(record) ?? { since: record.updatedAt }
    const typed: Unfinished = { at, zone, since, data: { ...data, ...derive(known.type, data, scope.$) } }
    const kept = dataOf(known, held)
    const keptScope = { ...kept, $: contextOf(db, known, held, kept, moment, record.state) }
    finish(db, known, { ...held, unfinished: JSON.stringify(typed) }, kept, keptScope, now)
  }
  return { refusedBy, done: [], scope }
}

/** As JSON, with the values that only earlier versions of its method know, also those of what is unfinished. */
function withCarried(known: KnownType, record: StoredRecord, carried: RecordData = {}): string {
  const typed = unfinishedOf(record)
  const also = typed ? carriedOf(known, { data: JSON.stringify(typed.data), version: record.version }) : {}
  return JSON.stringify({ ...(JSON.parse(record.data) as RecordData), ...also, ...carried })
}

type Keeping = {
  known: KnownType
  held: StoredRecord
  at: number
  zone: string
  day: string
  data: RecordData
  state: string | null
  writing: Writing
}

/** Nothing refuses it: it is kept, enters the state it has reached, and its rules make what they make. */
function keepRecord(db: Database.Database, keeping: Keeping, now: number): Omit<Written, 'refusedBy'> {
  const { known, held, at, zone, day, state: wanted, writing } = keeping
  const { type } = known
  const { moment } = writing
  const skipped = JSON.parse(held.skipped) as string[]
  let { data } = keeping
  const target: StoredRecord = {
    ...held,
    at,
    zone,
    day,
    state: wanted,
    thread: threadOf(known, data),
    unfinished: null,
  }
  const look = () => scopeOf(db, known, target, data, moment, held.state)
  let scope = look()
  const done: Finding[] = []
  for (const rule of rulesFor(type, 'keep', wanted, skipped, scope, ['do'])) {
    if (rule.say) done.push(findingOf(known.method, rule, scope))
    if (!rule.set) continue
    data = checked(known, { ...data, ...valuesFor(rule.set, scope) })
    scope = look()
  }
  target.state = enteredState(known, scope) ?? wanted
  if (target.state !== wanted) scope = look() // the due day and what follows see the state that was entered
  // one that gave way to a later one of its day stays so until it is kept anew
  target.status = writing.keep ? 'kept' : held.status
  finish(db, known, target, { ...data, ...derive(type, data, scope.$) }, scope, now)
  if (target.status !== 'kept') return { done, scope }
  for (const rule of rulesFor(type, 'keep', target.state, skipped, scope, ['do'])) {
    if (rule.create) makeFrom(db, known, target, rule, scope, moment, now)
  }
  planFollowUp(db, known, target, scope, moment, now)
  lookAgain(db, target.id, moment, now)
  for (const { id } of linksOf(type, data).records) lookAgain(db, id, moment, now)
  return { done, scope }
}

/** A record that another one names may enter a state because of it, such as a scale that was measured. */
function lookAgain(db: Database.Database, id: string, moment: Moment, now: number): void {
  const record = findStoredRecord(db, id)
  if (record?.status !== 'kept' || record.deletedAt !== null) return
  const known = findType(db, record.kind)
  if (!known.type.states?.some(({ enters }) => enters !== undefined)) return
  const data = dataOf(known, record)
  const scope = { ...data, $: contextOf(db, known, record, data, moment, record.state) }
  const state = enteredState(known, scope)
  if (state === null) return
  finish(
    db,
    known,
    { ...record, state },
    data,
    { ...data, $: contextOf(db, known, { ...record, state }, data, moment, record.state) },
    now,
  )
}

/** Makes what a rule (or an answer to it) says, once for each record and rule. Returns the new ids. */
export function makeFrom(
  db: Database.Database,
  known: KnownType,
  source: StoredRecord,
  rule: Pick<Rule, 'id' | 'create'>,
  scope: RecordData,
  moment: Moment,
  now: number,
): string[] {
  const { create } = rule
  if (!create || wasMade(db, source.id, rule.id)) return []
  const origin = { zone: source.zone, sourceId: source.id, sourceRule: rule.id }
  return recordsOf(db, known, create, origin, scope, moment, now)
}

/** The records that `create` describes, each made; returns their ids. */
export function recordsOf(
  db: Database.Database,
  known: KnownType,
  create: NonNullable<Rule['create']>,
  origin: Pick<NewRecord, 'zone' | 'sourceId' | 'sourceRule'>,
  scope: RecordData,
  moment: Moment,
  now: number,
): string[] {
  const items = create.each === undefined ? [null] : runLogic(create.each, scope)
  return (Array.isArray(items) ? items.slice(0, 50) : []).map((item: unknown) => {
    const inner = { ...scope, item }
    const day = create.day === undefined ? moment.today : runLogic(create.day, inner)
    const at = typeof day === 'string' && day !== moment.today ? (noonOf(day) ?? now) : now
    const values = valuesFor(create.values, inner)
    return makeRecord(db, fullRef(known.method.id, create.record), { at, ...origin }, values, moment, now)
  })
}

/** Noon UTC of a local day lies in that day in nearly every zone, which is all that a planned day needs. */
function noonOf(day: string): number | null {
  const at = Date.parse(`${day.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(at) ? null : at
}

/** Kept when it is complete, else a draft. Values that do not fit their field are left out, for nobody typed them. */
export function makeRecord(
  db: Database.Database,
  kind: string,
  origin: Pick<NewRecord, 'at' | 'zone' | 'sourceId' | 'sourceRule'>,
  values: RecordData,
  moment: Moment,
  now: number,
): string {
  const known = findType(db, kind)
  const { type, method } = known
  const id = randomUUID()
  addRecord(
    db,
    {
      id,
      kind,
      version: method.version,
      state: type.states?.[0]?.id ?? null,
      entryN: null,
      room: fixedRoom(type),
      ...origin,
    },
    now,
  )
  const record = readStoredRecord(db, id)
  const data = { ...startValues(db, known, record, moment), ...fitting(known, values) }
  writeRecord(db, { record, data, state: null, keep: true, moment }, now)
  return id
}

/** The values a fresh record begins with. */
export function startValues(db: Database.Database, known: KnownType, record: StoredRecord, moment: Moment): RecordData {
  const context = contextOf(db, known, record, {}, moment)
  const values: RecordData = {}
  for (const field of known.type.fields)
    if (field.start !== undefined) values[field.key] = runLogic(field.start, { ...values, $: context })
  return fitting(known, values)
}

function planFollowUp(
  db: Database.Database,
  known: KnownType,
  source: StoredRecord,
  scope: RecordData,
  moment: Moment,
  now: number,
): void {
  const { followUp } = known.type
  if (
    !followUp ||
    (followUp.when !== undefined && !isTrue(followUp.when, scope)) ||
    wasMade(db, source.id, 'follow-up')
  )
    return
  const day = readStoredRecord(db, source.id).day
  const dueAt = runLogic({ 'plus-days': [day, followUp.days] }, {})
  const origin = { at: now, zone: source.zone, sourceId: source.id, sourceRule: 'follow-up' }
  makeRecord(db, followUpKind, origin, { source: source.id, dueAt }, moment, now)
}
