import type Database from 'better-sqlite3'
import type { Finding, MethodRecord, OpenRecord, RecordRow } from '@shared/contract/methods'
import type { RecordType } from '@shared/domain/method/format'
import { eachSimple, linksOf, type RecordData } from '@shared/domain/method/record'
import { titleOfEntry } from '../store/entries'
import { pseudonymOf } from '../store/people'
import { findStoredRecord, listMadeFrom, unfinishedOf, type StoredRecord } from '../store/records'
import { contextOf, type Moment } from './context'
import { earlierValues, shownData } from './earlier'
import { findingOf, rulesFor } from './findings'
import { viewForm } from './form'
import { findingsOfRefusal, refusalOf, scopeOf } from './judge'
import { findType, type KnownType } from './library'

export function toRow({
  n: _n,
  thread: _thread,
  skipped: _skipped,
  snoozedTo: _snoozed,
  data: _data,
  version: _version,
  unfinished,
  keptByHand: _keptByHand,
  roomByHand: _roomByHand,
  ...row
}: StoredRecord): RecordRow {
  return { ...row, unfinished: unfinished !== null }
}

function toRecord(known: KnownType, stored: StoredRecord): MethodRecord {
  const { at, zone } = unfinishedOf(stored) ?? stored
  return { ...toRow(stored), at, zone, version: stored.version, data: shownData(known, stored) }
}

/** As its page shows it: what is typed, also where it cannot be kept yet. */
export function openStored(
  db: Database.Database,
  stored: StoredRecord,
  moment: Moment,
  findings: Finding[],
): OpenRecord {
  const known = findType(db, stored.kind)
  const record = toRecord(known, stored)
  const links = linksOf(known.type, record.data)
  const rows = links.records
    .flatMap(({ id }) => findStoredRecord(db, id) ?? [])
    .map((row) => [row.id, toRow(row)] as const)
  return {
    record,
    view: viewForm(known.type, record.data, contextOf(db, known, stored, record.data, moment, stored.state)),
    findings,
    people: Object.fromEntries(links.people.map((id) => [id, pseudonymOf(db, id)]).filter(([, name]) => name !== '')) as Record<string, string>, // oxfmt-ignore
    records: Object.fromEntries(rows),
    entries: Object.fromEntries(entryTitles(db, known.type, record.data)),
    made: listMadeFrom(db, stored.id).map(toRow),
    earlier: earlierValues(db, known, stored),
  }
}

function entryTitles(db: Database.Database, type: RecordType, data: RecordData): [string, string][] {
  const found: [string, string][] = []
  eachSimple(type, data, (field, value) => {
    if (field.type !== 'entry' || typeof value !== 'string') return
    const title = titleOfEntry(db, value)
    if (title !== null) found.push([value, title])
  })
  return found
}

/** What a rule says of a record as it stands; refusals and what is done quietly apart. */
export function findingsOn(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord,
  on: 'keep' | 'open',
  moment: Moment,
  from: string | null = null,
): Finding[] {
  const data = shownData(known, record)
  const scope = { ...data, $: contextOf(db, known, record, data, moment, from) }
  return rulesFor(known.type, on, record.state, JSON.parse(record.skipped) as string[], scope, [
    'hint',
    'ask',
    'note',
  ]).map((rule) => findingOf(known.method, rule, scope))
}

/** What keeps the words on the page of a kept record from counting. */
export function unfinishedFindings(
  db: Database.Database,
  known: KnownType,
  record: StoredRecord,
  moment: Moment,
): Finding[] {
  if (record.unfinished === null) return []
  const data = shownData(known, record)
  const scope = scopeOf(db, known, record, data, moment, record.state)
  return findingsOfRefusal(known, refusalOf(known, data, record.state, scope), scope)
}
