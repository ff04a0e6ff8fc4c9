import type Database from 'better-sqlite3'
import type { Field } from '@shared/domain/method/fields'
import { schemaOf, typedText, type RecordData } from '@shared/domain/method/record'
import { unfinishedOf, type StoredRecord } from '../store/records'
import { methodOfVersion, type KnownType } from './library'

/** A value that the method's present fields do not take, with the field it was written in. */
export type EarlierValue = { field: Field; value: unknown }

type Holder = Pick<StoredRecord, 'data' | 'version'>

/** What a record holds in the fields of today. */
export function dataOf({ type }: Pick<KnownType, 'type'>, record: Holder): RecordData {
  return split(type, record).data
}

/** What stands on its page: what is being typed and cannot be kept yet, else what it holds. */
export function shownData(
  known: Pick<KnownType, 'type'>,
  record: Holder & Pick<StoredRecord, 'unfinished'>,
): RecordData {
  const typed = unfinishedOf(record)
  return dataOf(known, typed ? { data: JSON.stringify(typed.data), version: record.version } : record)
}

/**
 * What it holds besides, by key and the version of the method it was written with: `mood@2`. Carried along with every
 * save, so that a method may change without a word of its records being lost.
 */
export function carriedOf({ type }: Pick<KnownType, 'type'>, record: Holder): RecordData {
  return Object.fromEntries(
    Object.entries(split(type, record).rest).map(([key, value]) => [
      key.includes('@') ? key : `${key}@${record.version}`,
      value,
    ]),
  )
}

export function earlierValues(db: Database.Database, { method, type }: KnownType, record: Holder): EarlierValue[] {
  return Object.entries(carriedOf({ type }, record)).map(([name, value]) => {
    const [key = '', version] = name.split('@')
    const then = methodOfVersion(db, method.id, Number(version))?.records.find(({ id }) => id === type.id)
    const field = then?.fields.find((it) => it.key === key)
    if (field) return { field, value }
    const unknown = { key, type: 'text', label: { en: key, nl: key }, lines: true, max: 4000 } as const
    return { field: unknown, value: typeof value === 'string' ? value : JSON.stringify(value) }
  })
}

/** Typed words of earlier values, for the index. */
export function earlierText(values: readonly EarlierValue[]): string {
  return values.map(({ field, value }) => typedText({ fields: [field] }, { [field.key]: value })).filter(Boolean).join('\n') // oxfmt-ignore
}

function split(type: KnownType['type'], record: Holder): { data: RecordData; rest: RecordData } {
  const raw = JSON.parse(record.data) as RecordData
  const derived = new Set(type.fields.filter(({ derive }) => derive !== undefined).map(({ key }) => key))
  const fits = (entries: [string, unknown][]) =>
    schemaOf(type).safeParse(Object.fromEntries(entries.filter(([key]) => !derived.has(key)))).success
  const entries = Object.entries(raw)
  if (fits(entries)) return { data: raw, rest: {} }
  const fitting = new Set(entries.filter((entry) => fits([entry])).map(([key]) => key))
  return {
    data: Object.fromEntries(entries.filter(([key]) => fitting.has(key))),
    rest: Object.fromEntries(entries.filter(([key]) => !fitting.has(key))),
  }
}
