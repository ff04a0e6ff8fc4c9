import type Database from 'better-sqlite3'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { FigureSpec } from '@shared/domain/method/figures'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import { isTrue } from '../methods/run-logic'
import { pseudonymOf } from '../store/people'
import type { Observation } from './observe'
import { readPath } from './paths'
import { dateName, periodName, periodOf, type Unit } from './periods'
import { titleIn, type View } from './view'

/** Where an observation counts: key and name of a row or column; `given` is the value that put it there. */
export type Place = { key: string; name: Words; given: unknown }

const same = (text: string): Words => ({ en: text, nl: text })
const yesNo: Record<string, Words> = { true: { en: 'Yes', nl: 'Ja' }, false: { en: 'No', nl: 'Nee' } }

export type Grouping = FigureSpec['by'] | NonNullable<FigureSpec['split']>

/** Says of each observation where it counts. */
export function placer(
  db: Database.Database,
  type: RecordType | null,
  by: Grouping,
  context: unknown,
  view: View,
): (it: Observation) => Place[] {
  switch (by.kind) {
    case 'time':
      return timePlacer(by.unit)
    case 'each':
      return ({ id, day, values }) => [{ key: id, name: nameOfRecord(values, day), given: null }]
    case 'classes':
      return ({ values }) => {
        const found = by.classes.find(({ when }) => isTrue(when, { ...values, $: context }))
        return found ? [{ key: found.id, name: found.name, given: null }] : []
      }
    case 'items':
      return (it) =>
        by.items.flatMap(({ path, name }) => {
          const [given] = readPath(it, path)
          return given === undefined ? [] : [{ key: path, name, given }]
        })
    case 'field': {
      const named = remembering(namer(db, type, by.path, view))
      return (it) => readPath(it, by.path).map((given) => ({ ...named(given), given }))
    }
  }
}

const nameOfRecord = ({ $title }: Observation['values'], day: string) =>
  typeof $title === 'string' && $title !== '' ? (dateName($title) ?? same($title)) : periodName(day, 'day')

function timePlacer(unit: Unit): (it: Observation) => Place[] {
  const placeOf = remembering((day) => {
    const key = periodOf(String(day), unit)
    return [{ key, name: periodName(key, unit), given: day }]
  })
  return ({ day }) => placeOf(day)
}

/** A value is named once: names are looked up in the store. */
function remembering<Named>(name: (value: unknown) => Named): (value: unknown) => Named {
  const known = new Map<unknown, Named>()
  return (value) => {
    const key = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    if (!known.has(key)) known.set(key, name(value))
    return known.get(key) as Named
  }
}

const units: Record<string, Unit> = { $day: 'day', $week: 'week', $month: 'month' }

/** Says of the values at a path what they are called. */
export function namer(
  db: Database.Database,
  type: RecordType | null,
  path: string,
  view: View,
): (value: unknown) => { key: string; name: Words } {
  const unit = units[path]
  if (unit) return (value) => ({ key: String(value), name: periodName(String(value), unit) })
  const state = path === '$state'
  const field = type && !state ? fieldAt(type, path) : undefined
  const options = field && 'options' in field ? new Map(field.options.map((option) => [option.key, option])) : null
  return (value) => {
    const key = String(
      typeof value === 'object' && value !== null ? ((value as { wordId?: unknown }).wordId ?? '') : value,
    )
    if (state) return { key, name: type?.states?.find(({ id }) => id === key)?.name ?? same(key) }
    if (typeof value === 'object' && value !== null) {
      const { en, nl } = value as Words
      return { key, name: { en: String(en), nl: String(nl) } }
    }
    if (typeof value === 'boolean') return { key, name: yesNo[key] ?? same(key) }
    const option = options?.get(key)
    if (option) return { key, name: { en: option.en, nl: option.nl } }
    switch (field?.type) {
      case 'person':
      case 'people':
        return { key, name: same(pseudonymOf(db, key)) }
      case 'record':
      case 'records':
        return { key, name: same(titleIn(view, db, key)) }
      case 'text':
      case 'texts':
        return { key: key.trim().toLowerCase(), name: same(key.trim()) }
      case 'day':
      case 'moment':
        return { key, name: dateName(key) ?? same(key) }
      default:
        return { key, name: same(key) }
    }
  }
}

function fieldAt(type: RecordType, path: string): Field | SimpleField | undefined {
  const steps = path.split('.')
  const field = type.fields.find(({ key }) => key === steps[0])
  if (field && 'fields' in field && steps.length > 1) return field.fields.find(({ key }) => key === steps.at(-1))
  // a path into the items of the list that the figure unfolds
  return field ?? type.fields.flatMap((it) => ('fields' in it ? it.fields : [])).find(({ key }) => key === steps.at(-1))
}
