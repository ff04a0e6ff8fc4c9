import { z } from 'zod'
import { slug } from '../domain/method/fields'
import { call, day } from './base'

const words = z.object({ en: z.string(), nl: z.string() })

export const figureRow = z.object({
  key: z.string(),
  label: words,
  /** One for each column; null where nothing was observed: a gap, not a zero. */
  values: z.array(z.union([z.number(), z.string(), z.null()])),
  /** Observations behind the row. */
  n: z.number().int(),
})
export type FigureRow = z.infer<typeof figureRow>

/** A figure is a table first; the chart and its sentence are made of the same numbers. */
export const figureTable = z.object({
  /** `circular-mandate/mandate`; the rooms' own figures begin with `loop/`. */
  id: z.string(),
  name: words,
  chart: z.enum(['line', 'bars', 'stacked', 'shares', 'scatter', 'radar', 'matrix', 'calendar', 'list', 'donut', 'funnel', 'timeline', 'number']), // prettier-ignore
  /** Rows are periods (their key is the first local day) or kinds of things. */
  rowsAre: z.enum(['day', 'week', 'month', 'quarter', 'year', 'kind', 'record']),
  columns: z.array(z.object({ key: z.string(), name: words, unit: words.nullable() })),
  rows: z.array(figureRow),
  guides: z.array(z.object({ name: words, at: z.number() })),
  /** Null under `atLeast` observations: nothing is claimed of too little. */
  sentence: words.nullable(),
  /** Observations. */
  n: z.number().int(),
  atLeast: z.number().int(),
})
export type FigureTable = z.infer<typeof figureTable>

/** Both days included; null: no bound. */
export const period = z.object({ from: day.nullable(), to: day.nullable() })
export type Period = z.infer<typeof period>

const which = z.object({ figure: z.string().max(140), period })
export const figureSource = z.object({
  kind: z.enum(['record', 'entry']),
  id: z.uuid(),
  method: z.string(),
  title: z.string(),
  day,
})

export const insightsContract = {
  /** The rooms' own figures (gap, feelings, safety and growth, writing …). */
  overview: call.input(z.object({ period })).output(z.array(figureTable)),
  /** Methods with kept records in the period, most records first. */
  methods: call
    .input(z.object({ period }))
    .output(z.array(z.object({ id: slug, name: words, kept: z.number().int() }))),
  /** The figures of one method. */
  ofMethod: call.input(z.object({ id: slug, period })).output(z.array(figureTable)),
  /** What stands behind a row, newest first, at most 200. */
  sources: call.input(which.extend({ row: z.string().max(400) })).output(z.array(figureSource)),
  /** Asks where and writes the table as CSV, safe to open in a spreadsheet; false when dismissed. */
  saveCsv: call.input(which).output(z.boolean()),
}
