import type Database from 'better-sqlite3'
import type { Language } from '@shared/contract/base'
import type { Side } from '@shared/contract/walls'
import { fullRef, type Method, type RecordType } from '@shared/domain/method/format'
import type { Field } from '@shared/domain/method/fields'
import { linksOf, type RecordData } from '@shared/domain/method/record'
import type { Words } from '@shared/domain/method/text'
import { findStoredRecord, listKept, listMadeFrom, listPast, type StoredRecord } from '../store/records'
import { pseudonymOf } from '../store/people'
import { shownSide } from '../store/walls'
import { listSeen, listSeenPast, seen, type Seen } from '../store/seen-records'
import type { KnownType } from './library'

export { seen, type Seen }

export type Moment = {
  /** Local day and time, `2026-11-22T16:30`. */
  now: string
  /** Local day that counts as today: it ends at three in the night. */
  today: string
}

let language: Language = 'en'

/** The language of the interface, for rules that write text. */
export function setRuleLanguage(chosen: Language): void {
  language = chosen
}

/**
 * What a rule sees beside the fields (docs/method-format.md). Each part is read when a rule first asks for it.
 * `see`: how other records look; null for one that is not to be seen. `side`: where they live; that of the record itself.
 */
export function contextOf(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord | null,
  data: RecordData,
  moment: Moment,
  from: string | null = null,
  see: (row: StoredRecord) => Seen | null = seen,
  side: Side = record?.room ?? shownSide(db),
) {
  const seenOf = (rows: StoredRecord[]) => rows.flatMap((row) => see(row) ?? [])
  const keptOf = (kept: string, there = side) =>
    see === seen
      ? listSeen(db, kept, record?.n ?? 0, there)
      : seenOf(listKept(db, kept, there).filter(({ n }) => n !== record?.n))
  const { method, type, kind } = known
  const cache = new Map<string, unknown>()
  const once = <T>(name: string, read: () => T): T => {
    if (!cache.has(name)) cache.set(name, read())
    return cache.get(name) as T
  }
  return {
    ...moment,
    id: record?.id ?? null,
    language,
    day: record?.day ?? moment.today,
    state: record?.state ?? null,
    from,
    first: (record?.status ?? 'draft') === 'draft',
    get past() {
      return once('past', () => {
        if (!record) return []
        return see === seen ? listSeenPast(db, record) : seenOf(listPast(db, record))
      })
    },
    get all() {
      return once('all', () => keptOf(kind))
    },
    get names() {
      return once('names', () => namesIn(db, type, data))
    },
    get labels() {
      return once('labels', () => labelsIn(type.fields, data))
    },
    get linked() {
      return once('linked', () => linkedIn(db, type, data, see))
    },
    get others() {
      return once('others', () => othersOf(method, type, keptOf))
    },
    get made() {
      return once('made', () => (record ? seenOf(listMadeFrom(db, record.id)) : []))
    },
    get source() {
      return once('source', () => {
        const source = record?.sourceId ? findStoredRecord(db, record.sourceId) : undefined
        return source ? see(source) : null
      })
    },
  }
}

/** Pseudonyms by field; of a group, those of everybody in it. */
function namesIn(db: Database.Database, type: RecordType, data: RecordData): Record<string, string> {
  const names: Record<string, string> = {}
  for (const field of type.fields) {
    const { people } = linksOf({ fields: [field] }, data)
    if (people.length > 0) names[field.key] = people.map((id) => pseudonymOf(db, id)).filter(Boolean).join(', ') // oxfmt-ignore
  }
  return names
}

/** The words of chosen options by field. */
function labelsIn(fields: Field[], data: RecordData): Record<string, Words> {
  const labels: Record<string, Words> = {}
  for (const field of fields) {
    if (field.type !== 'choice' && field.type !== 'choices' && field.type !== 'ranking') continue
    const value = data[field.key]
    const chosen: unknown[] = Array.isArray(value) ? value.flat() : [value]
    const found = chosen.flatMap((key) => field.options.find((option) => option.key === key) ?? [])
    if (found.length > 0) labels[field.key] = { en: found.map(({ en }) => en).join(', '), nl: found.map(({ nl }) => nl).join(', ') } // oxfmt-ignore
  }
  return labels
}

function linkedIn(
  db: Database.Database,
  type: RecordType,
  data: RecordData,
  see: (row: StoredRecord) => Seen | null,
): Record<string, unknown> {
  const linked: Record<string, unknown> = {}
  const read = (id: unknown) => {
    const record = typeof id === 'string' ? findStoredRecord(db, id) : undefined
    return record && record.deletedAt === null ? see(record) : null
  }
  for (const { key, type: kind } of type.fields) {
    const value = data[key]
    if (kind === 'record') linked[key] = read(value)
    if (kind === 'records') linked[key] = Array.isArray(value) ? value.map(read).filter(Boolean) : []
  }
  return linked
}

function othersOf(method: Method, type: RecordType, keptOf: (kind: string, there?: Side) => Seen[]) {
  const others: Record<string, Record<string, Seen[]>> = {}
  for (const ref of type.uses ?? []) {
    const kind = fullRef(method.id, ref)
    const [methodId = '', typeId = ''] = kind.split('.')
    ;(others[methodId] ??= {})[typeId] = keptOf(kind, type.across?.includes(ref) ? 'both' : undefined)
  }
  return others
}
