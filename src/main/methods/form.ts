import type { Field } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import type { RecordData } from '@shared/domain/method/record'
import { isFilled, isTrue, runLogic } from './run-logic'

/** How a form stands with what is typed so far; fields by key. */
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
  for (const field of type.fields)
    if (field.derive !== undefined) derived[field.key] = runLogic(field.derive, { ...data, ...derived, $: context })
  return derived
}

export function viewForm(type: RecordType, data: RecordData, context: unknown): FormView {
  const derived = derive(type, data, context)
  const scope: Scope = { ...data, ...derived, $: context }
  const hidden = type.fields.filter(({ when }) => when !== undefined && !isTrue(when, scope)).map(({ key }) => key)
  const closed = type.fields.flatMap(({ key, opens }) =>
    opens && !isTrue(opens.when, scope) ? [{ field: key, say: opens.say }] : [],
  )
  const required = type.fields
    .filter((field) => !hidden.includes(field.key) && isRequired(field, scope))
    .map(({ key }) => key)
  return { hidden, closed, required, derived }
}

function isRequired({ required }: Field, scope: Scope): boolean {
  return required === true || (required !== undefined && required !== false && isTrue(required, scope))
}

/** A field that keeps a record from being kept: empty though required, or a list that is too short, long or incomplete. */
export type Lack = {
  field: string
  code: 'missing' | 'few' | 'many' | 'order' | 'item'
  say: Words | null
  count: number
}

/** What a record lacks to be kept, field after field. Hidden and closed fields count for nothing. */
export function lacksOf(type: RecordType, data: RecordData, view: FormView): Lack[] {
  const shut = new Set([...view.hidden, ...view.closed.map(({ field }) => field)])
  return type.fields.flatMap((field) => {
    if (shut.has(field.key) || field.derive !== undefined) return []
    const value = data[field.key]
    const lack = (code: Lack['code'], count = 0): Lack[] => [
      { field: field.key, code, count, say: field.missing ?? null },
    ]
    if (!isFilled(value)) return view.required.includes(field.key) ? lack('missing') : []
    if (field.type === 'ranking')
      return Array.isArray(value) && value.length === field.options.length ? [] : lack('order')
    if (Array.isArray(value) && 'options' in field === false && 'min' in field) {
      const count = value.filter(isFilled).length
      if (field.min !== undefined && count < field.min) return lack('few', field.min)
      if (field.max !== undefined && count > field.max) return lack('many', field.max)
    }
    if (field.type === 'choices' && Array.isArray(value)) {
      if (field.min !== undefined && value.length < field.min) return lack('few', field.min)
      if (field.max !== undefined && value.length > field.max) return lack('many', field.max)
    }
    if (field.type === 'groups') {
      const rows = (value as RecordData[]).filter(isFilled)
      const needed = field.fields.filter(({ required }) => required === true)
      if (rows.some((row) => needed.some(({ key }) => !isFilled(row[key])))) return lack('item')
    }
    if (field.type === 'group') {
      const needed = field.fields.filter(({ required }) => required === true)
      if (needed.some(({ key }) => !isFilled((value as RecordData)[key]))) return lack('item')
    }
    return []
  })
}
