import type Database from 'better-sqlite3'
import { takePersonOut } from '../../people/edit'
import { findRecordsAnywhere } from '../../store/belongings'
import { addDeleted, stillHere, type DeletedList, type DeletedThing } from '../../store/deletions'
import { purgeRecords, trashRecords } from '../../store/record-trash'
import { purgeEntries, trashEntries } from '../../store/trash'
import { keepHours } from './kept-hours'

/**
 * Takes things out of the store for good, with their versions, files, values and links, and writes down that they are
 * gone. Freed pages are overwritten (pragma secure_delete); the index is cleared by `tidyIndex`, which comes after. Run
 * inside one save; `loadMethods` comes first. Returns those that were there.
 */
export function purge(db: Database.Database, list: DeletedList, now: number): DeletedThing[] {
  const here = stillHere(db, list.things)
  const ids = (kind: DeletedThing['kind']) => here.flatMap((it) => (it.kind === kind ? [it.id] : []))
  const hoursOf = new Map(here.map((it) => [it.id, it.hoursOf]))
  const records = ids('record')
  for (const record of findRecordsAnywhere(db, records)) {
    const deletionId = hoursOf.get(record.id)
    if (deletionId) keepHours(db, record, deletionId)
  }
  trashRecords(db, records, now)
  purgeRecords(db, records)
  const entries = ids('entry')
  trashEntries(db, entries, now)
  purgeEntries(db, entries)
  for (const id of ids('person')) takePersonOut(db, id, now)
  addDeleted(db, list)
  return here
}
