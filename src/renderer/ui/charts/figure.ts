import { writeCsv } from '@shared/domain/csv'

/** A day as `yyyy-mm-dd`. */
export type Day = string

/** Points in time, joined by a line or by the average of the latest few. */
export type LineFigure = {
  kind: 'line'
  dayName: string
  /** Ends of the upright axis; from the values unless told. */
  range?: readonly [number, number]
  series: readonly {
    name: string
    /** In order of time; null is a gap in the line. `label` is written beside the point; `isApart` marks it in amber. */
    points: readonly { at: Day; value: number | null; label?: string; isApart?: boolean }[]
  }[]
  /** Level lines to compare with. */
  guides?: readonly { name: string; at: number }[]
  /** Draws the average over so many points instead of joining them; a column of the table under this name. */
  average?: { over: number; name: string }
}

/** Amounts by category. `opposed` draws the first series upwards and the second downwards. */
export type BarsFigure = {
  kind: 'bars'
  categoryName: string
  categories: readonly string[]
  series: readonly { name: string; values: readonly (number | null)[] }[]
  how?: 'beside' | 'stacked' | 'opposed'
  /** Bars lie down: for categories of more than a word. */
  isLying?: boolean
}

export type ScatterFigure = {
  kind: 'scatter'
  x: { name: string; range: readonly [number, number]; low: string; high: string }
  y: { name: string; range: readonly [number, number]; low: string; high: string }
  /** `times`: how many stand in the place; the point grows with it. */
  points: readonly { x: number; y: number; at?: Day; label?: string; times?: number }[]
}

export type RadarFigure = {
  kind: 'radar'
  axisName: string
  axes: readonly string[]
  /** The rim; the middle is 0. */
  max: number
  series: readonly { name: string; values: readonly (number | null)[] }[]
}

/** One square a day, Monday on top. */
export type CalendarFigure = {
  kind: 'calendar'
  valueName: string
  from: Day
  to: Day
  /** Days that are not in it count as nothing noted. */
  days: ReadonlyMap<Day, number>
}

/** A heat map of rows and columns. */
export type GridFigure = {
  kind: 'grid'
  rowName: string
  rows: readonly string[]
  columns: readonly string[]
  /** By row, then by column. */
  values: readonly (readonly (number | null)[])[]
}

export type DonutFigure = {
  kind: 'donut'
  sliceName: string
  valueName: string
  /** At most four; put the rest together. */
  slices: readonly { name: string; value: number }[]
}

/** From the first to the latest value, one line each. */
export type ChangeFigure = {
  kind: 'change'
  rowName: string
  range: readonly [number, number]
  rows: readonly { name: string; from: number; to: number; isApart?: boolean }[]
}

/** Things in words, one under the other: as they are, along a line of time, or as large numbers. */
export type ListFigure = {
  kind: 'list'
  how: 'list' | 'timeline' | 'numbers'
  rowName: string
  parts: readonly string[]
  rows: readonly { name: string; values: readonly (string | number | null)[] }[]
}

export type Figure =
  | LineFigure
  | BarsFigure
  | ScatterFigure
  | RadarFigure
  | CalendarFigure
  | GridFigure
  | DonutFigure
  | ChangeFigure
  | ListFigure

