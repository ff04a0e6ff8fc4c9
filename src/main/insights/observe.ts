import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { FigureSpec } from '@shared/domain/method/figures'
import { isTrue } from '../methods/run-logic'
import { listKeptBefore, listKeptBetween } from '../store/record-lists'
import type { StoredRecord } from '../store/records'
import { Pace } from './turns'
import { whole, type View } from './view'

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

/** Kept records of a type in a period, oldest first, in pieces; their whole text is read. */
export async function* observe(
  db: Database.Database,
  kind: string,
  spec: Asked,
  { from, to }: Period,
  context: unknown,
  view: View = whole,
): Observations & AsyncGenerator<Observation[]> {
  const pace = new Pace(50, 400)
  let after = { day: from ?? '', at: -Infinity, n: -1 }
  for (;;) {
    pace.begin()
    const asked = pace.size
    const rows = listKeptBetween(db, kind, after, to ?? '9999-12-31', asked)
    yield rows.flatMap((row) => observationsIn(row, spec, context, view))
    await pace.rest()
    const last = rows.at(-1)
    if (!last || rows.length < asked) return
    after = { day: last.day, at: last.at, n: last.n }
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
): Observations & AsyncGenerator<Observation[]> {
  const pace = new Pace(50, 400)
  const found: Observation[] = []
  let before = { day: `${to ?? '9999-12-31'}~`, at: 0, n: 0 }
  while (found.length < most) {
    pace.begin()
    const asked = pace.size
    const rows = listKeptBefore(db, kind, before, from ?? '', asked)
    for (const row of rows) found.push(...observationsIn(row, spec, context, whole).toReversed())
    await pace.rest()
    const last = rows.at(-1)
    if (!last || rows.length < asked) break
    before = { day: last.day, at: last.at, n: last.n }
  }
  yield found.slice(0, most).toReversed()
}

function observationsIn(row: StoredRecord, spec: Asked, context: unknown, view: View): Observation[] {
  const values = view.see(row)
  if (!values) return []
  if (spec.where !== undefined && !isTrue(spec.where, { ...values, $: context })) return []
  const base = { id: row.id, day: row.day, state: row.state, times: 1 }
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
