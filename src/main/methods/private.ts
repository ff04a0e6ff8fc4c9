import type Database from 'better-sqlite3'
import type { Field } from '@shared/domain/method/fields'
import type { RecordType } from '@shared/domain/method/format'
import type { RecordData } from '@shared/domain/method/record'
import type { StoredRecord } from '../store/records'
import { contextOf } from './context'
import type { KnownType } from './library'
import { momentOf } from './moment'
import { isTrue } from './run-logic'

/** Whether a record as a whole stays out of what is printed, shared or exported, unless it was asked for. */
export function isPrivate(db: Database.Database, known: KnownType, record: StoredRecord, data: RecordData): boolean {
  const { private: rule } = known.type
  if (rule === undefined || rule === true) return rule === true
  const moment = momentOf(record.at, record.zone)
  return isTrue(rule, { ...data, $: contextOf(db, known, record, data, moment, record.state) })
}

/** Whether anything of such records may stay out of what leaves. */
export const keepsPrivate = (type: RecordType): boolean => type.private !== undefined || hasPrivate(type.fields)

/** Whether the title under which others name such a record may stay out of what leaves. */
export const keepsTitle = ({ private: rule, fields, title }: RecordType): boolean =>
  rule !== undefined || fields.some((field) => field.key === title && field.private)

const hasPrivate = (fields: readonly Field[]): boolean =>
  fields.some((field) => field.private || ('fields' in field && hasPrivate(field.fields)))

/** Without the fields that are private, also those inside groups. */
export function withoutPrivate(fields: readonly Field[], data: RecordData): RecordData {
  const open = fields.filter((field) => !field.private && data[field.key] !== undefined)
  return Object.fromEntries(open.map((field) => [field.key, openPart(field, data[field.key])]))
}

function openPart(field: Field, value: unknown): unknown {
  if (!('fields' in field) || typeof value !== 'object' || value === null) return value
  const part = (item: unknown) => withoutPrivate(field.fields, (item ?? {}) as RecordData)
  if (Array.isArray(value)) return value.map(part)
  if (field.type === 'rows')
    return Object.fromEntries(Object.entries(value as RecordData).map(([key, item]) => [key, part(item)]))
  return part(value)
}
