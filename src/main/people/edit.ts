import type Database from 'better-sqlite3'
import type { Person } from '@shared/contract/people'
import { withDeletedList } from '../vault/deleted-list'
import { openVault, save } from '../vault/session'
import {
  addPerson,
  changePerson,
  readPerson,
  readStoredPerson,
  removePersonRow,
  type PersonFields,
} from '../store/people'
import { addDeleted } from '../store/deletions'
import { forgetWords } from '../store/own-words'
import { rewriteRecords } from '../methods/people-in-records'
import { unlinkPerson } from '../store/entry-relations'
import { refreshPeopleText, unlinkPersonFromRecords } from '../store/record-people'
import { markUntidy } from '../store/tidy-index'
import { tidyIndex } from '../notebooks/trash'
import { learnTerms } from '../search/terms'
import { linkMentions, mentioningEntries, mentioningVersions, removing, renaming, rewriteEverywhere } from './rewrite'

/** Entries that mention the name already are linked at once. @throws BospadError NAME_TAKEN and as `save` */
export function createPerson(fields: PersonFields, now = Date.now()): Person {
  learnTerms(fields.pseudonym, fields.note)
  return save((db) => {
    const person = addPerson(db, fields, now)
    linkMentions(db, person)
    return readPerson(db, person.id)
  })
}

type Change = { [K in keyof PersonFields]?: PersonFields[K] | undefined }

/** A new pseudonym goes into every mention of the old one. @throws BospadError NOT_FOUND, NAME_TAKEN and as `save` */
export function updatePerson(id: string, change: Change, now = Date.now()): Person {
  const person = save((db) => {
    const before = readStoredPerson(db, id)
    const after = {
      pseudonym: change.pseudonym ?? before.pseudonym,
      realName: change.realName ?? before.realName,
      contact: change.contact ?? before.contact,
      relation: change.relation ?? before.relation,
      note: change.note ?? before.note,
    }
    changePerson(db, before, after, now)
    if (after.pseudonym !== before.pseudonym) {
      const rewrite = renaming(before.pseudonym, after.pseudonym)
      rewriteEverywhere(db, before, rewrite, now)
      rewriteRecords(db, before, rewrite, false)
      refreshPeopleText(db, before.n)
    }
    return readPerson(db, id)
  })
  learnTerms(person.pseudonym, person.note)
  return person
}

/** What deleting the person would touch. @throws BospadError NOT_FOUND */
export function countMentions(id: string): { entries: number; versions: number } {
  const { db } = openVault()
  const person = readStoredPerson(db, id)
  const linked = mentioningEntries(db, person)
  return { entries: linked.size, versions: mentioningVersions(db, linked, removing(person)).length }
}

/** In one save, for good: it does not return with an older backup. @throws BospadError NOT_FOUND and as `save` */
export function removePerson(id: string, now = Date.now()): { entries: number } {
  readStoredPerson(openVault().db, id)
  const list = { things: [{ id, kind: 'person' as const, at: now, hoursOf: null }], deletions: [] }
  const entries = withDeletedList(list, () =>
    save((db) => {
      addDeleted(db, list)
      return takePersonOut(db, id, now)
    }),
  )
  void tidyIndex()
  return { entries }
}

/** Run inside a save; `loadMethods` comes first. Returns the entries touched. @throws BospadError NOT_FOUND */
export function takePersonOut(db: Database.Database, id: string, now: number): number {
  const person = readStoredPerson(db, id)
  markUntidy(db)
  const entries = rewriteEverywhere(db, person, removing(person), now)
  rewriteRecords(db, person, removing(person), true)
  unlinkPersonFromRecords(db, person)
  unlinkPerson(db, person.n)
  removePersonRow(db, person.n)
  forgetWords(db, `${person.pseudonym} ${person.realName} ${person.contact}`.split(/\s+/))
  return entries
}
