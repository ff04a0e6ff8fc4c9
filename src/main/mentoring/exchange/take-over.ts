import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { RecordData } from '@shared/domain/method/record'
import { digestOf } from './document'
import { gatesOf, goesAlong, isSet, itemsIn, membersOf, outward, roles, type Reach, type Role, type SharedFields, type SharedItem } from './shared-fields' // oxfmt-ignore

/** The way back from a plan into a vault: who mentor and mentee are here. */
export type Inward = Reach & { personOf: (role: Role) => string }

type AnyField = Field | SimpleField
/** The record's own items by their names in the document. */
export type OwnItems = Record<string, Map<string, unknown>>

/**
 * The data of a record with what a plan says in every shared field. What does not go along stays as it is: other fields,
 * other people and records in shared lists, and a text whose yes was taken back.
 */
export function takeOver(
  type: RecordType,
  own: RecordData,
  plan: SharedFields,
  inward: Inward,
  ownItems: OwnItems = {},
): RecordData {
  const lists = Object.fromEntries(
    type.fields
      .filter(({ type: kind, share }) => share !== undefined && (kind === 'texts' || kind === 'groups'))
      .map((field) => [field.key, listOf(field, own, plan.lists[field.key] ?? [], inward, ownItems[field.key])]),
  )
  const data = partOf(type.fields, own, plan, '', inward)
  for (const [key, items] of Object.entries(lists)) {
    if (items.length > 0) data[key] = items
    else delete data[key]
  }
  return data
}

function partOf(
  fields: readonly AnyField[],
  own: RecordData,
  plan: Pick<SharedFields, 'values' | 'texts'>,
  prefix: string,
  inward: Inward,
): RecordData {
  const part: RecordData = { ...own }
  const set = (key: string, value: unknown) => {
    if (value === undefined) delete part[key]
    else part[key] = value
  }
  for (const gate of gatesOf(fields)) {
    const given = plan.values[`${prefix}${gate}`] === true
    if (given || own[gate] === true) part[gate] = given
  }
  for (const field of fields) {
    const path = `${prefix}${field.key}`
    if (field.share === undefined || field.derive !== undefined) continue
    if (typeof field.share === 'string' && part[field.share] !== true) continue
    if (field.type === 'group') {
      const inner = partOf(field.fields, (own[field.key] ?? {}) as RecordData, plan, `${path}.`, inward)
      set(field.key, Object.keys(inner).length > 0 ? inner : undefined)
    } else if (field.type !== 'groups' && field.type !== 'texts' && field.type !== 'rows') {
      const value = valueOf(field, own[field.key], plan, path, inward)
      if (value !== undefined || goesAlong(field, part, part)) set(field.key, value) // what is hidden stays as it is
    }
  }
  return part
}

function valueOf(
  field: AnyField,
  own: unknown,
  { values, texts }: Pick<SharedFields, 'values' | 'texts'>,
  path: string,
  inward: Inward,
): unknown {
  if (field.type === 'text') return texts[path] ?? undefined
  if (isSet(field)) return setOf(field, own, values, path, inward)
  const told = values[path]
  if (field.type === 'person')
    return told === 'mentor' || told === 'mentee' ? inward.personOf(told) : stays(field, own, inward)
  if (field.type === 'record') return typeof told === 'string' && inward.holds(told) ? told : stays(field, own, inward)
  return told ?? undefined
}

/** What cannot be said in a plan is not taken away by one. */
const stays = (field: AnyField, own: unknown, reach: Reach) =>
  outward(field, own, reach) === undefined ? (own ?? undefined) : undefined

function setOf(field: AnyField, own: unknown, values: Record<string, unknown>, path: string, inward: Inward): unknown {
  const named = Object.keys(values)
    .filter((key) => key.startsWith(`${path}/`) && values[key] === true)
    .map((key) => key.slice(path.length + 1))
  const told =
    field.type === 'people'
      ? roles.filter((role) => named.includes(role)).map(inward.personOf)
      : field.type === 'records'
        ? named.filter(inward.holds).sort()
        : field.type === 'choices'
          ? [...field.options.map(({ key }) => key).filter((key) => named.includes(key)), ...named.filter((key) => !field.options.some((option) => option.key === key))] // oxfmt-ignore
          : []
  const members = membersOf(field, own, inward)
  const kept = members.filter(({ name, value }) => name === null || told.includes(value)).map(({ value }) => value)
  const all = [...kept, ...told.filter((value) => !kept.includes(value))]
  return all.length > 0 ? all : undefined
}

function listOf(
  field: Field,
  own: RecordData,
  told: SharedItem[],
  inward: Inward,
  ownItems?: Map<string, unknown>,
): unknown[] {
  // oxfmt-ignore
  if (!goesAlong(field, own, own) && typeof field.share === 'string') return itemsIn(own[field.key])
  const items = told.map((item) => {
    if (field.type !== 'groups') return item.texts['text'] ?? ''
    const before = (ownItems?.get(item.id ?? '') ?? {}) as RecordData
    return partOf(field.fields, before, item, '', inward)
  })
  // an item of which nothing goes along stays here, after the others
  const known = new Set(ownItems?.values())
  const quiet = itemsIn(own[field.key]).filter((item) => !known.has(item) && field.type === 'groups' && !isSaid(field.fields, item as RecordData, own, inward)) // oxfmt-ignore
  return [...items, ...quiet]
}

const isSaid = (fields: readonly SimpleField[], item: RecordData, record: RecordData, reach: Reach) =>
  fields.some((field) => goesAlong(field, item, record) && outward(field, item[field.key], reach) !== undefined && item[field.key] !== '') // oxfmt-ignore

/** The items of a record by the names of those in `told` that say the same; `otherwise` for one that has no equal. */
export function pairItems(
  told: SharedFields,
  own: RecordData,
  ownFields: SharedFields,
  otherwise: (key: string, item: SharedItem) => unknown = () => undefined,
): OwnItems {
  return Object.fromEntries(
    Object.entries(told.lists).map(([key, items]) => {
      const left = [...(ownFields.lists[key] ?? [])]
      const held = items.map((item): [string, unknown] => {
        const at = left.findIndex((it) => digestOf(it) === digestOf(item))
        const [same] = at < 0 ? [] : left.splice(at, 1)
        return [item.id ?? '', same ? itemsIn(own[key])[same.at ?? -1] : otherwise(key, item)]
      })
      return [key, new Map(held)]
    }),
  )
}
