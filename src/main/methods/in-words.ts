import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { RecordSection } from '@shared/contract/methods'
import type { Field, Option } from '@shared/domain/method/fields'
import type { Feeling, RecordData } from '@shared/domain/method/record'
import type { Route } from '@shared/domain/method/route'
import type { Words } from '@shared/domain/method/text'
import { titleOfEntry } from '../store/entries'
import { pseudonymOf } from '../store/people'
import { findStoredRecord } from '../store/records'
import { findType } from './library'
import { isPrivate } from './private'

const yesNo = { en: ['yes', 'no'], nl: ['ja', 'nee'] } satisfies Record<Language, [string, string]>

/** What a record holds as a person reads it, field after field; empty fields are left out. */
export function inWords(
  db: Database.Database,
  fields: readonly Field[],
  data: RecordData,
  language: Language,
  withPrivate: boolean,
): RecordSection[] {
  return fields.flatMap((field) => {
    const lines = linesOf(db, field, data[field.key], language, withPrivate)
    return lines.length > 0 ? [{ label: field.label[language], lines, list: isList(field) }] : []
  })
}

const isList = ({ type }: Field) => ['texts', 'groups', 'rows', 'ranking'].includes(type)

function linesOf(
  db: Database.Database,
  field: Field,
  value: unknown,
  language: Language,
  withPrivate: boolean,
): string[] {
  if (value === null || value === undefined) return []
  const word = (it: Words | Option) => it[language]
  const items = Array.isArray(value) ? (value as unknown[]).flat() : [value]
  const joined = (texts: string[]) => (texts.some(Boolean) ? [texts.filter(Boolean).join(', ')] : [])
  const chosen = (options: Option[]) =>
    items.flatMap((key) => options.find((option) => option.key === key) ?? []).map(word)
  const inner = (inside: readonly Field[], item: unknown) =>
    inWords(db, inside, (item ?? {}) as RecordData, language, withPrivate)
      .map(({ label, lines }) => `${label}: ${lines.join(' / ')}`)
      .join('; ')
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
    case 'texts':
      return items.map(String).filter((text) => text.trim() !== '')
    case 'scale':
      return [`${numberIn(value as number, language)} (${field.min} = ${word(field.low)}, ${field.max} = ${word(field.high)})`] // oxfmt-ignore
    case 'number':
      return [`${numberIn(value as number, language)}${field.unit ? ` ${word(field.unit)}` : ''}`]
    case 'yesno':
      return [yesNo[language][value === true ? 0 : 1]]
    case 'choice':
    case 'choices':
      return joined(chosen(field.options))
    case 'ranking':
      return chosen(field.options)
    case 'day':
      return [dayIn(value as string, language)]
    case 'moment':
      return [`${dayIn((value as string).slice(0, 10), language)}, ${(value as string).slice(11)}`]
    case 'person':
    case 'people':
      return joined(items.map((id) => pseudonymOf(db, String(id))))
    case 'record':
    case 'records':
      return joined(items.map((id) => recordIn(db, String(id), language, withPrivate)))
    case 'entry':
      return joined([titleOfEntry(db, value as string) ?? ''])
    case 'feelings':
      return joined((items as Feeling[]).map(word))
    case 'route':
      return joined(routeIn(value as Route, language))
    case 'group':
      return [inner(field.fields, value)].filter(Boolean)
    case 'groups':
      return items.map((item) => inner(field.fields, item)).filter(Boolean)
    case 'rows':
      return field.rows.flatMap((row) => {
        const text = inner(field.fields, (value as RecordData)[row.key])
        return text ? [`${word(row)}: ${text}`] : []
      })
  }
}

/** `5,4 km`, its name and the places it passes. */
const routeIn = ({ km, name, places }: Route, language: Language) => [
  km === null ? '' : `${numberIn(km, language)} km`,
  name,
  ...places.map((place) => place.name),
]

const numberIn = (value: number, language: Language) => new Intl.NumberFormat(language).format(value)

/** `2026-11-22` as people say it. */
export function dayIn(day: string, language: Language): string {
  const locale = language === 'nl' ? 'nl' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}

/** Its title; its type and day where it has none or the record is private. */
function recordIn(db: Database.Database, id: string, language: Language, withPrivate: boolean): string {
  const record = findStoredRecord(db, id)
  if (!record || record.deletedAt !== null) return ''
  const known = findType(db, record.kind)
  const open = withPrivate || !isPrivate(db, known, record, JSON.parse(record.data) as RecordData)
  return (open && record.title) || `${known.type.name[language]}, ${dayIn(record.day, language)}`
}
