import type Database from 'better-sqlite3'
import { dump } from 'js-yaml'
import type { Language } from '@shared/contract/base'
import type { MethodRecord } from '@shared/contract/methods'
import type { RecordJob } from '@shared/contract/transfer'
import { linksOf, type RecordData } from '@shared/domain/method/record'
import { inWords } from '../methods/in-words'
import { findType, type KnownType } from '../methods/library'
import { toRow } from '../methods/open-record'
import { isPrivate, withoutPrivate } from '../methods/private'
import { listRecordsAfter } from '../store/record-lists'
import { pseudonymOf } from '../store/people'
import { unfinishedOf, type StoredRecord } from '../store/records'
import { localTime } from './reader/dates'

/**
 * A record as it leaves the vault: what is private stays behind unless it was asked for. `data` is what counts,
 * `unfinished` what stands on its page while that cannot be kept yet.
 */
export type LeavingRecord = {
  known: KnownType
  record: Omit<MethodRecord, 'unfinished'> & { unfinished: RecordData | null }
  withPrivate: boolean
}

/** Null when the record as a whole is private. */
export function leaving(db: Database.Database, stored: StoredRecord, withPrivate: boolean): LeavingRecord | null {
  const known = findType(db, stored.kind)
  const held = JSON.parse(stored.data) as RecordData
  if (!withPrivate && isPrivate(db, known, stored, held)) return null
  const row = toRow(stored)
  const open = (all: RecordData) => (withPrivate ? all : withoutPrivate(known.type.fields, all))
  const typed = unfinishedOf(stored)
  const title = !withPrivate && known.type.fields.find(({ key }) => key === known.type.title)?.private ? '' : row.title
  const { version } = stored
  return {
    known,
    record: { ...row, version, title, data: open(held), unfinished: typed && open(typed.data) },
    withPrivate,
  }
}

/** Every record outside the trash in the order in which they were made, drafts and replaced ones too. */
export function* eachLeavingRecord(db: Database.Database, withPrivate: boolean): Generator<LeavingRecord | null> {
  for (let after = 0; ;) {
    const page = listRecordsAfter(db, after, 200)
    for (const stored of page) yield leaving(db, stored, withPrivate)
    const last = page.at(-1)
    if (!last) return
    after = last.n
  }
}

/** As the print window lays it out. */
export function recordJob(
  db: Database.Database,
  { known, record, withPrivate }: LeavingRecord,
  language: Language,
): RecordJob {
  const { method, type } = known
  return {
    language,
    record: {
      title: record.title || type.name[language],
      method: method.name[language],
      type: type.name[language],
      at: record.at,
      zone: record.zone,
      draft: record.status === 'draft',
      state: type.states?.find(({ id }) => id === record.state)?.name[language] ?? '',
      credit: method.credit[language],
      sections: inWords(db, type.fields, record.unfinished ?? record.data, language, withPrivate),
    },
  }
}

/** Properties, then every field under its name. */
export function markdownOfRecord(db: Database.Database, leavingRecord: LeavingRecord, language: Language): string {
  const { known, record } = leavingRecord
  const { title, method, type, state, sections } = recordJob(db, leavingRecord, language).record
  const people = linksOf(known.type, record.unfinished ?? record.data).people.map((id) => pseudonymOf(db, id)).filter(Boolean) // oxfmt-ignore
  const properties = {
    bospad_record: record.id,
    title,
    method,
    record_type: type,
    record_kind: record.kind,
    method_version: record.version,
    created: localTime(record.at, record.zone),
    timezone: record.zone,
    status: record.status,
    unfinished: record.unfinished ? true : undefined,
    state: state || undefined,
    due: record.dueOn ?? undefined,
    people: people.length > 0 ? people : undefined,
    made_from: record.sourceId ?? undefined,
    at: new Date(record.at).toISOString(),
    updated: new Date(record.updatedAt).toISOString(),
  }
  const yaml = dump(Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)), {
    lineWidth: -1,
  })
  const parts = sections.map(
    ({ label, lines, list }) =>
      `## ${label}\n\n${list ? lines.map((line) => `- ${line}`).join('\n') : lines.join('\n\n')}\n`,
  )
  return `---\n${yaml}---\n\n${parts.join('\n')}`
}
