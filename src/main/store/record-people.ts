import type Database from 'better-sqlite3'
import { recordColumns, type StoredRecord } from './records'
import { slotNames } from './figures'
import { statement } from './statements'

/** Records, also in the trash, that are linked to a person or hold their pseudonym as text. */
export function listRecordsNaming(
  db: Database.Database,
  person: { n: number; id: string; pseudonym: string },
): { record: StoredRecord; linked: boolean }[] {
  const rows = statement<StoredRecord & { linked: 0 | 1 }>(
    db,
    `SELECT ${recordColumns}, n IN (SELECT recordN FROM record_person WHERE personN = ?) AS linked FROM record
     WHERE linked OR instr(data || coalesce(unfinished, ''), ?) > 0
       OR instr(lower(data || coalesce(unfinished, '')), lower(?)) > 0`,
  ).all(person.n, person.id, person.pseudonym)
  return rows.map(({ linked, ...record }) => ({ record, linked: linked === 1 }))
}

/** The values in `record_value` are rewritten where they hold text; ids of people that are gone leave with their rows. */
export function rewriteStoredRecord(
  db: Database.Database,
  n: number,
  { title, data, unfinished }: Pick<StoredRecord, 'title' | 'data' | 'unfinished'>,
  rewrite: (text: string, linked: boolean) => string,
): void {
  const held = statement<Pick<StoredRecord, 'data' | 'unfinished'> & { text: string }>(
    db,
    'SELECT text, data, unfinished FROM record WHERE n = ?',
  ).get(n)
  if (!held) return
  const text = rewrite(held.text, true)
  if (held.data === data && held.unfinished === unfinished && text === held.text) return
  statement(
    db,
    'UPDATE record SET title = ?, data = ?, unfinished = ?, text = ?, revision = revision + 1 WHERE n = ?',
  ).run(title, data, unfinished, text, n)
  const values = statement<{ pathId: number; item: number; txt: string }>(
    db,
    'SELECT pathId, item, txt FROM record_value WHERE recordN = ? AND txt IS NOT NULL',
  ).all(n)
  for (const { pathId: path, item, txt } of values) {
    const changed = rewrite(txt, true)
    if (changed !== txt)
      statement(db, 'UPDATE record_value SET txt = ? WHERE recordN = ? AND pathId = ? AND item = ?').run(
        changed,
        n,
        path,
        item,
      )
  }
}

/** After a person's pseudonym changed: what the index reads of people. */
export function refreshPeopleText(db: Database.Database, personN: number): void {
  const rows = statement<{ recordN: number }>(db, 'SELECT recordN FROM record_person WHERE personN = ?').all(personN)
  for (const { recordN } of rows) writePeopleText(db, recordN)
}

/** Out of a person's records; the values that named them go too. */
export function unlinkPersonFromRecords(db: Database.Database, person: { n: number; id: string }): void {
  const rows = statement<{ recordN: number }>(db, 'DELETE FROM record_person WHERE personN = ? RETURNING recordN').all(
    person.n,
  )
  statement(db, 'DELETE FROM record_value WHERE txt = ?').run(person.id)
  const emptied = slotNames.map((slot) => `${slot} = nullif(${slot}, ?)`).join(', ')
  const ids = slotNames.map(() => person.id)
  for (const { recordN } of rows)
    statement(db, `UPDATE record_fact SET ${emptied} WHERE recordN = ?`).run(...ids, recordN)
  statement(db, `UPDATE record SET thread = '' WHERE thread = ?`).run(person.id)
  for (const { recordN } of rows) writePeopleText(db, recordN)
}

/** Pseudonyms of the people a record names, as the index reads them. */
function writePeopleText(db: Database.Database, recordN: number): void {
  const names = statement<{ pseudonym: string }>(
    db,
    'SELECT pseudonym FROM record_person JOIN person ON person.n = personN WHERE recordN = ?',
  ).all(recordN)
  statement(db, 'UPDATE record SET peopleText = ? WHERE n = ?').run(
    names.map(({ pseudonym }) => pseudonym).join(' '),
    recordN,
  )
}
