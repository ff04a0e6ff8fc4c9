import type Database from 'better-sqlite3'
import {
  countedKinds,
  type CountedKind,
  type DeletionPreview,
  type DeletionSubject,
} from '@shared/contract/coaching/duties'
import type { Language } from '@shared/contract/base'
import { BospadError } from '@shared/errors'
import { mentioningEntries, mentioningVersions, removing } from '../../people/rewrite'
import { countHanging, type EntryLine } from '../../store/belongings'
import { readStoredPerson } from '../../store/people'
import { listRecordsNaming } from '../../store/record-people'
import type { StoredRecord } from '../../store/records'
import { listBackups } from '../../vault/backup-files'
import { openVault } from '../../vault/session'
import { belongingsOf, clientOf, engagementsOf, type Belongings } from './belongings'
import { countedAs, lineOf, lineOfEntry } from './count'
import { hoursIn } from './kept-hours'
import { dutyOf } from './list'

export type Going = Belongings & { name: string; personId: string | null }

/** What goes with a person or an engagement. @throws BospadError NOT_FOUND, BAD_INPUT (an engagement of somebody else) */
export function goingWith(db: Database.Database, { personId, engagements }: DeletionSubject): Going {
  const own = personId === null ? [] : engagementsOf(db, personId)
  const personGoes = personId !== null && own.every(({ id }) => engagements.includes(id))
  const found = belongingsOf(db, engagements, personGoes ? personId : null)
  if (found.engagements.length < engagements.length) throw new BospadError('NOT_FOUND')
  if (found.engagements.some((it) => clientOf(db, it) !== personId && personId !== null))
    throw new BospadError('BAD_INPUT')
  if (personId === null && found.engagements.length === 0) throw new BospadError('BAD_INPUT')
  const name = personId === null ? (found.engagements[0]?.title ?? '') : readStoredPerson(db, personId).pseudonym
  return { ...found, name, personId: personGoes ? personId : null }
}

/** Exactly what a deletion takes; nothing is changed. `loadMethods` comes first. @throws as `goingWith` */
export function previewDeletion(subject: DeletionSubject, language: Language): DeletionPreview {
  const { db, folder } = openVault()
  const going = goingWith(db, subject)
  const { records, entries, maybeRecords, maybeEntries, personId } = going
  const counts = countGoing(db, records, entries)
  const linesOf = (kind: CountedKind) =>
    kind === 'note'
      ? entries.map((entry) => lineOfEntry(entry, language))
      : records.filter((it) => countedAs(it) === kind).map((it) => lineOf(db, it, language))
  const hours = records.flatMap((record) => hoursIn(db, record) ?? [])
  return {
    name: going.name,
    personGoes: personId !== null,
    engagements: going.engagements.map((it) => dutyOf(db, it)),
    groups: counts.map(({ kind, count }) => ({ kind, count, lines: linesOf(kind) })),
    maybe: [
      ...maybeEntries.map((it) => ({ ...lineOfEntry(it, language), id: it.id, of: 'entry' as const, suggested: it.kind === 'coaching' })), // oxfmt-ignore
      ...maybeRecords.map((it) => ({ ...lineOf(db, it, language), id: it.id, of: 'record' as const, suggested: it.room === 'coaching' })), // oxfmt-ignore
    ],
    hours: { lines: hours.length, minutes: hours.reduce((sum, { minutes }) => sum + minutes, 0) },
    mentions: mentionsBeside(db, {
      personId,
      records: [...records, ...maybeRecords],
      entries: [...entries, ...maybeEntries],
    }),
    backups: listBackups(folder).length,
  }
}

/** In the order of the page; what is none is left out. */
export function countGoing(db: Database.Database, records: readonly StoredRecord[], entries: readonly EntryLine[]) {
  const { files, versions } = countHanging(
    db,
    entries.map(({ n }) => n),
    records.map(({ n }) => n),
  )
  const of = new Map<CountedKind, number>([['note', entries.length], ['file', files], ['version', versions]]) // oxfmt-ignore
  for (const record of records) of.set(countedAs(record), (of.get(countedAs(record)) ?? 0) + 1)
  return countedKinds.flatMap((kind) => (of.get(kind) ? [{ kind, count: of.get(kind) ?? 0 }] : []))
}

/** Where the person is named besides these, and will be `[verwijderd]`. */
export function mentionsBeside(
  db: Database.Database,
  { personId, records, entries }: Pick<Going, 'personId' | 'records' | 'entries'>,
): DeletionPreview['mentions'] {
  if (personId === null) return { entries: 0, versions: 0, records: 0 }
  const person = readStoredPerson(db, personId)
  const goneRecords = new Set(records.map(({ id }) => id))
  const goneEntries = new Set(entries.map(({ n }) => n))
  const named = mentioningEntries(db, person)
  return {
    entries: [...named].filter((n) => !goneEntries.has(n)).length,
    versions: mentioningVersions(db, named, removing(person)).filter(({ entryN }) => !goneEntries.has(entryN)).length,
    records: listRecordsNaming(db, person).filter((it) => it.linked && !goneRecords.has(it.record.id)).length,
  }
}
