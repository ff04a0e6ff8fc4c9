import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { Side } from '@shared/contract/walls'
import type { FigureSpec } from '@shared/domain/method/figures'
import type { RecordType } from '@shared/domain/method/format'
import { isTrue } from '../methods/run-logic'
import {
  countEqualRecords,
  pathNumber,
  slotOf,
  spanOfPath,
  statePath,
  type CountedPath,
  type Grain,
} from '../store/figures'
import type { Observation, Observations } from './observe'
import { pieces, within } from './turns'

/** How a figure is answered from the values alone, without reading records. */
export type Plan = {
  fields: Map<string, Field | SimpleField>
  list: string | null
  grain: Grain
  /** Rules look at the day. */
  asksDay: boolean
}

const listTypes = new Set(['choices', 'people', 'records'])
const oneValueTypes = new Set(['scale', 'number', 'choice', 'yesno', 'day', 'moment', 'person', 'record'])

/**
 * Null when the figure asks for more than plain values: texts, items of a list, other records, a record a row.
 * One list field may say where observations count.
 */
export function planOf(type: RecordType, spec: FigureSpec): Plan | null {
  if (spec.unfold || spec.by.kind === 'each' || spec.guides?.some(({ at }) => typeof at === 'string')) return null
  const inOrder = spec.measures.some(({ as }) => as === 'last' || as === 'first' || as === 'value')
  if (inOrder && !type.oncePerDay) return null // of one day the order is not known here
  const used: Used = { paths: new Set(), day: false, month: false, possible: true }
  for (const { of, when } of spec.measures) {
    if (typeof of === 'string') useOne(of, used)
    else if (of !== undefined) useLogic(of, used)
    if (when !== undefined) useLogic(when, used)
  }
  if (spec.where !== undefined) useLogic(spec.where, used)
  for (const grouping of [spec.by, spec.split])
    if (grouping?.kind === 'classes') for (const { when } of grouping.classes) useLogic(when, used)
  const asksDay = used.day || used.month
  const lists: string[] = []
  for (const grouping of spec.split ? [spec.by, spec.split] : [spec.by]) {
    if (grouping.kind === 'time') used[grouping.unit === 'day' || grouping.unit === 'week' ? 'day' : 'month'] = true
    else if (grouping.kind === 'field' && listTypes.has(fieldOf(type, grouping.path)?.type ?? ''))
      lists.push(grouping.path)
    else if (grouping.kind === 'field') useOne(grouping.path, used)
    else if (grouping.kind === 'items') for (const { path } of grouping.items) useOne(path, used)
  }
  const fields = new Map<string, Field | SimpleField>()
  for (const path of used.paths) {
    const field = fieldOf(type, path)
    if (!field || !oneValueTypes.has(field.type)) return null
    fields.set(path, field)
  }
  const [list = null] = lists
  const listed = list === null ? undefined : fieldOf(type, list)
  if (list !== null && listed) fields.set(list, listed)
  if (!used.possible || lists.length > 1 || fields.size > 8 || (list !== null && list.includes('.'))) return null
  return { fields, list, grain: used.day || inOrder ? 'day' : used.month ? 'month' : 'none', asksDay }
}

type Used = { paths: Set<string>; day: boolean; month: boolean; possible: boolean }

function useOne(path: string, used: Used): void {
  if (path === '$month') used.month = true
  else if (path === '$day') used.day = true
  else if (path.startsWith('$')) used.possible &&= path === '$state'
  else used.paths.add(path)
}

const looksInside = new Set(['map', 'filter', 'some', 'all', 'none', 'reduce'])

function useLogic(rule: unknown, used: Used): void {
  if (Array.isArray(rule)) for (const part of rule as unknown[]) useLogic(part, used)
  else if (typeof rule === 'object' && rule !== null)
    for (const [operator, operands] of Object.entries(rule)) {
      if (looksInside.has(operator)) used.possible = false
      else if (operator !== 'var') useLogic(operands, used)
      else if (typeof operands === 'string') useOne(operands, used)
      else used.possible = false
    }
}

/** The field of a path that has one value: of the record, of a group, or of a named row. */
function fieldOf(type: RecordType, path: string): Field | SimpleField | undefined {
  const [key, ...rest] = path.split('.')
  const field = type.fields.find((it) => it.key === key)
  if (rest.length === 0 || !field) return field
  if (field.type === 'group' && rest.length === 1) return field.fields.find((it) => it.key === rest[0])
  if (field.type === 'rows' && rest.length === 2 && field.rows.some((row) => row.key === rest[0]))
    return field.fields.find((it) => it.key === rest[1])
  return undefined
}

/** Equal records together. With a list, each of its values makes an observation: `countObserved` then gives `n`. */
export async function* observeCounted(
  db: Database.Database,
  kind: string,
  spec: Pick<FigureSpec, 'where'>,
  plan: Plan,
  period: Period,
  context: unknown,
  side: Side,
): Observations & AsyncGenerator<Observation[]> {
  const base = pathNumber(db, kind, statePath)
  if (base === null) return
  const fields = [...plan.fields]
  const paths: CountedPath[] = fields.map(([path, { type }]) => {
    const number = pathNumber(db, kind, path) ?? -1
    const isNumber = type === 'scale' || type === 'number' || type === 'yesno'
    return { path: number, isList: path === plan.list, isNumber, slot: slotOf(db, number) }
  })
  const known = new Map<string, Record<string, unknown> | null>()
  for await (const span of pieces(within(spanOfPath(db, base, side), period))) {
    const found: Observation[] = []
    for (const [time, state, times, ...given] of countEqualRecords(db, base, paths, plan.grain, span, side)) {
      const key = `${plan.asksDay ? time : ''}|${state}|${given.join('|')}`
      let values = known.get(key)
      if (values === undefined) {
        values = valuesOf(fields, given)
        Object.assign(values, { $state: state === '' ? null : state, $day: time })
        if (spec.where !== undefined && !isTrue(spec.where, { ...values, $: context })) values = null
        known.set(key, values)
      }
      if (values) found.push({ id: '', day: time, state: state === '' ? null : state, values, times })
    }
    yield found
  }
}

function valuesOf(fields: [string, Field | SimpleField][], given: (string | number | null)[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  fields.forEach(([path, { type }], at) => {
    const value = given[at] ?? null
    if (value === null) return
    const steps = path.split('.')
    let into = values
    for (const step of steps.slice(0, -1)) into = (into[step] ??= {}) as Record<string, unknown>
    into[steps.at(-1) ?? ''] = type === 'yesno' ? value === 1 : value
  })
  return values
}

/** How many records a plan's figure observes; for figures that count by a list. */
export async function countObserved(
  db: Database.Database,
  kind: string,
  spec: Pick<FigureSpec, 'where'>,
  plan: Plan,
  period: Period,
  context: unknown,
  side: Side,
): Promise<number> {
  const fields = new Map([...plan.fields].filter(([path]) => path !== plan.list))
  const grain = plan.grain === 'month' ? 'none' : plan.grain
  let n = 0
  for await (const some of observeCounted(
    db,
    kind,
    spec,
    { ...plan, fields, list: null, grain },
    period,
    context,
    side,
  ))
    for (const { times } of some) n += times
  return n
}
