import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Finding } from '@shared/contract/methods'
import { fullRef, type Rule } from '@shared/domain/method/format'
import { linksOf, schemaOf, typedText, valuesOf, type RecordData } from '@shared/domain/method/record'
import { findMentions, foldName } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { findPeople } from '../store/people'
import {
  addRecord,
  changeRecord,
  findStoredRecord,
  readStoredRecord,
  replaceSameDay,
  setRecordLinks,
  setRecordValues,
  wasMade,
  type NewRecord,
  type StoredRecord,
} from '../store/records'
import { contextOf, type Moment } from './context'
import { carriedOf, dataOf, earlierText, earlierValues } from './earlier'
import { findingOf, rulesFor } from './findings'
import { derive, lacksOf, viewForm, type Lack } from './form'
import { findType, type KnownType } from './library'
import { isTrue, runLogic } from './run-logic'

/** What a record stands for and how it is to be written. */
export type Writing = {
  record: StoredRecord
  data: RecordData
  /** The state asked for; null: as it is. */
  state: string | null
  keep: boolean
  moment: Moment
}

/** How it ended: refused things stay a draft with every word. */
export type Written = { refusedBy: { rules: Rule[]; lacks: Lack[] }; done: Finding[]; scope: RecordData }

export const followUpKind = 'follow-up.follow-up'

/**
 * Writes a record with everything that hangs on it: state, due day, links, values for figures, and what its rules make.
 * Run inside a save.
 * @throws BospadError BAD_INPUT when a value has not the shape of its field
 */