export type FigureTable = {
  columns: readonly { name: string; kind: 'text' | 'number' | 'day' | 'share' }[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** The average of the latest `over` values at each point; null where there is no value. */
export function movingAverage(values: readonly (number | null)[], over: number): (number | null)[] {
  return values.map((value, at) => {
    if (value === null) return null
    const latest = values
      .slice(0, at + 1)
      .filter((one) => one !== null)
      .slice(-over)
    return latest.reduce((sum, one) => sum + one, 0) / latest.length
  })
}

/** Names of columns that the figure itself has no word for. */
export type TableWords = Record<'day' | 'note' | 'share' | 'from' | 'to', string>

/** The same figures as the chart shows, as rows and columns. */
export function tableOf(figure: Figure, words: TableWords): FigureTable {
  const text = (name: string) => ({ name, kind: 'text' as const })
  const number = (name: string) => ({ name, kind: 'number' as const })
  const day = (name: string) => ({ name, kind: 'day' as const })
  switch (figure.kind) {
    case 'line': {
      const { series, average } = figure
      const averages = series.map(({ points }) =>
        average
          ? movingAverage(
              points.map(({ value }) => value),
              average.over,
            )
          : [],
      )
      const isLabelled = series.some(({ points }) => points.some(({ label }) => label))
      const days = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))].sort()
      const isRepeated = series.some(({ points }) => new Set(points.map(({ at }) => at)).size < points.length)
      const columns = [
        day(figure.dayName),
        ...series.flatMap(({ name }) => [
          number(name),
          ...(average ? [number(series.length > 1 ? `${name}, ${average.name}` : average.name)] : []),
        ]),
        ...(isLabelled ? [text(words.note)] : []),
      ]
      // With several points of a series on a day each has a row; otherwise a day has one.
      const rows: FigureTable['rows'] = isRepeated
        ? series
            .flatMap(({ points }, which) => points.map((point, index) => ({ ...point, which, index })))
            .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
            .map(({ at, value, label, which, index }) => [
              at,
              ...series.flatMap((_, other) => [
                other === which ? value : null,
                ...(average ? [other === which ? (averages[which]?.[index] ?? null) : null] : []),
              ]),
              ...(isLabelled ? [label ?? null] : []),
            ])
        : days.map((at) => {
            const found = series.map(({ points }) => points.findIndex((point) => point.at === at))
            const labels = found.flatMap((index, which) => series[which]?.points[index]?.label ?? [])
            return [
              at,
              ...found.flatMap((index, which) => [
                series[which]?.points[index]?.value ?? null,
                ...(average ? [averages[which]?.[index] ?? null] : []),
              ]),
              ...(isLabelled ? [labels.join(', ') || null] : []),
            ]
          })
      return { columns, rows }
    }
    case 'bars':
      return {
        columns: [text(figure.categoryName), ...figure.series.map(({ name }) => number(name))],
        rows: figure.categories.map((name, at) => [name, ...figure.series.map(({ values }) => values[at] ?? null)]),
      }
    case 'scatter': {
      const isDated = figure.points.some(({ at }) => at)
      const isLabelled = figure.points.some(({ label }) => label)
      return {
        columns: [
          ...(isDated ? [day(words.day)] : []),
          number(figure.x.name),
          number(figure.y.name),
          ...(isLabelled ? [text(words.note)] : []),
        ],
        rows: figure.points.map(({ x, y, at, label }) => [
          ...(isDated ? [at ?? null] : []),
          x,
          y,
          ...(isLabelled ? [label ?? null] : []),
        ]),
      }
    }
    case 'radar':
      return {
        columns: [text(figure.axisName), ...figure.series.map(({ name }) => number(name))],
        rows: figure.axes.map((name, at) => [name, ...figure.series.map(({ values }) => values[at] ?? null)]),
      }
    case 'calendar':
      return {
        columns: [day(words.day), number(figure.valueName)],
        rows: [...figure.days]
          .filter(([at]) => at >= figure.from && at <= figure.to)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      }
    case 'grid':
      return {
        columns: [text(figure.rowName), ...figure.columns.map(number)],
        rows: figure.rows.map((name, row) => [
          name,
          ...figure.columns.map((_, at) => figure.values[row]?.[at] ?? null),
        ]),
      }
    case 'donut': {
      const sum = figure.slices.reduce((total, { value }) => total + value, 0)
      return {
        columns: [text(figure.sliceName), number(figure.valueName), { name: words.share, kind: 'share' }],
        rows: figure.slices.map(({ name, value }) => [name, value, sum === 0 ? null : value / sum]),
      }
    }
    case 'list':
      return {
        columns: [text(figure.rowName), ...figure.parts.map(text)],
        rows: figure.rows.map(({ name, values }) => [name, ...values]),
      }
    case 'change':
      return {
        columns: [text(figure.rowName), number(words.from), number(words.to)],
        rows: figure.rows.map(({ name, from, to }) => [name, from, to]),
      }
  }
}

/** The table for a spreadsheet, numbers with a point. */
export const toCsv = (table: FigureTable): string => writeCsv(table)
