import type { IntlShape } from 'react-intl'
import type { FigureRow, FigureTable, Period } from '@shared/contract/insights'
import type { Figure, FigureTable as Table } from '../ui/charts/figure'
import { rowLabel, shortRowLabel } from './row-label'

type Language = 'en' | 'nl'
/** A row with its values in one language. */
type Row = Omit<FigureRow, 'values'> & { values: (string | number | null)[] }
const rowsIn = ({ rows }: FigureTable, language: Language): Row[] =>
  rows.map((row) => ({
    ...row,
    values: row.values.map((it) => (typeof it === 'object' ? (it?.[language] ?? null) : it)),
  }))

const numberOf = (value: string | number | null | undefined) => (typeof value === 'number' ? value : null)

/** Rows of time beyond which bars become a line. */
const mostBars = 36
/** Rows of a kind that bars can show. */
const mostKinds = 24

/** The chart of a table; null when there is nothing to draw. */
export function figureOf(table: FigureTable, language: Language, intl: IntlShape, period: Period): Figure | null {
  const { columns, chart, rowsAre } = table
  const rows = rowsIn(table, language)
  const [first] = columns
  if (rows.length === 0 || !first) return null
  const columnName = (at: number) => columns[at]?.name[language] ?? ''
  const rowName = intl.formatMessage({ id: `insights.rows.${rowsAre}` })
  const isTime = rowsAre !== 'kind' && rowsAre !== 'record'
  const label = (row: FigureRow) => rowLabel(row, rowsAre, language, intl)
  const seriesOf = (some: Row[]) =>
    columns.map((_, at) => ({ name: columnName(at), values: some.map(({ values }) => numberOf(values[at])) }))

  if (chart === 'list' || chart === 'timeline' || chart === 'number')
    return {
      kind: 'list',
      how: chart === 'number' ? 'numbers' : chart,
      rowName,
      parts: columns.map((_, at) => columnName(at)),
      rows: (chart === 'list' && rowsAre === 'record' ? rows.toReversed() : rows).map((row) => ({ name: label(row), values: row.values })), // oxfmt-ignore
    }
  if (chart === 'calendar') {
    const days = new Map(rows.flatMap(({ key, values }) => (numberOf(values[0]) === null ? [] : [[key, numberOf(values[0]) ?? 0]]))) // oxfmt-ignore
    const [from = '', to = ''] = [rows[0]?.key, rows.at(-1)?.key]
    return { kind: 'calendar', valueName: columnName(0), from: period.from ?? from, to: lastOf(period, to), days }
  }
  if (chart === 'map' || chart === 'scatter') return fieldOf(table, language, intl, columnName)
  if (chart === 'change')
    return {
      kind: 'change',
      rowName,
      range: [0, Math.max(10, ...rows.flatMap(({ values }) => [numberOf(values[0]) ?? 0, numberOf(values[1]) ?? 0]))],
      rows: rows.flatMap((row) => {
        const [from, to] = [numberOf(row.values[0]), numberOf(row.values[1])]
        return from === null || to === null ? [] : [{ name: label(row), from, to, isApart: to < from }]
      }),
    }
  if (chart === 'matrix')
    return {
      kind: 'grid',
      rowName,
      rows: rows.map(label),
      columns: columns.map((_, at) => columnName(at)),
      values: rows.map(({ values }) => values.map(numberOf)),
    }
  if (chart === 'radar' && rows.length > 2)
    return {
      kind: 'radar',
      axisName: rowName,
      axes: rows.map(label),
      max: roundUp(seriesOf(rows)),
      series: seriesOf(rows),
    }
  if (chart === 'donut' && columns.length === 1) {
    const some = rows.flatMap((row) => ((numberOf(row.values[0]) ?? 0) > 0 ? [{ name: label(row), value: numberOf(row.values[0]) ?? 0 }] : [])) // oxfmt-ignore
    const rest = some.slice(3).reduce((sum, { value }) => sum + value, 0)
    const slices = some.length <= 4 ? some : [...some.slice(0, 3), { name: intl.formatMessage({ id: 'insights.rest' }), value: rest }] // oxfmt-ignore
    return slices.length > 0 ? { kind: 'donut', sliceName: rowName, valueName: columnName(0), slices } : null
  }
  if (isTime && (chart === 'line' || rows.length > mostBars))
    return {
      kind: 'line',
      dayName: rowName,
      series: columns.slice(0, 4).map((_, at) => ({
        name: columnName(at),
        // days have no empty rows: what is missing there belongs to another column
        points: rows
          .map(({ key, values, apart }) => ({
            at: key,
            value: numberOf(values[at]),
            ...(apart !== null && { label: apart, isApart: true }),
          }))
          .filter(({ value }) => rowsAre !== 'day' || value !== null),
      })),
      ...(table.guides.length > 0 && { guides: table.guides.map(({ name, at }) => ({ name: name[language], at })) }),
      ...(table.average && { average: { over: table.average, name: intl.formatMessage({ id: 'insights.average' }, { over: table.average }) } }), // oxfmt-ignore
    }
  /** How many there are stands in the table; beside an average it would be another axis. */
  const beside = (all: Series) => {
    const some = all.filter(({ values }) => !values.every((value, at) => value === shown[at]?.n))
    return some.length > 0 && chart === 'bars' ? some : all
  }
  const shown = isTime ? rows : rowsAre === 'record' ? rows.slice(-mostKinds) : rows.slice(0, mostKinds)
  const step = Math.ceil(shown.length / 13)
  return {
    kind: 'bars',
    categoryName: rowName,
    categories: shown.map((row, at) => (isTime ? (at % step === 0 ? shortRowLabel(row, rowsAre, shown, intl) : '') : label(row))), // oxfmt-ignore
    series:
      chart === 'shares' ? inShares(seriesOf(shown)) : beside(seriesOf(shown)).slice(0, chart === 'opposed' ? 2 : 4),
    how: chart === 'opposed' ? 'opposed' : chart === 'stacked' || chart === 'shares' ? 'stacked' : 'beside',
    isLying: !isTime && chart !== 'opposed',
  }
}