export function writeRecord(db: Database.Database, writing: Writing, now: number): Written {
  const known = findType(db, writing.record.kind)
  const { type } = known
  const skipped = JSON.parse(writing.record.skipped) as string[]
  const wanted = writing.state ?? writing.record.state
  let data = checked(known, writing.data)
  const target: StoredRecord = { ...writing.record, state: wanted, thread: threadOf(known, data) }
  const scopeOf = (values: RecordData): RecordData => {
    const context = (data: RecordData) => contextOf(db, known, target, data, writing.moment, writing.record.state)
    const all = { ...values, ...derive(type, values, context(values)) }
    return { ...all, $: context(all) }
  }
  let scope = scopeOf(data)
  const judged = writing.keep || writing.record.status === 'kept'
  const view = viewForm(type, data, scope.$)
  const lacks = judged ? lacksOf(type, data, view, scope.$) : []
  const rules = judged ? rulesFor(type, 'keep', wanted, [], scope).filter(({ kind }) => kind === 'refuse') : []
  const kept = judged && lacks.length === 0 && rules.length === 0
  const done: Finding[] = []
  if (kept) {
    for (const rule of rulesFor(type, 'keep', wanted, skipped, scope)) {
      if (rule.kind === 'do' && rule.say) done.push(findingOf(known.method, rule, scope))
      if (rule.kind !== 'do' || !rule.set) continue
      data = checked(known, { ...data, ...valuesFor(rule.set, scope) })
      scope = scopeOf(data)
    }
  }
  const state = kept ? (enteredState(known, scope) ?? wanted) : judged ? writing.record.state : wanted
  target.state = state
  if (state !== wanted) scope = scopeOf(data) // the due day and what follows see the state that was entered
  target.status = kept ? 'kept' : 'draft'
  const stored = { ...data, ...derive(type, data, scope.$) }
  finish(db, known, target, stored, scope, now)
  if (kept) {
    for (const rule of rulesFor(type, 'keep', state, skipped, scope)) {
      if (rule.kind === 'do' && rule.create) makeFrom(db, known, target, rule, scope, writing.moment, now)
    }
    planFollowUp(db, known, target, scope, writing.moment, now)
    lookAgain(db, target.id, writing.moment, now)
    for (const { id } of linksOf(type, data).records) lookAgain(db, id, writing.moment, now)
  }
  return { refusedBy: { rules, lacks }, done, scope }
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

/** The row, its links and its values. */
function finish(
  db: Database.Database,
  known: KnownType,
  target: StoredRecord,
  data: RecordData,
  scope: RecordData,
  now: number,
): void {
  const { type, method } = known
  const text = [typedText(type, data), earlierText(earlierValues(db, known, target))].filter(Boolean).join('\n')
  changeRecord(
    db,
    target.n,
    {
      version: method.version,
      status: target.status,
      state: target.state,
      title: titleOf(db, known, data),
      thread: target.thread,
      at: target.at,
      zone: target.zone,
      dueOn: target.status === 'kept' ? dueDay(known, target, scope) : null,
      data: { ...carriedOf(known, target), ...data },
      text,
    },
    now,
  )
  const links = linksOf(type, data)
  const mentioned = findMentions(text).map(({ name }) => foldName(name))
  setRecordLinks(db, target.n, findPeople(db, links.people, mentioned), links.records)
  const written = readStoredRecord(db, target.id)
  setRecordValues(db, written, target.status === 'kept' ? valuesOf(type, data) : [])
  if (target.status === 'kept' && type.oncePerDay) replaceSameDay(db, written)
}

/** A value of a wrong shape never reaches the store. Derived values are computed anew, whatever was sent. */
function checked({ type }: KnownType, data: RecordData): RecordData {
  const derived = new Set(type.fields.filter((field) => field.derive !== undefined).map(({ key }) => key))
  const typed = Object.fromEntries(
    Object.entries(data).filter(([key, value]) => !derived.has(key) && value !== null && value !== undefined),
  )
  const parsed = schemaOf(type).safeParse(typed)
  if (!parsed.success) throw new BospadError('BAD_INPUT', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  return parsed.data
}

function threadOf({ type }: KnownType, data: RecordData): string {
  const value = type.thread ? data[type.thread] : undefined
  return typeof value === 'string' ? foldName(value.trim()).slice(0, 200) : ''
}

/** First line, longest 120 characters. */
function titleOf(db: Database.Database, { type }: KnownType, data: RecordData): string {
  const field = type.fields.find(({ key }) => key === type.title)
  const value = field ? data[field.key] : undefined
  if (!field || typeof value !== 'string') return ''
  if (field.type === 'person') return findPeople(db, [value], [])[0]?.pseudonym ?? ''
  if (field.type === 'record') return findStoredRecord(db, value)?.title ?? ''
  if (field.type !== 'text') return ''
  return (value.trim().split('\n')[0] ?? '').slice(0, 120)
}

function dueDay({ type }: KnownType, record: StoredRecord, scope: RecordData): string | null {
  if (type.due === undefined || type.states?.find(({ id }) => id === record.state)?.closed) return null
  const day = runLogic(type.due, scope)
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(day) ? day : null
}

/** The last state whose own rule is true, when it lies ahead of where the record stands. */
function enteredState({ type }: KnownType, scope: RecordData): string | null {
  const states = type.states ?? []
  const at = states.findIndex(({ id }) => id === (scope.$ as { state: string | null }).state)
  const ahead = states.filter(({ enters }, no) => no > at && enters !== undefined && isTrue(enters, scope))
  return ahead.at(-1)?.id ?? null
}

export function valuesFor(rules: NonNullable<Rule['set']>, scope: RecordData): RecordData {
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, runLogic(rule, scope)]))
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
  const items = create.each === undefined ? [null] : runLogic(create.each, scope)
  return (Array.isArray(items) ? items.slice(0, 50) : []).map((item: unknown) => {
    const inner = { ...scope, item }
    const day = create.day === undefined ? moment.today : runLogic(create.day, inner)
    const at = typeof day === 'string' && day !== moment.today ? (noonOf(day) ?? now) : now
    const values = valuesFor(create.values, inner)
    return makeRecord(
      db,
      fullRef(known.method.id, create.record),
      { at, zone: source.zone, sourceId: source.id, sourceRule: rule.id },
      values,
      moment,
      now,
    )
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
    { id, kind, version: method.version, state: type.states?.[0]?.id ?? null, entryN: null, ...origin },
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

export function fitting({ type }: KnownType, values: RecordData): RecordData {
  const schema = schemaOf(type)
  const entries = Object.entries(values).filter(
    ([key, value]) => value !== null && value !== undefined && schema.safeParse({ [key]: value }).success,
  )
  return Object.fromEntries(entries)
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
