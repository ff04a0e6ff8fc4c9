import { parseDate, startOfWeek, startOfMonth } from '@internationalized/date'
import type Database from 'better-sqlite3'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { FigureSpec } from '@shared/domain/method/figures'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import { isTrue } from '../methods/run-logic'
import { pseudonymOf } from '../store/people'
import { findStoredRecord } from '../store/records'
import type { Observation } from './observe'
import { readPath } from './paths'

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
): (it: Observation) => Place[] {
  switch (by.kind) {
    case 'time':
      return timePlacer(by.unit)
    case 'each':
      return ({ id, day, values }) => [{ key: id, name: same(titleOf(values) || day), given: null }]
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
      const named = remembering(namer(db, type, by.path))
      return (it) => readPath(it, by.path).map((given) => ({ ...named(given), given }))
    }
  }
}

const titleOf = ({ $title }: Observation['values']) => (typeof $title === 'string' ? $title : '')

function timePlacer(unit: Parameters<typeof periodOf>[1]): (it: Observation) => Place[] {
  const placeOf = remembering((day) => {
    const key = periodOf(String(day), unit)
    return [{ key, name: same(key), given: day }]
  })
  return ({ day }) => placeOf(day)
}

/** First local day of the week (Monday), month, quarter or year. */
export function periodOf(day: string, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): string {
  if (unit === 'day') return day
  const date = parseDate(day)
  if (unit === 'week') return startOfWeek(date, 'nl-NL', 'mon').toString()
  if (unit === 'month') return startOfMonth(date).toString()
  if (unit === 'quarter') return startOfMonth(date.set({ month: date.month - ((date.month - 1) % 3) })).toString()
  return date.set({ month: 1, day: 1 }).toString()
}

export function nextPeriod(key: string, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): string {
  const steps = {
    day: { days: 1 },
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  }
  return parseDate(key).add(steps[unit]).toString()
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

function namer(
  db: Database.Database,
  type: RecordType | null,
  path: string,
): (value: unknown) => { key: string; name: Words } {
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
    if (field?.type === 'person' || field?.type === 'people') return { key, name: same(pseudonymOf(db, key)) }
    if (field?.type === 'record' || field?.type === 'records')
      return { key, name: same(findStoredRecord(db, key)?.title ?? '') }
    if (field?.type === 'text' || field?.type === 'texts')
      return { key: key.trim().toLowerCase(), name: same(key.trim()) }
    return { key, name: same(key) }
  }
}

function fieldAt(type: RecordType, path: string): Field | SimpleField | undefined {
  const steps = path.split('.')
  const field = type.fields.find(({ key }) => key === steps[0])
  if (field && 'fields' in field && steps.length > 1) return field.fields.find(({ key }) => key === steps.at(-1))
  // a path into the items of the list that the figure unfolds
  return field ?? type.fields.flatMap((it) => ('fields' in it ? it.fields : [])).find(({ key }) => key === steps.at(-1))
}
