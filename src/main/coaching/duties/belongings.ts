import type Database from 'better-sqlite3'
import type { RecordData } from '@shared/domain/method/record'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import {
  findEntryLines,
  findRecordsAnywhere,
  listEntriesNamingOnly,
  listLinkedToAny,
  listMadeFromAny,
  listRecordsNamingOnly,
  listRecordsOf,
  type EntryLine,
} from '../../store/belongings'
import { mentions } from '../../people/rewrite'
import { listMentioningVersions } from '../../store/versions'
import { readStoredPerson, type StoredPerson } from '../../store/people'
import type { StoredRecord } from '../../store/records'

export const engagementKind = 'coaching-phase.engagement'
export const sessionKind = 'coaching-phase.session'
export const hoursKind = 'coaching-phase.hours'

/** Fields whose record is an engagement or a session: what names one of those belongs to it. */
const belongsTo = new Set([engagementKind, sessionKind])

/**
 * What was written down for engagements. `records`, `entries`: theirs for certain. `maybe…`: they name one of those
 * records, or this person and nobody else, and may still be the user's own.
 */
export type Belongings = {
  engagements: StoredRecord[]
  records: StoredRecord[]
  entries: EntryLine[]
  maybeRecords: StoredRecord[]
  maybeEntries: EntryLine[]
}

/** Engagements with a person or team as their client, also in the trash. */
export function engagementsOf(db: Database.Database, personId: string): StoredRecord[] {
  const { n } = readStoredPerson(db, personId)
  return listRecordsOf(db, engagementKind, n).filter((record) => clientOf(db, record) === personId)
}

export function clientOf(db: Database.Database, engagement: StoredRecord): string | null {
  const { client } = dataIn(db, engagement)
  return typeof client === 'string' ? client : null
}

/** What stands on the record's page. Empty when its method is gone. */
export function dataIn(db: Database.Database, record: StoredRecord): RecordData {
  try {
    return shownData(findType(db, record.kind), record)
  } catch {
    return JSON.parse(record.data) as RecordData
  }
}

/** `person`: the one who goes as well, or null. `loadMethods` comes first. */
export function belongingsOf(
  db: Database.Database,
  engagementIds: readonly string[],
  person: string | null,
): Belongings {
  const engagements = findRecordsAnywhere(db, engagementIds)
  const certain = new Map(engagements.map((it) => [it.id, it]))
  const maybe = new Map<string, StoredRecord>()
  for (let fresh = [...certain.keys()]; fresh.length > 0;) {
    const found = listMadeFromAny(db, fresh)
    for (const { record, field } of listLinkedToAny(db, fresh)) {
      if (isPart(db, record, field)) found.push(record)
      else maybe.set(record.id, record)
    }
    fresh = found.flatMap(({ id }) => (certain.has(id) ? [] : [id]))
    for (const record of found) certain.set(record.id, record)
  }
  const entries = new Set([...certain.values()].flatMap((record) => notesOf(db, record)))
  const stored = person === null ? null : readStoredPerson(db, person)
  for (const record of stored === null ? [] : listRecordsNamingOnly(db, stored.n)) maybe.set(record.id, record)
  const byDay = (a: StoredRecord, b: StoredRecord) => a.day.localeCompare(b.day) || a.at - b.at || a.n - b.n
  return {
    engagements,
    records: [...certain.values()].toSorted(byDay),
    entries: findEntryLines(db, [...entries]),
    // another engagement of the same person is chosen as such
    maybeRecords: [...maybe.values()].filter(({ id, kind }) => !certain.has(id) && kind !== engagementKind).toSorted(byDay), // oxfmt-ignore
    maybeEntries: stored === null ? [] : entriesAbout(db, stored).filter(({ id }) => !entries.has(id)),
  }
}

/** Entries that name this person and nobody else, in their text or in an earlier one. */
function entriesAbout(db: Database.Database, person: StoredPerson): EntryLine[] {
  const before = listMentioningVersions(db, [])
    .filter(({ title, body }) => mentions(`${title}\n${body}`, person.folded))
    .map(({ entryN }) => entryN)
  return listEntriesNamingOnly(db, person.n, before)
}

/** A field that must be filled, or that stands for an engagement or a session, says of what the record is a part. */
function isPart(db: Database.Database, { kind }: StoredRecord, key: string): boolean {
  try {
    const field = findType(db, kind).type.fields.find((it) => it.key === key)
    if (field?.type !== 'record') return false
    const kinds = field.of.map((it) => (it.includes('.') ? it : `${kind.split('.')[0]}.${it}`))
    return field.required !== undefined || kinds.some((it) => belongsTo.has(it))
  } catch {
    return false
  }
}

/** The note that holds a signed contract belongs to it. */
function notesOf(db: Database.Database, record: StoredRecord): string[] {
  const note = record.kind === engagementKind ? dataIn(db, record)['contractNote'] : null
  return typeof note === 'string' ? [note] : []
}
