import { parseDate } from '@internationalized/date'
import emotions from '../../../resources/emotions.json'
import type { Language } from '@shared/contract/base'
import type { Field } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { RecordData } from '@shared/domain/method/record'
import type { Told } from './story'

/** What the story's names stand for while it is written. */
export type Cast = {
  language: Language
  /** The local day from which days count: that on which the sample is made. */
  today: string
  people: Map<string, string>
  records: Map<string, string>
}

/** 0 up to 1, the same row of numbers for the same text: the sample is the same on every computer. */
export type Chance = () => number

export function chanceOf(text: string): Chance {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Values as the engine takes them. `along`: how far the year is, 0 to 1, for figures that move with it.
 * @throws Error when the story names a person, record or feeling that is not there
 */
export function tell(
  type: RecordType,
  told: Record<string, Told>,
  cast: Cast,
  chance: Chance,
  along: number,
): RecordData {
  return tellFields(type.fields, told, (field, value) => tellValue(field, value, cast, chance, along))
}

function tellFields(
  fields: Field[],
  told: Record<string, Told>,
  one: (field: Field, value: Told) => unknown,
): RecordData {
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => {
      const field = fields.find((it) => it.key === key)
      if (!field) throw new Error(`the sample has no field ${key}`)
      return [key, one(field, value)]
    }),
  )
}

function tellValue(field: Field, told: Told, cast: Cast, chance: Chance, along: number): unknown {
  const value = draw(told, chance)
  const within = (fields: Field[], item: Told) =>
    tellFields(fields, item as Record<string, Told>, (inner, it) => tellValue(inner, it, cast, chance, along))
  switch (field.type) {
    case 'text':
      return inLanguage(value, cast.language)
    case 'texts':
      return (value as Told[]).map((it) => inLanguage(it, cast.language))
    case 'scale':
    case 'number':
      return tellNumber(field, value, chance, along)
    case 'yesno':
      return typeof value === 'object' ? chance() < (value as { chance: number }).chance : value
    case 'person':
      return find(cast.people, value)
    case 'people':
      return (value as Told[]).map((key) => find(cast.people, key))
    case 'record':
      return find(cast.records, value)
    case 'records':
      return (value as Told[]).map((key) => find(cast.records, key))
    case 'day':
      return dayOf(cast.today, value as number)
    case 'moment': {
      const [days = '0', time = '09:00'] = String(value).split(' ')
      return `${dayOf(cast.today, Number(days))}T${time}`
    }
    case 'feelings':
      return (value as string[]).map(feelingOf)
    case 'group':
      return within(field.fields, value)
    case 'groups':
      return (value as Told[]).map((item) => within(field.fields, draw(item, chance)))
    case 'rows':
      return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, within(field.fields, item)]))
    default:
      return value
  }
}

/** `{"one": […]}` is one of them; `{"some": […], "least": 1, "most": 3}` a few, in their order. */
function draw(told: Told, chance: Chance): Told {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told
  if ('one' in told) {
    const choices = told.one as Told[]
    return choices[Math.floor(chance() * choices.length)]
  }
  if ('some' in told) {
    const { some, least = 1, most = 2 } = told as { some: Told[]; least?: number; most?: number }
    const size = least + Math.floor(chance() * (most - least + 1))
    const taken = new Set(some.map((_, at) => ({ at, order: chance() })).sort((a, b) => a.order - b.order).slice(0, size).map(({ at }) => at)) // oxfmt-ignore
    return some.filter((_, at) => taken.has(at))
  }
  return told
}

/** `{"from": 6, "to": 3, "spread": 2}` moves over the year, up to 2 beside the line. */
function tellNumber(field: Field & { min: number; max: number }, told: Told, chance: Chance, along: number): number {
  if (typeof told === 'number') return told
  const { from, to, spread = 0 } = told as { from: number; to: number; spread?: number }
  const step = 'step' in field ? field.step : 1
  const value = from + (to - from) * along + (chance() * 2 - 1) * spread
  return Math.min(field.max, Math.max(field.min, Math.round(value / step) * step))
}

function inLanguage(told: Told, language: Language): unknown {
  return typeof told === 'object' && told !== null && language in told
    ? (told as Record<Language, string>)[language]
    : told
}

/** A local day so many days from `today`; negative lies behind it. */
export function dayOf(today: string, days: number): string {
  return parseDate(today).add({ days }).toString()
}

/** @throws Error when the story has written no record of that name yet */
export const recordIn = ({ records }: Cast, key: string): string => find(records, key)

function find(known: Map<string, string>, key: Told): string {
  const id = known.get(String(key))
  if (id === undefined) throw new Error(`the sample does not know ${String(key)}`)
  return id
}

function feelingOf(id: string) {
  const word = emotions.find((it) => it.id === id)
  if (!word) throw new Error(`the sample does not know the feeling ${id}`)
  const { en, nl, valence, arousal, goal } = word
  return { wordId: id, en, nl, valence, arousal, goal }
}
