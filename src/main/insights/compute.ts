import type Database from 'better-sqlite3'
import type { FigureTable, Period } from '@shared/contract/insights'
import type { FigureSpec } from '@shared/domain/method/figures'
import type { RecordType } from '@shared/domain/method/format'
import type { Words } from '@shared/domain/method/text'
import { formatMessage } from '../methods/findings'
import { isTrue } from '../methods/run-logic'
import { Cell } from './cells'
import { factsOf, type Facts, type Series } from './facts'
import { factsOfChart } from './facts-of-charts'
import type { Observation, Observations } from './observe'
import { readPath } from './paths'
import { nextPeriod, periodName, type Unit } from './periods'
import { namer, placer, type Place } from './rows'
import type { View } from './view'

/** Most empty periods that are put in between, so that gaps in time show as gaps. */
const mostPeriods = 800
/** Most records that stand in a figure with a row each. */
const mostRecords = 1500

type Row = { name: Words; n: number; cells: Map<string, Cell>; all: Cell[] }
const together: Place = { key: '', name: { en: '', nl: '' }, given: null }

export type Computed = {
  table: FigureTable
  facts: Facts
  /** of the records behind the row asked for, oldest first */ ids: string[]
}

type Asked = {
  period: Period
  context: unknown
  view: View
  /** Something behind it is private, or may be. */
  keeps: boolean
  /** The row whose sources are wanted; null: all of them. */
  collect?: string | null | undefined
  /** How many there are, where observations come once for each value of a list. */
  observed?: number | undefined
}

/** A figure over observations. */
export async function computeFigure(
  db: Database.Database,
  id: string,
  spec: FigureSpec,
  type: RecordType | null,
  observations: Observations,
  { period, context, view, keeps, collect, observed }: Asked,
): Promise<Computed> {
  const rowsOf = placer(db, type, spec.by, context, view)
  const columnsOf: (it: Observation) => Place[] = spec.split
    ? placer(db, type, spec.split, context, view)
    : () => [together]
  const rows = new Map<string, Row>()
  const splits = new Map<string, Words>()
  const overall = spec.measures.map((measure) => new Cell(measure))
  let n = 0
  let newest = null as Observation | null
  const ids = new Set<string>()
  const add = (it: Observation) => {
    n += it.times
    newest = it
    const columns = columnsOf(it)
    for (const { name, key } of columns) splits.set(key, name)
    for (const place of rowsOf(it)) {
      let row = rows.get(place.key)
      if (!row) rows.set(place.key, (row = { name: place.name, n: 0, cells: new Map(), all: spec.measures.map((measure) => new Cell(measure)) })) // oxfmt-ignore
      row.n += it.times
      if (place.key === collect || collect === null) ids.add(it.id)
      for (const [no, measure] of spec.measures.entries()) {
        row.all[no]?.add(it, place.given, context)
        overall[no]?.add(it, place.given, context)
        if (!spec.split) continue
        for (const { key } of columns) {
          const at = `${key}/${no}`
          let cell = row.cells.get(at)
          if (!cell) row.cells.set(at, (cell = new Cell(measure)))
          cell.add(it, place.given, context)
        }
      }
    }
  }
  for await (const some of observations) some.forEach(add)
  n = observed ?? n
  const keys = ordered(spec, rows)
  const columns = [...(splits.size > 0 ? splits : [['', together.name] as const])].flatMap(([key, name]) =>
    spec.measures.map((measure, no) => ({
      key: `${key}/${no}`,
      name: nameOf(name, measure.name, spec),
      unit: measure.unit ?? null,
    })),
  )
  const labelOf = (key: string): Words =>
    rows.get(key)?.name ?? (spec.by.kind === 'time' ? periodName(key, spec.by.unit) : { en: key, nl: key })
  const shown = spec.measures.map(({ of }) => (typeof of === 'string' ? shownAs(namer(db, type, of, view)) : asItIs))
  const table: FigureTable = {
    id,
    name: spec.name,
    chart: spec.chart,
    rowsAre: spec.by.kind === 'time' ? spec.by.unit : spec.by.kind === 'each' ? 'record' : 'kind',
    columns,
    rows: keys.map((key) => {
      const row = rows.get(key)
      return {
        key,
        label: labelOf(key),
        n: row?.n ?? 0,
        apart: null,
        values: columns.map((column, no) => {
          const cell = spec.split ? row?.cells.get(column.key) : row?.all[no]
          return (shown[no % shown.length] ?? asItIs)(cell?.value ?? null)
        }),
      }
    }),
    average: spec.average ?? null,
    guides: (spec.guides ?? []).flatMap(({ name, at }) => {
      const value = typeof at === 'number' ? at : newest ? readPath(newest, at)[0] : null
      return typeof value === 'number' ? [{ name, at: value }] : []
    }),
    sentence: null,
    n,
    atLeast: spec.atLeast,
    keeps,
  }
  const series = seriesOf(keys, labelOf, rows, overall)
  const pairs = spec.chart === 'scatter' ? pairsOf(keys, rows) : []
  const facts = { ...factsOf(n, Math.max(1, splits.size), series, pairs), ...factsOfChart(table) }
  if (n >= spec.atLeast) table.sentence = sentenceOf(spec, facts)
  return { table, facts: { ...facts, period }, ids: [...ids] }
}