const lastOf = ({ to }: Period, last: string) => {
  const today = new Date().toLocaleDateString('sv-SE')
  return to === null || to > today ? (last > today ? last : today) : to
}

function fieldOf(table: FigureTable, language: Language, intl: IntlShape, columnName: (at: number) => string): Figure {
  const isMap = table.chart === 'map'
  const places = rowsIn(table, language).flatMap((row) => {
    const [x, y] = [numberOf(row.values[0]), numberOf(row.values[1])]
    return x === null || y === null ? [] : [{ x, y, times: isMap ? (numberOf(row.values[2]) ?? 1) : row.n, name: row.label[language], hasWord: row.key !== '' }] // oxfmt-ignore
  })
  if (isMap)
    return {
      kind: 'scatter',
      x: { name: columnName(0), range: [-5, 5], low: intl.formatMessage({ id: 'insights.map.unpleasant' }), high: intl.formatMessage({ id: 'insights.map.pleasant' }) }, // oxfmt-ignore
      y: { name: columnName(1), range: [-5, 5], low: intl.formatMessage({ id: 'insights.map.lowEnergy' }), high: intl.formatMessage({ id: 'insights.map.highEnergy' }) }, // oxfmt-ignore
      points: places.map(({ x, y, times, name, hasWord }, at) => ({ x, y, times, ...(at < 6 && hasWord && { label: name }) })), // oxfmt-ignore
    }
  const together = new Map<string, { x: number; y: number; times: number }>()
  for (const { x, y } of places) {
    const key = `${x} ${y}`
    together.set(key, { x, y, times: (together.get(key)?.times ?? 0) + 1 })
  }
  const axis = (at: 0 | 1) => {
    const all = places.map((place) => (at === 0 ? place.x : place.y))
    const range = [Math.min(0, ...all), Math.max(1, ...all)] as const
    const unit = table.columns[at]?.unit?.[language] ?? ''
    const end = (value: number) => `${intl.formatNumber(value, { maximumFractionDigits: 1 })}${unit && ` ${unit}`}`
    return { name: columnName(at), range, low: at === 0 ? end(range[0]) : `${columnName(at)}: ${end(range[0])}`, high: at === 0 ? `${end(range[1])} ${columnName(at)}` : end(range[1]) } // oxfmt-ignore
  }
  return { kind: 'scatter', x: axis(0), y: axis(1), points: [...together.values()] }
}

type Series = { name: string; values: (number | null)[] }[]

const inShares = (series: Series): Series =>
  series.slice(0, 4).map(({ name, values }) => ({
    name,
    values: values.map((value, at) => {
      const all = series.reduce((sum, other) => sum + (other.values[at] ?? 0), 0)
      return value === null || all === 0 ? null : (100 * value) / all
    }),
  }))

function roundUp(series: Series): number {
  const most = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return most <= 5 ? 5 : most <= 10 ? 10 : Math.ceil(most / 10) * 10
}

/** The same as rows and columns, with how many observations stand behind each row. */
export function tableOfFigure(table: FigureTable, language: Language, intl: IntlShape): Table {
  const { rowsAre, columns } = table
  const rows = rowsIn(table, language)
  const isCounted = rowsAre === 'record' || columns.some((_, at) => rows.every(({ n, values }) => values[at] === n))
  const hasApart = rows.some(({ apart }) => apart !== null)
  const unit = (at: number) => columns[at]?.unit?.[language]
  const isText = (at: number) => rows.some(({ values }) => typeof values[at] === 'string')
  return {
    columns: [
      { name: intl.formatMessage({ id: `insights.rows.${rowsAre}` }), kind: rowsAre === 'day' ? 'day' : 'text' },
      ...columns.map(({ name }, at) => ({
        name: (name[language] || table.name[language]) + (unit(at) ? ` (${unit(at)})` : ''),
        kind: isText(at) ? ('text' as const) : ('number' as const),
      })),
      ...(isCounted ? [] : [{ name: intl.formatMessage({ id: 'insights.observed' }), kind: 'number' as const }]),
      ...(hasApart ? [{ name: intl.formatMessage({ id: 'insights.apart' }), kind: 'text' as const }] : []),
    ],
    rows: rows.map((row) => [
      rowsAre === 'day' ? row.key : rowLabel(row, rowsAre, language, intl),
      ...row.values,
      ...(isCounted ? [] : [row.n]),
      ...(hasApart ? [row.apart] : []),
    ]),
  }
}
