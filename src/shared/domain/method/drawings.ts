import { z } from 'zod'
import { fieldKey, recordRef, slug, type Field } from './fields'
import type { RecordType } from './format'
import { words } from './text'

/** What is drawn beside a form, from what stands in it: docs/method-format.md, “Drawings”. */
const title = words(120)
const keys = z.array(fieldKey).min(1)

export const drawing = z.discriminatedUnion('kind', [
  /** Items of some lists in rings, the inmost for the first option of `ring`. */
  z.strictObject({ kind: z.literal('rings'), title, of: keys.max(10), item: fieldKey, ring: fieldKey }),
  /** Fields that lead to another one, which opens once they are filled. */
  z.strictObject({ kind: z.literal('leads'), title, needs: keys.max(8), to: fieldKey }),
  /** Columns with lines from left to right, one line through them for every item. `all`: what else stands in a column. */
  z.strictObject({
    kind: z.literal('columns'),
    title,
    of: fieldKey,
    columns: z
      .array(z.strictObject({ field: fieldKey, all: fieldKey.optional() }))
      .min(2)
      .max(5),
  }),
  /** How often two choices met, over this record and earlier ones with the same value in `same`. */
  z.strictObject({ kind: z.literal('grid'), title, same: fieldKey, rows: fieldKey, columns: fieldKey, first: fieldKey.optional() }), // oxfmt-ignore
  /** Named rows one after the other. `held`: options that say a row took place; `leads`: a record that belongs to a row. */
  z.strictObject({
    kind: z.literal('steps'),
    title,
    of: fieldKey,
    state: fieldKey,
    day: fieldKey,
    held: z.array(slug).min(1),
    full: z.array(slug).default([]),
    leads: z.record(slug, recordRef).default({}),
  }),
  /** Days that were planned, counted from `start`, and the records of another type that name this one in `link`. */
  z.strictObject({
    kind: z.literal('repeats'),
    title,
    start: fieldKey,
    schedule: fieldKey,
    days: fieldKey,
    of: recordRef,
    link: fieldKey,
    day: fieldKey,
    score: fieldKey,
  }),
  /** Scores over records with the same value in `same`, with what changed after each. */
  z.strictObject({ kind: z.literal('scores'), title, same: fieldKey, day: fieldKey, values: keys.max(4), marks: fieldKey.optional() }), // oxfmt-ignore
  /** What each of some people has. */
  z.strictObject({ kind: z.literal('people'), title, all: fieldKey, of: fieldKey, person: fieldKey, text: fieldKey }),
  /** From one value to another, for each item. */
  z.strictObject({ kind: z.literal('change'), title, of: fieldKey, name: fieldKey, from: fieldKey, to: fieldKey }),
  /** Texts without their writers, in another order than they came, until `known` is true. */
  z.strictObject({ kind: z.literal('guess'), title, of: fieldKey, item: fieldKey, writer: fieldKey, guess: fieldKey, known: fieldKey }), // oxfmt-ignore
  /** Whose turn it is: who of `people` was least often `who` in the records that name this one in `link`. */
  z.strictObject({ kind: z.literal('turns'), title, people: fieldKey, of: recordRef, link: fieldKey, who: fieldKey }),
  /**
   * Rounds that are run one after the other, each with its fields, large. `named`: texts in which real names are looked
   * for; `sheet`: those that go onto the sheet that is handed out. `end`: the state it is brought into at the end.
   */
  z.strictObject({
    kind: z.literal('rounds'),
    title,
    named: keys.max(8),
    sheet: keys.max(4),
    end: slug.optional(),
    rounds: z
      .array(
        z.strictObject({
          name: words(80),
          ask: words(400),
          minutes: z.number().int().min(1).max(120),
          fields: z.array(fieldKey).max(4),
        }),
      )
      .min(2)
      .max(8),
  }),
])
export type Drawing = z.infer<typeof drawing>
export type DrawingOf<K extends Drawing['kind']> = Extract<Drawing, { kind: K }>

type Say = (message: string, path: PropertyKey[]) => void

/** Names in a drawing that lead nowhere in its type. Fields of other types are not looked at. */
export function checkDrawing(it: Drawing, type: Pick<RecordType, 'fields'>, say: Say): void {
  const inType = new Map(type.fields.map((field) => [field.key, field]))
  const own = (key: string, ...path: PropertyKey[]) => inType.has(key) || say('ref', path)
  const inside = (of: string, key: string, ...path: PropertyKey[]) => {
    const field = inType.get(of)
    if (!field || !hasInner(field) || !field.fields.some((inner) => inner.key === key)) say('ref', path)
  }
  switch (it.kind) {
    case 'rings':
      return it.of.forEach((list, at) => [it.item, it.ring].forEach((key) => inside(list, key, 'of', at)))
    case 'leads':
      return [...it.needs, it.to].forEach((key) => own(key, 'needs'))
    case 'columns':
      return it.columns.forEach(({ field, all }, at) => {
        inside(it.of, field, 'columns', at, 'field')
        if (all) own(all, 'columns', at, 'all')
      })
    case 'grid':
      return [it.same, it.rows, it.columns, ...(it.first ? [it.first] : [])].forEach((key) => own(key, 'rows'))
    case 'steps':
      return [it.state, it.day].forEach((key) => inside(it.of, key, 'of'))
    case 'repeats':
      own(it.start, 'start')
      return inside(it.schedule, it.days, 'schedule')
    case 'scores':
      return [it.same, it.day, ...it.values, ...(it.marks ? [it.marks] : [])].forEach((key) => own(key, 'values'))
    case 'people':
      own(it.all, 'all')
      return [it.person, it.text].forEach((key) => inside(it.of, key, 'of'))
    case 'change':
      return [it.name, it.from, it.to].forEach((key) => inside(it.of, key, 'of'))
    case 'guess':
      own(it.known, 'known')
      return [it.item, it.writer, it.guess].forEach((key) => inside(it.of, key, 'of'))
    case 'turns':
      return void own(it.people, 'people')
    case 'rounds':
      ;[...it.named, ...it.sheet].forEach((key) => own(key, 'named'))
      return it.rounds.forEach(({ fields }, at) => fields.forEach((key) => own(key, 'rounds', at, 'fields')))
  }
}

const hasInner = (field: Field): field is Extract<Field, { fields: unknown }> => 'fields' in field