type Value = number | string | null

const asItIs = (value: Value) => value

/** Options, states, people, other records and days by their names; other texts as they are. */
const shownAs = (name: ReturnType<typeof namer>) => (value: Value) => {
  if (typeof value !== 'string') return value
  const { name: words } = name(value)
  return words.en === words.nl ? words.en : words
}

function nameOf(split: Words, measure: Words, spec: FigureSpec): Words {
  if (!spec.split) return measure
  return spec.measures.length === 1 ? split : { en: `${split.en}: ${measure.en}`, nl: `${split.nl}: ${measure.nl}` }
}

/** Time in its order with the empty periods between, named rows as the file has them, the rest largest first. */
function ordered(spec: FigureSpec, rows: Map<string, Row>): string[] {
  const { by } = spec
  const keys = [...rows.keys()]
  if (by.kind === 'time') return withGaps(keys.toSorted(), by.unit)
  if (by.kind === 'items') return by.items.map(({ path }) => path).filter((path) => rows.has(path))
  if (by.kind === 'classes') return by.classes.map(({ id }) => id).filter((id) => rows.has(id))
  if (by.kind === 'each') return keys.slice(-(spec.top ?? mostRecords))
  if (keys.length > 0 && spec.chart === 'line' && keys.every((key) => key !== '' && !Number.isNaN(Number(key)))) return keys.toSorted((a, b) => Number(a) - Number(b)) // oxfmt-ignore
  const size = (key: string) => rows.get(key)?.all[spec.chart === 'map' ? 2 : 0]?.number ?? 0
  return keys.toSorted((a, b) => size(b) - size(a)).slice(0, spec.top ?? keys.length)
}

function withGaps(keys: string[], unit: Unit): string[] {
  const [first] = keys
  const last = keys.at(-1)
  if (!first || !last || unit === 'day') return keys // days stand on an axis of time: their distance is seen without empty rows
  const filled = [first]
  while (filled.length < mostPeriods && (filled.at(-1) ?? last) < last)
    filled.push(nextPeriod(filled.at(-1) ?? last, unit))
  return filled.at(-1) === last ? filled : keys
}

function seriesOf(keys: string[], labelOf: (key: string) => Words, rows: Map<string, Row>, overall: Cell[]): Series[] {
  return overall.map((cell, no) => ({
    labels: keys.map(labelOf),
    values: keys.map((key) => rows.get(key)?.all[no]?.number ?? null),
    overall: cell.measure.as === 'mean' || cell.measure.as === 'share' ? cell.number : null,
  }))
}

function pairsOf(keys: string[], rows: Map<string, Row>): [number, number][] {
  return keys.flatMap((key): [number, number][] => {
    const [x, y] = rows.get(key)?.all ?? []
    return x?.number !== null && x?.number !== undefined && y?.number !== null && y?.number !== undefined
      ? [[x.number, y.number]]
      : []
  })
}

function sentenceOf(spec: FigureSpec, facts: Facts): Words | null {
  const found = spec.sentences.find(({ when }) => isTrue(when, facts))
  if (!found) return null
  return { en: formatMessage(found.say.en, 'en', facts), nl: formatMessage(found.say.nl, 'nl', facts) }
}
