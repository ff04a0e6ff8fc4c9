import { z } from 'zod'
import { logic } from './logic'
import { plainText, words } from './text'

/** `gapWarm`: how rules, prints and tables call a field. */
export const fieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'key')
  .refine((key) => !['constructor', 'prototype'].includes(key), 'key')
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60, 'slug')
/** `method.record`, or a record of the same file without the dot. */
export const recordRef = z.string().regex(/^[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60})?$/, 'ref')

export const option = z.strictObject({ key: slug, en: plainText(120), nl: plainText(120) })
export const options = z.array(option).min(2).max(40)

const common = {
  key: fieldKey,
  label: words(200),
  /** A line under the label. */
  help: words(600).optional(),
  /** Asked with the words of this prompt instead of the label alone. */
  prompt: z.string().max(70).optional(),
  /** May not be empty in a kept record; a rule: only when it is true. */
  required: z.union([z.boolean(), logic]).optional(),
  /** What is said when it is required and empty. */
  missing: words(400).optional(),
  /** Shown only while true. */
  when: logic.optional(),
  /** Shown but closed, with the reason, until true. */
  opens: z.strictObject({ when: logic, say: words(400) }).optional(),
  /** Never printed, shared or exported unless asked for (spec rule 8). */
  private: z.literal(true).optional(),
  /** Goes along in a plan handed to the other of a pair; a key: only while that yes-or-no beside it is true. */
  share: z.union([z.literal(true), fieldKey]).optional(),
  /** Value of a fresh record: a rule over what is known then. */
  start: logic.optional(),
  /** Computed from other fields; not typed. */
  derive: logic.optional(),
}

const range = { min: z.number().min(-1000).max(10_000), max: z.number().min(-1000).max(10_000) }
const many = { min: z.number().int().min(0).max(100).optional(), max: z.number().int().min(1).max(100).optional() }

/** The fields that hold one value or a list of plain values; groups hold these. */
const simpleFields = [
  /** `lines`: more than one line. `max` in characters. */
  z.strictObject({
    ...common,
    type: z.literal('text'),
    lines: z.boolean().default(false),
    max: z.number().int().min(1).max(20_000).default(4000),
  }),
  z.strictObject({ ...common, type: z.literal('texts'), ...many, item: words(120).optional() }),
  /** Points from min to max, both with their meaning. `percent`: read as a percentage. */
  z.strictObject({
    ...common,
    type: z.literal('scale'),
    ...range,
    step: z.union([z.literal(1), z.literal(0.5)]).default(1),
    low: words(120),
    high: words(120),
  }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    ...range,
    whole: z.boolean().default(true),
    unit: words(40).optional(),
  }),
  z.strictObject({ ...common, type: z.literal('choice'), options }),
  z.strictObject({ ...common, type: z.literal('choices'), options, ...many }),
  /** Every option once, in an order; a draft may hold several at one place, or none: `["a", ["b", "c"], []]`. */
  z.strictObject({ ...common, type: z.literal('ranking'), options }),
  z.strictObject({ ...common, type: z.literal('yesno') }),
  z.strictObject({ ...common, type: z.literal('day') }),
  /** A local day and time, `2026-11-22T16:30`. */
  z.strictObject({ ...common, type: z.literal('moment') }),
  z.strictObject({ ...common, type: z.literal('person') }),
  z.strictObject({ ...common, type: z.literal('people'), ...many }),
  /** Feelings: a word with its place on the map, or only the place. */
  z.strictObject({ ...common, type: z.literal('feelings'), ...many }),
  /** The line of a walk on the ground, or the places it passes. */
  z.strictObject({ ...common, type: z.literal('route') }),
  /** A note of the user's, by id. */
  z.strictObject({ ...common, type: z.literal('entry') }),
  /** Another record, by id. */
  z.strictObject({ ...common, type: z.literal('record'), of: z.array(recordRef).min(1).max(20) }),
  z.strictObject({ ...common, type: z.literal('records'), of: z.array(recordRef).min(1).max(20), ...many }),
] as const

const simpleField = z.discriminatedUnion('type', simpleFields)
const inner = z.array(simpleField).min(1).max(20)

export const field = z.discriminatedUnion('type', [
  ...simpleFields,
  /** Several fields under one heading. */
  z.strictObject({ ...common, type: z.literal('group'), fields: inner }),
  /** A list of such groups. */
  z.strictObject({ ...common, type: z.literal('groups'), fields: inner, item: words(120).optional(), ...many }),
  /** The same fields for each of some named rows, such as twelve building blocks. */
  z.strictObject({ ...common, type: z.literal('rows'), fields: inner, rows: z.array(option).min(1).max(20) }),
])

export type SimpleField = z.infer<typeof simpleField>
export type Field = z.infer<typeof field>
export type Option = z.infer<typeof option>
