import { z } from 'zod'
import type { Field, SimpleField } from './fields'
import type { RecordType } from './format'
import { route, type Route } from './route'

/** A feeling as it was chosen: later edits of the words keep history (spec, EmotionLog). `wordId` null: only a place on the map. */
export const feeling = z.strictObject({
  wordId: z.string().max(80).nullable(),
  en: z.string().max(80),
  nl: z.string().max(80),
  valence: z.number().int().min(-5).max(5),
  arousal: z.number().int().min(-5).max(5),
  intensity: z.number().int().min(1).max(5).optional(),
  /** Safety, growth or either, as the word stood when it was chosen. */
  goal: z.enum(['1', '2', 'either']).optional(),
})
export type Feeling = z.infer<typeof feeling>

/** What a record holds, by field key; what is empty is left out. */
export type RecordData = Record<string, unknown>

const mostItems = 200
const longestItem = 4000
const day = z.iso.date()
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)

/** The shape of a draft: right types and ranges, nothing required. What a kept record needs besides, its rules say. */
export function recordSchema(type: RecordType): z.ZodType<RecordData> {
  return z.strictObject(shapeOf(type.fields.filter(({ derive }) => derive === undefined)))
}

const schemas = new WeakMap<RecordType, z.ZodType<RecordData>>()
export function schemaOf(type: RecordType): z.ZodType<RecordData> {
  let schema = schemas.get(type)
  if (!schema) schemas.set(type, (schema = recordSchema(type)))
  return schema
}

function shapeOf(fields: (Field | SimpleField)[]) {
  return Object.fromEntries(fields.map((field) => [field.key, valueOf(field).nullish()]))
}

function valueOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return z.string().max(field.max)
    case 'texts':
      return z.array(z.string().max(longestItem)).max(mostItems)
    case 'scale':
      return z.number().min(field.min).max(field.max).multipleOf(field.step)
    case 'number':
      return field.whole ? z.number().int().min(field.min).max(field.max) : z.number().min(field.min).max(field.max)
    case 'choice':
      return z.enum(field.options.map(({ key }) => key))
    case 'ranking':
      return rankingOf(field.options.map(({ key }) => key))
    case 'choices':
      return z
        .array(z.enum(field.options.map(({ key }) => key)))
        .max(field.options.length)
        .refine(allDiffer)
    case 'yesno':
      return z.boolean()
    case 'day':
      return day
    case 'moment':
      return moment
    case 'person':
    case 'record':
    case 'entry':
      return z.uuid()
    case 'people':
    case 'records':
      return z.array(z.uuid()).max(mostItems).refine(allDiffer)
    case 'feelings':
      return z.array(feeling).max(12)
    case 'route':
      return route
    case 'group':
      return z.strictObject(shapeOf(field.fields))
    case 'groups':
      return z.array(z.strictObject(shapeOf(field.fields))).max(mostItems)
    case 'rows':
      return z.strictObject(
        Object.fromEntries(field.rows.map(({ key }) => [key, z.strictObject(shapeOf(field.fields)).nullish()])),
      )
  }
}

/** What stands at each place, from the first: one key; in a draft also none or several. */
function rankingOf(keys: string[]) {
  const key = z.enum(keys)
  return z.array(z.union([key, z.array(key).max(keys.length)])).max(keys.length)
}

const allDiffer = (keys: string[]) => new Set(keys).size === keys.length

/** One value of a record as figures and filters read it. */
export type Value = {
  path: string
  item: number
  num: number | null
  txt: string | null
  /** The only value of its path, plain and short: a figure, a choice, a day, an id. */
  isOne?: boolean
}

/** Every value by its path (`gap`, `whyLess.minutes`, `dims.goal.now`); list items are numbered from 0. Long texts are cut. */
export function valuesOf(type: RecordType, data: RecordData): Value[] {
  return type.fields.flatMap((field) => valuesIn(field, data[field.key], field.key, 0))
}

