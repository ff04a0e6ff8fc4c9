import { z } from 'zod'
import { fieldKey, recordRef, slug } from './fields'
import { logic } from './logic'
import { words } from './text'

/** A value of a record: `gap`, of a group `whyLess.minutes`, of named rows `dims.goal.now`, or a name with `$`: `$day`, `$state`. */
const path = z.string().regex(/^\$(day|month|week|state|title)$|^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]+){0,2}$/, 'path')

const classes = z
  .array(z.strictObject({ id: slug, name: words(120), when: logic }))
  .min(1)
  .max(20)

/**
 * How observations are put together, one row each. time: one row per period. field: per value (choices, people, feelings,
 * states and list items count once each). items: one row per named value. classes: the first whose rule is true. each: a record a row.
 */
const by = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), unit: z.enum(['day', 'week', 'month', 'quarter', 'year']) }),
  z.strictObject({ kind: z.literal('field'), path }),
  z.strictObject({
    kind: z.literal('items'),
    items: z
      .array(z.strictObject({ path, name: words(120) }))
      .min(2)
      .max(20),
  }),
  z.strictObject({ kind: z.literal('classes'), classes }),
  z.strictObject({ kind: z.literal('each') }),
])

/** What is computed of the observations of a row (and of a column, where the figure splits). */
const measure = z.strictObject({
  name: words(120),
  as: z.enum(['count', 'mean', 'sum', 'least', 'most', 'first', 'last', 'share', 'value', 'kinds']),
  /** For all but count and share. */
  of: z.union([path, logic]).optional(),
  /** share: per cent of observations for which this is true. */
  when: logic.optional(),
  unit: words(40).optional(),
})

export const charts = [
  'line', 'bars', 'stacked', 'shares', 'opposed', 'scatter', 'map', 'radar', 'matrix', 'calendar', 'change', 'list', 'donut',
  'funnel', 'timeline', 'number',
] as const // oxfmt-ignore

export const figure = z.strictObject({
  id: slug,
  name: words(160),
  chart: z.enum(charts),
  from: recordRef,
  /** Only records for which this is true. */
  where: logic.optional(),
  /** A list field: every item of it is an observation. */
  unfold: fieldKey.optional(),
  by,
  split: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('field'), path }),
    z.strictObject({ kind: z.literal('classes'), classes }),
  ]).optional(),
  measures: z.array(measure).min(1).max(8),
  /** Lines to compare with, of a field's latest value or fixed. */
  guides: z.array(z.strictObject({ name: words(120), at: z.union([path, z.number()]) })).max(4).optional(),
  /** Lines: drawn as the average of so many latest values. */
  average: z.number().int().min(2).max(50).optional(),
  /** Rows are shown largest first, and so many. */
  top: z.number().int().min(1).max(50).optional(),
  /** The first sentence whose rule is true; ICU message over the facts (docs/method-format.md). */
  sentences: z.array(z.strictObject({ when: logic, say: words(600) })).min(1).max(8),
  /** Observations under which nothing is claimed. */
  atLeast: z.number().int().min(1).max(100).default(5),
}) // oxfmt-ignore
export type FigureSpec = z.infer<typeof figure>
export type Measure = z.infer<typeof measure>
