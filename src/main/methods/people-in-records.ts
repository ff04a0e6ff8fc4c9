import type Database from 'better-sqlite3'
import { mentionOf } from '@shared/domain/markdown-text'
import type { Field, SimpleField } from '@shared/domain/method/fields'
import type { RecordData } from '@shared/domain/method/record'
import { listRecordsNaming, rewriteStoredRecord } from '../store/record-people'
import { listVersionsNaming, rewriteRecordVersion } from '../store/record-versions'
import { unfinishedOf, type StoredRecord } from '../store/records'
import type { StoredPerson } from '../store/people'
import { findType } from './library'

type Rewrite = (text: string, linked: boolean) => string

/**
 * Rewrites every typed text of the records and of their versions in which a person is named or mentioned, also in the
 * trash; with `remove` the person is also taken out of the fields that name people. `loadMethods` comes first. Run inside
 * a save.
 */
export function rewriteRecords(db: Database.Database, person: StoredPerson, rewrite: Rewrite, remove: boolean): void {
  const nameAfter = rewrite(mentionOf(person.pseudonym), true).replace(/^@("?)(.*)\1$/, '$2')
  const inData = (json: string, fields: Field[], linked: boolean) => {
    // what is called after the person, such as an engagement, follows the new name
    const text = (typed: string) => (linked && typed === person.pseudonym ? nameAfter : rewrite(typed, linked))
    const change = { text, drop: remove ? person.id : null }
    return rewritten(JSON.parse(json) as RecordData, fields, change)
  }
  const inTitle = (title: string, linked: boolean) => (title === person.pseudonym ? nameAfter : rewrite(title, linked))
  for (const { record, linked } of listRecordsNaming(db, person)) {
    const fields = fieldsOf(db, record)
    const typed = unfinishedOf(record)
    const change = {
      title: inTitle(record.title, linked),
      data: JSON.stringify(inData(record.data, fields, linked)),
      unfinished: typed && JSON.stringify({ ...typed, data: inData(JSON.stringify(typed.data), fields, linked) }),
    }
    rewriteStoredRecord(db, record.n, change, rewrite)
  }
  for (const version of listVersionsNaming(db, person)) {
    const data = JSON.stringify(inData(version.data, fieldsOf(db, version), version.linked))
    rewriteRecordVersion(db, version.id, inTitle(version.title, version.linked), data)
  }
}

/** Without its method, every text of a record counts as typed. */
function fieldsOf(db: Database.Database, record: Pick<StoredRecord, 'kind'>): Field[] {
  try {
    return findType(db, record.kind).type.fields
  } catch {
    return []
  }
}

type Change = { text: (text: string) => string; drop: string | null }

function rewritten(data: RecordData, fields: readonly (Field | SimpleField)[], change: Change): RecordData {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => {
      const changed = changedValue(
        value,
        fields.find((field) => field.key === key),
        change,
      )
      return changed === undefined ? [] : [[key, changed]]
    }),
  )
}

function changedValue(value: unknown, field: Field | SimpleField | undefined, change: Change): unknown {
  const inner = field && 'fields' in field ? field.fields : []
  if (typeof value === 'string') {
    if (value === change.drop) return undefined
    return field === undefined || field.type === 'text' || field.type === 'texts' ? change.text(value) : value
  }
  if (Array.isArray(value))
    return value.flatMap((it: unknown) => (typeof it === 'object' && it !== null ? [rewritten(it as RecordData, inner, change)] : (changedValue(it, field, change) ?? []))) // oxfmt-ignore
  if (typeof value === 'object' && value !== null) return field?.type === 'rows' ? Object.fromEntries(Object.entries(value).map(([key, row]) => [key, rewritten(row as RecordData, inner, change)])) : rewritten(value as RecordData, inner, change) // oxfmt-ignore
  return value
}