function valuesIn(field: Field, value: unknown, path: string, item: number): Value[] {
  if (value === null || value === undefined) return []
  switch (field.type) {
    case 'scale':
    case 'number':
      return typeof value === 'number' ? [{ path, item, num: value, txt: null, isOne: true }] : []
    case 'route':
      return [{ path, item, num: (value as Route).km, txt: null, isOne: true }]
    case 'yesno':
      return [{ path, item, num: value === true ? 1 : 0, txt: null, isOne: true }]
    case 'feelings':
      return (value as Feeling[]).flatMap((it, no) => [
        { path, item: no, num: it.valence, txt: it.wordId ?? '' },
        { path: `${path}.arousal`, item: no, num: it.arousal, txt: it.wordId ?? '' },
      ])
    case 'group':
      return field.fields.flatMap((it) => valuesIn(it, (value as RecordData)[it.key], `${path}.${it.key}`, item))
    case 'groups':
      return (value as RecordData[]).flatMap((row, no) =>
        field.fields.flatMap((it) =>
          valuesIn(it, row[it.key], `${path}.${it.key}`, no).map((found) => ({ ...found, isOne: false })),
        ),
      )
    case 'rows':
      return field.rows.flatMap((row) => {
        const held = (value as Record<string, RecordData | undefined>)[row.key]
        return held
          ? field.fields.flatMap((it) => valuesIn(it, held[it.key], `${path}.${row.key}.${it.key}`, item))
          : []
      })
    default:
      return (Array.isArray(value) ? value : [value]).flatMap((it, no) =>
        typeof it === 'string' && it !== ''
          ? [
              {
                path,
                item: Array.isArray(value) ? no : item,
                num: null,
                txt: it.slice(0, 120),
                isOne: !Array.isArray(value) && field.type !== 'text',
              },
            ]
          : [],
      )
  }
}

/** Ids of people and of other records named anywhere in a record, with the field that names them. */
export function linksOf(
  type: Pick<RecordType, 'fields'>,
  data: RecordData,
): { people: string[]; records: { id: string; field: string }[] } {
  const people = new Set<string>()
  const records: { id: string; field: string }[] = []
  eachSimple(type, data, (field, value) => {
    if (field.type === 'person' && typeof value === 'string') people.add(value)
    if (field.type === 'people' && Array.isArray(value)) for (const id of value) people.add(String(id))
    if (field.type === 'record' && typeof value === 'string') records.push({ id: value, field: field.key })
    if (field.type === 'records' && Array.isArray(value))
      for (const id of value) records.push({ id: String(id), field: field.key })
  })
  return { people: [...people], records }
}

/** The words a person typed, field after field, for the search index. */
export function typedText(type: Pick<RecordType, 'fields'>, data: RecordData): string {
  const texts: string[] = []
  eachSimple(type, data, (field, value) => {
    if (field.type === 'text' && typeof value === 'string') texts.push(value)
    if (field.type === 'texts' && Array.isArray(value)) texts.push(...value.map(String))
    if (field.type === 'route') texts.push((value as Route).name, ...(value as Route).places.map(({ name }) => name))
    if (field.type === 'feelings' && Array.isArray(value))
      texts.push(...(value as Feeling[]).flatMap(({ en, nl }) => [en, nl]))
  })
  return texts.filter((text) => text.trim() !== '').join('\n')
}

/** Calls `look` for every field that holds a plain value, also inside groups. */
export function eachSimple(
  type: Pick<RecordType, 'fields'>,
  data: RecordData,
  look: (field: SimpleField, value: unknown) => void,
): void {
  for (const field of type.fields) {
    const value = data[field.key]
    if (value === null || value === undefined) continue
    if (field.type === 'group') eachSimple({ fields: field.fields }, value as RecordData, look)
    else if (field.type === 'groups')
      for (const row of value as RecordData[]) eachSimple({ fields: field.fields }, row, look)
    else if (field.type === 'rows')
      for (const row of Object.values(value as Record<string, RecordData | null>))
        eachSimple({ fields: field.fields }, row ?? {}, look)
    else look(field, value)
  }
}
