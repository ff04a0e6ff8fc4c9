import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import type { RecordData } from '@shared/domain/method/record'
import { isFilled, isTrue, runLogic } from './run-logic'

/** How a form stands with what is typed so far; fields by key, those in groups by path (`signs.0.text`). */
export type FormView = {
  hidden: string[]
  closed: { field: string; say: Words }[]
  required: string[]
  derived: Record<string, unknown>
}

type Scope = Record<string, unknown>

/** Values of the derived fields, in the order of the form so that one may build on another. */
export function derive(type: RecordType, data: RecordData, context: unknown): RecordData {
  const derived: RecordData = {}
  for (const field of type.fields) {
    if (field.derive === undefined) continue
    const value = runLogic(field.derive, { ...data, ...derived, $: context })
    // what cannot be worked out yet, as the minutes up to an end that is not there, is empty
    derived[field.key] = Number.isNaN(value) || value === Infinity || value === -Infinity ? null : value
  }
  return derived
}

export function viewForm(type: RecordType, data: RecordData, context: unknown): FormView {
  const derived = derive(type, data, context)
  const scope: Scope = { ...data, ...derived, $: context }
  const hidden = [
    ...type.fields.filter(({ when }) => when !== undefined && !isTrue(when, scope)).map(({ key }) => key),
    ...eachInner(type, data).flatMap(({ path, field, item }) =>
      field.when !== undefined && !isTrue(field.when, { ...scope, ...item }) ? [path] : [],
    ),
  ]
  const closed = type.fields.flatMap(({ key, opens }) =>
    opens && !isTrue(opens.when, scope) ? [{ field: key, say: opens.say }] : [],
  )
  const required = [
    ...type.fields.filter((field) => !hidden.includes(field.key) && isRequired(field, scope)).map(({ key }) => key),
    ...eachInner(type, data).flatMap(({ path, field, item, isAsked }) =>
      isAsked && !hidden.includes(path) && isRequired(field, { ...scope, ...item }) ? [path] : [],
    ),
  ]
  return { hidden, closed, required, derived }
}

function isRequired({ required }: Pick<Field, 'required'>, scope: Scope): boolean {
  return required === true || (required !== undefined && required !== false && isTrue(required, scope))
}

type Inner = {
  path: string
  field: SimpleField
  item: RecordData
  /** What is required in it counts: an item of a list, or the parts of a group once one of them is filled in. */
  isAsked: boolean
}

/** The fields inside groups with the item they stand in: `signs.0.text`. A rule of one sees the item's values before the record's. */
function eachInner(type: RecordType, data: RecordData): Inner[] {
  return type.fields.flatMap((field): Inner[] => {
    if (!('fields' in field)) return []
    const value = data[field.key]
    const items: [string, RecordData][] =
      field.type === 'groups'
        ? ((value as RecordData[] | undefined) ?? []).map((item, at) => [`${field.key}.${at}`, item])
        : field.type === 'rows'
          ? field.rows.map(({ key }) => [
              `${field.key}.${key}`,
              (value as Record<string, RecordData> | undefined)?.[key] ?? {},
            ])
          : [[field.key, (value as RecordData | undefined) ?? {}]]
    return items.flatMap(([at, item]) =>
      field.fields.map((inner) => ({
        path: `${at}.${inner.key}`,
        field: inner,
        item,
        isAsked: field.type === 'groups' || isFilled(item),
      })),
    )
  })
}

/** A field that keeps a record from being kept: empty though required, or a list that is too short, long or incomplete. */
export type Lack = {
  field: string
  code: 'missing' | 'few' | 'many' | 'order' | 'item'
  say: Words | null
  count: number
  /** What is missing inside a group: `signs.0.text`. */
  path?: string
}

/** What a record lacks to be kept, field after field. Hidden and closed fields count for nothing. */
export function lacksOf(type: RecordType, data: RecordData, view: FormView, context: unknown): Lack[] {
  const scope: Scope = { ...data, ...view.derived, $: context }
  const shut = new Set([...view.hidden, ...view.closed.map(({ field }) => field)])
  return type.fields.flatMap((field) => {
    if (shut.has(field.key) || field.derive !== undefined) return []
    const value = data[field.key]
    const lack = (code: Lack['code'], count = 0): Lack[] => [
      { field: field.key, code, count, say: field.missing ?? null },
    ]
    if (!isFilled(value)) return view.required.includes(field.key) ? lack('missing') : []
    if (field.type === 'ranking') return isStrictOrder(value, field.options.length) ? [] : lack('order')
    if (Array.isArray(value)) {
      const { min = 0, max = Infinity } = field as { min?: number; max?: number }
      const count = value.filter(isFilled).length
      if (count < min) return lack('few', min)
      if (count > max) return lack('many', max)
    }
    const incomplete = eachInner({ ...type, fields: [field] }, data).find(
      ({ path, field: inner, item }) =>
        isFilled(item) && !shut.has(path) && !isFilled(item[inner.key]) && isRequired(inner, { ...scope, ...item }),
    )
    return incomplete ? lack('item').map((it) => ({ ...it, path: incomplete.path })) : []
  })
}

/** Every option at a place of its own: no place is empty or holds several, and none stands twice. */
function isStrictOrder(value: unknown, count: number): boolean {
  return Array.isArray(value) && value.every((key) => typeof key === 'string') && new Set(value).size === count
}
