import type Database from 'better-sqlite3'
import type { Finding } from '@shared/contract/methods'
import type { Rule } from '@shared/domain/method/format'
import { schemaOf, type RecordData } from '@shared/domain/method/record'
import { foldName } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import type { StoredRecord } from '../store/records'
import { contextOf, type Moment } from './context'
import { findingOf, findingOfLack, rulesFor } from './findings'
import { derive, lacksOf, viewForm, type Lack } from './form'
import type { KnownType } from './library'
import { isTrue, runLogic } from './run-logic'

/** What rules see of a record: its values with the derived ones, and the rest under `$`. `from`: the state it had. */
export function scopeOf(
  db: Database.Database,
  known: KnownType,
  target: StoredRecord,
  data: RecordData,
  moment: Moment,
  from: string | null,
): RecordData {
  const context = (values: RecordData) => contextOf(db, known, target, values, moment, from)
  const all = { ...data, ...derive(known.type, data, context(data)) }
  return { ...all, $: context(all) }
}

/** What keeps a record from being kept in a state. */
export type Refusal = { lacks: Lack[]; rules: Rule[] }

export function refusalOf({ type }: KnownType, data: RecordData, state: string | null, scope: RecordData): Refusal {
  return {
    lacks: lacksOf(type, data, viewForm(type, data, scope.$), scope.$),
    rules: rulesFor(type, 'keep', state, [], scope, ['refuse']),
  }
}

export const isRefused = ({ lacks, rules }: Refusal) => lacks.length > 0 || rules.length > 0

export const findingsOfRefusal = ({ method }: KnownType, { lacks, rules }: Refusal, scope: RecordData): Finding[] => [
  ...lacks.map(findingOfLack),
  ...rules.map((rule) => findingOf(method, rule, scope)),
]

/** A value of a wrong shape never reaches the store. Derived values are computed anew, whatever was sent. */
export function checked({ type }: KnownType, data: RecordData): RecordData {
  const derived = new Set(type.fields.filter((field) => field.derive !== undefined).map(({ key }) => key))
  const typed = Object.fromEntries(
    Object.entries(data).filter(([key, value]) => !derived.has(key) && value !== null && value !== undefined),
  )
  const parsed = schemaOf(type).safeParse(typed)
  if (!parsed.success) throw new BospadError('BAD_INPUT', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
  return parsed.data
}

export function threadOf({ type }: KnownType, data: RecordData): string {
  const value = type.thread ? data[type.thread] : undefined
  return typeof value === 'string' ? foldName(value.trim()).slice(0, 200) : ''
}

/** The last state whose own rule is true, when it lies ahead of where the record stands. */
export function enteredState({ type }: KnownType, scope: RecordData): string | null {
  const states = type.states ?? []
  const at = states.findIndex(({ id }) => id === (scope.$ as { state: string | null }).state)
  const ahead = states.filter(({ enters }, no) => no > at && enters !== undefined && isTrue(enters, scope))
  return ahead.at(-1)?.id ?? null
}

export function valuesFor(rules: NonNullable<Rule['set']>, scope: RecordData): RecordData {
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, runLogic(rule, scope)]))
}

export function fitting({ type }: KnownType, values: RecordData): RecordData {
  const schema = schemaOf(type)
  const entries = Object.entries(values).filter(
    ([key, value]) => value !== null && value !== undefined && schema.safeParse({ [key]: value }).success,
  )
  return Object.fromEntries(entries)
}
