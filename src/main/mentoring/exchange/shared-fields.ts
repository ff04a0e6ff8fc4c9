import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { RecordData } from '@shared/domain/method/record'
import { isTrue } from '../../methods/run-logic'

export type Role = 'mentor' | 'mentee'
export const roles: readonly Role[] = ['mentor', 'mentee']

/** What of an item of a list goes along; `at` its place in the record, `id` its name in the document. */
export type SharedItem = { values: Record<string, unknown>; texts: Record<string, string>; at?: number; id?: string }

/** What of a record goes along: plain values and texts by path (`before.mentorHopes`, `care/heart`), lists by key. */
export type SharedFields = {
  values: Record<string, unknown>
  texts: Record<string, string>
  lists: Record<string, SharedItem[]>
}

/** People stand in a plan as mentor and mentee, records only where they belong to it. */
export type Reach = { roleOf: (personId: string) => Role | null; holds: (recordId: string) => boolean }

type AnyField = Field | SimpleField

const isRecord = (value: unknown): value is RecordData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const itemsIn = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/**
 * Whether a field goes along as things stand: it is marked, the yes beside it is given, and it is not hidden. A rule that
 * looks beyond the record is passed over, for it may answer otherwise on the other side.
 */
export function goesAlong(field: AnyField, beside: RecordData, record: RecordData): boolean {
  if (field.share === undefined || field.derive !== undefined) return false
  if (typeof field.share === 'string' && (field.share in beside ? beside : record)[field.share] !== true) return false
  if (field.when === undefined || JSON.stringify(field.when).includes('"$.')) return true
  return isTrue(field.when, { ...record, ...beside })
}

/** The yes-or-no fields on which others of the list hang. */
export function gatesOf(fields: readonly AnyField[]): string[] {
  const named = new Set(fields.flatMap(({ share }) => (typeof share === 'string' ? [share] : [])))
  return fields.filter(({ key }) => named.has(key)).map(({ key }) => key)
}

/** The members of a field that holds a set, and how each is called in a plan; null: it stays here. */
export function membersOf(field: AnyField, value: unknown, reach: Reach): { name: string | null; value: string }[] {
  const own = itemsIn(value).map(String)
  switch (field.type) {
    case 'people':
      return own.map((id) => ({ name: reach.roleOf(id), value: id }))
    case 'records':
      return own.map((id) => ({ name: reach.holds(id) ? id : null, value: id }))
    default:
      return own.map((key) => ({ name: key, value: key }))
  }
}

export const isSet = ({ type }: AnyField) => type === 'people' || type === 'records' || type === 'choices'

/** A single value as it goes along; undefined when it stays here. */
export function outward(field: AnyField, value: unknown, reach: Reach): unknown {
  if (field.type === 'person') return (typeof value === 'string' && reach.roleOf(value)) || undefined
  if (field.type === 'record') return typeof value === 'string' && reach.holds(value) ? value : undefined
  return value ?? undefined
}

/** Everything of a record that goes along. */
export function sharedFields(type: RecordType, data: RecordData, reach: Reach): SharedFields {
  const shared: SharedFields = { values: {}, texts: {}, lists: {} }
  collect(type.fields, data, data, '', reach, shared)
  return shared
}

function collect(
  fields: readonly AnyField[],
  beside: RecordData,
  record: RecordData,
  prefix: string,
  reach: Reach,
  into: SharedFields,
): void {
  for (const gate of gatesOf(fields)) if (beside[gate] === true) into.values[`${prefix}${gate}`] = true
  for (const field of fields) {
    if (!goesAlong(field, beside, record)) continue
    const value = beside[field.key]
    const path = `${prefix}${field.key}`
    if (field.type === 'group') {
      if (isRecord(value)) collect(field.fields, value, record, `${path}.`, reach, into)
    } else if (field.type === 'groups') {
      const items = itemsIn(value).map((item, at) => itemOf(field.fields, item, record, reach, at))
      if (items.some(isFilledItem)) into.lists[path] = items.filter(isFilledItem)
    } else if (field.type === 'texts') {
      const items = itemsIn(value).map((text, at): SharedItem => ({ values: {}, texts: String(text) ? { text: String(text) } : {}, at })) // oxfmt-ignore
      if (items.some(isFilledItem)) into.lists[path] = items.filter(isFilledItem)
    } else collectSimple(field, value, path, reach, into)
  }
}

function collectSimple(
  field: AnyField,
  value: unknown,
  path: string,
  reach: Reach,
  into: Pick<SharedFields, 'values' | 'texts'>,
): void {
  // oxfmt-ignore
  if (field.type === 'text') {
    if (typeof value === 'string' && value !== '') into.texts[path] = value
  } else if (isSet(field)) {
    for (const { name } of membersOf(field, value, reach)) if (name !== null) into.values[`${path}/${name}`] = true
  } else {
    const told = outward(field, value, reach)
    if (told !== undefined) into.values[path] = told
  }
}

function itemOf(
  fields: readonly SimpleField[],
  item: unknown,
  record: RecordData,
  reach: Reach,
  at: number,
): SharedItem {
  const found: SharedItem = { values: {}, texts: {}, at }
  if (!isRecord(item)) return found
  for (const field of fields) if (goesAlong(field, item, record)) collectSimple(field, item[field.key], field.key, reach, found) // oxfmt-ignore
  return found
}

const isFilledItem = ({ values, texts }: SharedItem) => Object.keys(values).length + Object.keys(texts).length > 0

/** Whether anything goes along that is more than a tie to another record, a person, or the yes beside a field. */
export function saysSomething(type: RecordType, { values, texts, lists }: SharedFields): boolean {
  const ties = new Set<string>(gatesOf(type.fields))
  for (const { key, type: kind } of type.fields) if (kind === 'record' || kind === 'person') ties.add(key)
  return (
    Object.keys(texts).length + Object.keys(lists).length > 0 || Object.keys(values).some((path) => !ties.has(path))
  )
}
