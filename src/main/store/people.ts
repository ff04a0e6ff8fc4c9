import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import type { Person } from '@shared/contract/people'
import type { Side } from '@shared/contract/walls'
import { foldName } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { nextNumber } from './meta'
import { people, tables } from './schema'
import { statement } from './statements'
import { anythingOnSide, onSide } from './walls'

type PersonRow = Omit<Person, 'hasRealName' | 'hasContact'> & { hasRealName: 0 | 1; hasContact: 0 | 1 }

const personSql = (wall: string) => `
  SELECT id, pseudonym, realName <> '' AS hasRealName, contact <> '' AS hasContact, relation, note, mentions, lastMentionAt FROM person
  LEFT JOIN (
    SELECT personN, count(*) AS mentions, max(e.at) AS lastMentionAt
    FROM entry_person CROSS JOIN entry e INDEXED BY entry_facts ON e.n = entryN
    WHERE e.deletedAt IS NULL${wall} GROUP BY personN
  ) ON personN = n`

const toPerson = ({ hasRealName, hasContact, ...row }: PersonRow): Person => ({
  ...row,
  mentions: row.mentions ?? 0,
  hasRealName: hasRealName === 1,
  hasContact: hasContact === 1,
})

/**
 * Pseudonyms that begin with `text` first, then those that hold it; last mentioned first when there is no text. Only
 * people and mentions of a side.
 */
export function listPeople(db: Database.Database, text: string, limit: number, side: Side = 'both'): Person[] {
  const folded = foldName(text)
  const order =
    folded === '' ? 'lastMentionAt DESC NULLS LAST, folded' : 'substr(folded, 1, length($text)) <> $text, folded'
  return db
    .prepare<[{ text: string; limit: number }], PersonRow>(
      `${personSql(onSide(db, 'e.n', side))} WHERE ($text = '' OR instr(folded, $text) > 0)${anythingOnSide(db, 'n', side)} ORDER BY ${order} LIMIT $limit`,
    )
    .all({ text: folded, limit })
    .map(toPerson)
}

/** @throws BospadError NOT_FOUND */
export function readPerson(db: Database.Database, id: string): Person {
  const { n } = readStoredPerson(db, id)
  const row = statement<PersonRow>(
    db,
    `SELECT person.id, pseudonym, realName <> '' AS hasRealName, contact <> '' AS hasContact, relation, note, count(e.n) AS mentions, max(e.at) AS lastMentionAt
     FROM person LEFT JOIN entry_person ON personN = person.n
     LEFT JOIN entry e INDEXED BY entry_facts ON e.n = entryN AND e.deletedAt IS NULL WHERE person.n = ?`,
  ).get(n)
  if (!row) throw new BospadError('NOT_FOUND')
  return toPerson(row)
}

export type StoredPerson = typeof people.$inferSelect

/** With the real name and how they are reached. @throws BospadError NOT_FOUND */
export function readStoredPerson(db: Database.Database, id: string): StoredPerson {
  const row = tables(db).select().from(people).where(eq(people.id, id)).get()
  if (!row) throw new BospadError('NOT_FOUND')
  return row
}

export type PersonFields = Pick<StoredPerson, 'pseudonym' | 'realName' | 'relation' | 'note'> & { contact?: string }

/** @throws BospadError NAME_TAKEN (also when only case or accents differ) */
export function addPerson(db: Database.Database, fields: PersonFields, now: number): StoredPerson {
  assertFree(db, fields.pseudonym, null)
  const row = {
    contact: '',
    ...fields,
    n: nextNumber(db, 'person'),
    id: randomUUID(),
    folded: foldName(fields.pseudonym),
    createdAt: now,
    updatedAt: now,
  }
  tables(db).insert(people).values(row).run()
  return row
}

/** @throws BospadError NAME_TAKEN */
export function changePerson(db: Database.Database, person: StoredPerson, fields: PersonFields, now: number): void {
  assertFree(db, fields.pseudonym, person.n)
  tables(db)
    .update(people)
    .set({ ...fields, folded: foldName(fields.pseudonym), updatedAt: now })
    .where(eq(people.n, person.n))
    .run()
}

export function removePersonRow(db: Database.Database, n: number): void {
  statement(db, 'DELETE FROM person WHERE n = ?').run(n)
  statement(db, 'DELETE FROM doc WHERE n = ?').run(n)
}

/** Entries linked to the person, also those in the trash. */
export function listLinkedEntries(db: Database.Database, personN: number): number[] {
  return statement<{ entryN: number }>(db, 'SELECT entryN FROM entry_person WHERE personN = ?')
    .all(personN)
    .map(({ entryN }) => entryN)
}

/** The other people's notes, where the person may be mentioned. */
export function listNotes(db: Database.Database, besides: number): { n: number; note: string }[] {
  return statement<{ n: number; note: string }>(
    db,
    `SELECT n, note FROM person WHERE n <> ? AND instr(note, '@') > 0`,
  ).all(besides)
}

export function changeNote(db: Database.Database, n: number, note: string): void {
  statement(db, 'UPDATE person SET note = ? WHERE n = ?').run(note, n)
}

function assertFree(db: Database.Database, pseudonym: string, besides: number | null): void {
  const folded = foldName(pseudonym)
  const taken = statement<{ n: number }>(db, 'SELECT n FROM person WHERE folded = ?').get(folded)
  if (folded === '' || (taken && taken.n !== besides)) throw new BospadError('NAME_TAKEN')
}

/** Empty when nobody has this id. */
export function pseudonymOf(db: Database.Database, id: string): string {
  return statement<{ pseudonym: string }>(db, 'SELECT pseudonym FROM person WHERE id = ?').get(id)?.pseudonym ?? ''
}

/** Pseudonyms by id; who is not there is left out. */
export function pseudonymsOf(db: Database.Database, ids: readonly string[]): Map<string, string> {
  const found = statement<{ id: string; pseudonym: string }>(
    db,
    'SELECT id, pseudonym FROM person WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids))
  return new Map(found.map(({ id, pseudonym }) => [id, pseudonym]))
}

/** Everybody of whom a real name is kept, on both sides of the vault. */
export function listNamed(db: Database.Database): { pseudonym: string; realName: string }[] {
  return statement<{ pseudonym: string; realName: string }>(db, "SELECT pseudonym, realName FROM person WHERE realName <> ''").all() // oxfmt-ignore
}

/** People by id or by folded pseudonym, each once. */
export function findPeople(db: Database.Database, ids: string[], folded: string[]): { n: number; pseudonym: string }[] {
  return statement<{ n: number; pseudonym: string }>(
    db,
    'SELECT n, pseudonym FROM person WHERE id IN (SELECT value FROM json_each(?)) OR folded IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids), JSON.stringify(folded))
}
