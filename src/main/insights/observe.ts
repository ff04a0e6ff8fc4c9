import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import type { FigureSpec } from '@shared/domain/method/figures'
import { seen, type Seen } from '../methods/context'
import { isTrue } from '../methods/run-logic'
import { listKeptBefore, listKeptBetween } from '../store/record-lists'
import { listKeptWith } from '../store/named'
import type { StoredRecord } from '../store/records'
import { Pace } from './turns'
import type { View } from './view'
import { isIn, type With } from './with'

/** What a figure counts: a record, one item of a list in it, or equal ones together. */
export type Observation = {
  id: string
  day: string
  state: string | null
  values: Record<string, unknown>
  /** How many equal ones this stands for. */
  times: number
}
export type Observations = AsyncIterable<Observation[]>

type Asked = Pick<FigureSpec, 'where' | 'unfold'>

/** By type, the records of a period as they were read: for several figures of one period, each of them read once. */
export type Reading = Map<string, Seen[]>

/** Kept records of a type in a period, oldest first, in pieces; their whole text is read, or taken from `reading`. */
export async function* observe(
  db: Database.Database,
  kind: string,
  spec: Asked,
  period: Period,
  context: unknown,
  view: View,
  reading: Reading = new Map(),
): Observations & AsyncGenerator<Observation[]> {
  const pace = new Pace(50, 400)
  const known = reading.get(kind)
  for (let at = 0; known && at < known.length;) {
    pace.begin()
    const some = known.slice(at, at + pace.size)
    at += some.length
    yield some.flatMap((values) => observationsIn(values, spec, context))
    await pace.rest()
  }
  if (known) return
  const read: Seen[] = []
  const next = view.whom ? readerWith(db, kind, period, view.whom) : reader(db, kind, period, view.side)
  for (;;) {
    pace.begin()
    const { rows, isLast } = next(pace.size)
    const some = rows.flatMap((row) => view.see(row) ?? [])
    for (const values of some) read.push(values)
    yield some.flatMap((values) => observationsIn(values, spec, context))
    await pace.rest()
    if (isLast) {
      reading.set(kind, read)
      return
    }
  }
}

/** Reads so many more, oldest first. */
type Reader = (most: number) => { rows: StoredRecord[]; isLast: boolean }

function reader(db: Database.Database, kind: string, { from, to }: Period, side: Side): Reader {
  let after = { day: from ?? '', at: -Infinity, n: -1 }
  return (most) => {
    const rows = listKeptBetween(db, kind, after, to ?? '9999-12-31', most, side)
    const last = rows.at(-1)
    if (last) after = { day: last.day, at: last.at, n: last.n }
    return { rows, isLast: rows.length < most }
  }
}

function readerWith(db: Database.Database, kind: string, period: Period, { records }: With): Reader {
  const numbers = records.filter((it) => it.kind === kind && isIn(period, it.day)).map(({ n }) => n)
  let at = 0
  return (most) => {
    const rows = listKeptWith(db, numbers.slice(at, at + most))
    at += most
    return { rows, isLast: at >= numbers.length }
  }
}

/** The newest `most` observations of a period, in the order of time; the rest is not read. */
export async function* observeNewest(
  db: Database.Database,
  kind: string,
  spec: Asked,
  { from, to }: Period,
  context: unknown,
  most: number,
  side: Side,
): Observations & AsyncGenerator<Observation[]> {
  const pace = new Pace(50, 400)
  const found: Observation[] = []
  let before = { day: `${to ?? '9999-12-31'}~`, at: 0, n: 0 }
  while (found.length < most) {
    pace.begin()
    const asked = pace.size
    const rows = listKeptBefore(db, kind, before, from ?? '', asked, side)
    for (const row of rows) found.push(...observationsIn(seen(row), spec, context).toReversed())
    await pace.rest()
    const last = rows.at(-1)
    if (!last || rows.length < asked) break
    before = { day: last.day, at: last.at, n: last.n }
  }
  yield found.slice(0, most).toReversed()
}

function observationsIn(values: Seen, spec: Asked, context: unknown): Observation[] {
  if (spec.where !== undefined && !isTrue(spec.where, { ...values, $: context })) return []
  const base = { id: values.$id, day: values.$day, state: values.$state, times: 1 }
  if (!spec.unfold) return [{ ...base, values }]
  return itemsOf(values[spec.unfold]).map((item) => ({ ...base, values: { ...values, ...item } }))
}

/** Items of a list of groups as they are; of named rows with `$row`; of plain lists as `$item`. */
function itemsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      typeof item === 'object' && item !== null ? { ...item, $item: item } : { $item: item },
    )
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, row]) =>
      typeof row === 'object' && row !== null ? [{ ...row, $row: key }] : [],
    )
  return []
}
