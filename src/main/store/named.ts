import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import type { Span, SourceRow } from './figures'
import { recordColumns, type StoredRecord } from './records'
import { statement } from './statements'
import { anythingOnSide, onSide } from './walls'

/* What names people, for figures about some of them. */

export type NamedPerson = { n: number; id: string; pseudonym: string }

/** People of a side whom something there names, by their names. */
export function listNamedPeople(db: Database.Database, side: Side): NamedPerson[] {
  const named = (links: string, thing: string, things: string) =>
    `EXISTS (SELECT 1 FROM ${links} JOIN ${things} t ON t.n = ${thing} WHERE personN = person.n AND t.deletedAt IS NULL${onSide(db, thing, side)})`
  return statement<NamedPerson>(
    db,
    `SELECT n, id, pseudonym FROM person WHERE (${named('entry_person', 'entryN', 'entry')} OR ${named('record_person', 'recordN', 'record')})${anythingOnSide(db, 'n', side)}
     ORDER BY folded`,
  ).all()
}

/** `counts`: kept and not in the trash. */
export type NamingRecord = Pick<StoredRecord, 'n' | 'id' | 'kind' | 'day' | 'at' | 'room'> & { counts: 0 | 1 }
const naming = `r.n, r.id, r.kind, r.day, r.at, r.room, r.status = 'kept' AND r.deletedAt IS NULL AS counts`

/** Records that name a person, by number after `after`. `inField`: in a field for people, and not only in their words. */
export function listNaming(
  db: Database.Database,
  person: NamedPerson,
  after: number,
  limit: number,
): (NamingRecord & { inField: 0 | 1 })[] {
  return statement<NamingRecord & { inField: 0 | 1 }>(
    db,
    `SELECT ${naming}, instr(r.data || coalesce(r.unfinished, ''), ?) > 0 AS inField
     FROM record_person JOIN record r ON r.n = recordN WHERE personN = ? AND recordN > ? ORDER BY recordN LIMIT ?`,
  ).all(person.id, person.n, after, limit)
}

/** Records with a field that names one of these, and those made from one of these (`field` null). */
export function listBelow(db: Database.Database, ids: readonly string[]): (NamingRecord & { field: string | null })[] {
  const these = JSON.stringify(ids)
  return statement<NamingRecord & { field: string | null }>(
    db,
    `SELECT ${naming}, l.field FROM record_link l JOIN record r ON r.n = l.recordN WHERE l.toId IN (SELECT value FROM json_each(?))
     UNION ALL SELECT ${naming}, NULL FROM record r WHERE r.sourceId IN (SELECT value FROM json_each(?))`,
  ).all(these, these)
}

/** Kept records with these numbers, oldest first. */
export function listKeptWith(db: Database.Database, numbers: readonly number[]): StoredRecord[] {
  return statement<StoredRecord>(
    db,
    `SELECT ${recordColumns} FROM record WHERE n IN (SELECT value FROM json_each(?)) AND status = 'kept' AND deletedAt IS NULL
     ORDER BY day, at, n`,
  ).all(JSON.stringify(numbers))
}

export type NamingEntry = { n: number; id: string; day: string; at: number }

/** Entries of a side outside the trash that mention each of these people, by number after `after`. */
export function listMentioning(
  db: Database.Database,
  people: readonly number[],
  { from, to }: Span,
  side: Side,
  after: number,
  limit: number,
): NamingEntry[] {
  const [first = -1, ...more] = people
  const joins = more.map((_, at) => ` JOIN entry_person p${at} ON p${at}.personN = ? AND p${at}.entryN = p.entryN`)
  return statement<NamingEntry>(
    db,
    `SELECT e.n, e.id, e.day, e.at FROM entry_person p${joins.join('')} JOIN entry e ON e.n = p.entryN
     WHERE p.personN = ? AND p.entryN > ? AND e.deletedAt IS NULL AND e.day >= ? AND e.day <= ?${onSide(db, 'e.n', side)}
     ORDER BY p.entryN LIMIT ?`,
  ).all(...more, first, after, from, to, limit)
}

export type FeelingOfEntry = { n: number; wordId: string; valence: number; arousal: number }

export function listFeelingsOf(db: Database.Database, entries: readonly number[]): FeelingOfEntry[] {
  return statement<FeelingOfEntry>(
    db,
    `SELECT entryN AS n, wordId, valence, arousal FROM entry_emotion WHERE entryN IN (SELECT value FROM json_each(?))
     ORDER BY entryN, position`,
  ).all(JSON.stringify(entries))
}

export function sumWordsOf(db: Database.Database, entries: readonly number[]): number {
  const sql = 'SELECT sum(words) AS words FROM entry WHERE n IN (SELECT value FROM json_each(?))'
  return statement<{ words: number | null }>(db, sql).get(JSON.stringify(entries))?.words ?? 0
}

export function entrySourceOf(db: Database.Database, id: string): SourceRow | undefined {
  return statement<SourceRow>(db, `SELECT 'entry' AS kind, id, '' AS recordKind, title, day FROM entry WHERE id = ?`).get(id) // oxfmt-ignore
}
