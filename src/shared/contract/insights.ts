import { z } from 'zod'
import { slug } from '../domain/method/fields'
import { charts } from '../domain/method/figures'
import { call, day, id, language } from './base'
import { side } from './walls'

const words = z.object({ en: z.string(), nl: z.string() })

export const figureRow = z.object({
  key: z.string(),
  label: words,
  /** One for each column: a number, the user's own text, or a name; null where nothing was observed: a gap, not a zero. */
  values: z.array(z.union([z.number(), z.string(), words, z.null()])),
  /** Observations behind the row. */
  n: z.number().int(),
  /** What the record behind it is called, where the value stands apart from the line. */
  apart: z.string().nullable(),
})
export type FigureRow = z.infer<typeof figureRow>

/** A figure is a table first; the chart and its sentence are made of the same numbers. */
export const figureTable = z.object({
  /** `circular-mandate/mandate`; the rooms' own figures begin with `loop/`. */
  id: z.string(),
  name: words,
  chart: z.enum(charts),
  /** Rows are periods (their key is the first local day) or kinds of things. */
  rowsAre: z.enum(['day', 'week', 'month', 'quarter', 'year', 'kind', 'record']),
  columns: z.array(z.object({ key: z.string(), name: words, unit: words.nullable() })),
  rows: z.array(figureRow),
  /** Lines: drawn as the average of so many latest values. */
  average: z.number().int().nullable(),
  guides: z.array(z.object({ name: words, at: z.number() })),
  /** Null under `atLeast` observations: nothing is claimed of too little. */
  sentence: words.nullable(),
  /** Observations. */
  n: z.number().int(),
  atLeast: z.number().int(),
  /** Methods keep something behind it private, or may: that leaves the vault only when it is asked for. */
  keeps: z.boolean(),
})
export type FigureTable = z.infer<typeof figureTable>

/** Both days included; null: no bound. */
export const period = z.object({ from: day.nullable(), to: day.nullable() })
export type Period = z.infer<typeof period>

/** Whom figures are about, by id (several: what is with each of them), and of which side. Left out: everybody, the side that is shown. */
const scope = z.object({ with: z.array(id).max(4).optional(), side: side.optional() })
const ofPeriod = scope.extend({ period })

/** Whether what methods keep private goes along. */
const withPrivate = z.boolean().default(false)

const year = z.number().int().min(1900).max(2200)

export const figureSource = z.object({
  kind: z.enum(['record', 'entry']),
  id: z.uuid(),
  /** `method.type` of a record. */
  recordKind: z.string(),
  title: z.string(),
  day,
})
export type FigureSource = z.infer<typeof figureSource>

export const insightsContract = {
  /** The room's own figures (gap, feelings, safety and growth, writing …); with some people, without `leftOut`. */
  overview: call.input(ofPeriod).output(z.array(figureTable)),
  /** Whom figures can be about: people whom something on the side names. `leftOut`: figures that know no people. */
  people: call
    .input(z.object({ side: side.optional() }))
    .output(z.object({ people: z.array(z.object({ id, pseudonym: z.string() })), leftOut: z.array(words) })),
  /** Methods with kept records in the period, most records first. */
  methods: call.input(ofPeriod).output(z.array(z.object({ id: slug, name: words, kept: z.number().int() }))),
  /** The figures of one method. */
  ofMethod: call.input(ofPeriod.extend({ id: slug })).output(z.array(figureTable)),
  /** What stands behind a figure, or one row of it, newest first, at most 200. */
  sources: call
    .input(ofPeriod.extend({ figure: z.string().max(140), row: z.string().max(400).nullable() }))
    .output(z.array(figureSource)),
  /** A figure as it leaves the vault. */
  leaving: call.input(ofPeriod.extend({ figure: z.string().max(140), private: withPrivate })).output(figureTable),
  /** Asks where and writes the table as the page shows it; false when dismissed. */
  saveCsv: call.input(z.object({ name: z.string().max(200), csv: z.string().max(4_000_000) })).output(z.boolean()),
  /** Paper or PDF of the figures as they stand: the room's own, of a method, or one of them. False when dismissed. */
  print: call
    .input(
      ofPeriod.extend({
        method: slug.nullable(),
        figure: z.string().max(140).nullable(),
        to: z.enum(['printer', 'pdf']),
        private: withPrivate,
      }),
    )
    .output(z.boolean()),
  /** Sentences of the user's own in a year that may go along into the next one, newest first. */
  takeAlong: call
    .input(scope.extend({ year, private: withPrivate }))
    .output(z.array(z.object({ id: z.string(), text: z.string(), day }))),
  /** A year looked back on, as a PDF in the chosen language; false when dismissed. */
  review: call
    .input(scope.extend({ year, language, sentences: z.array(z.string().max(600)).max(12), private: withPrivate }))
    .output(z.boolean()),
}
