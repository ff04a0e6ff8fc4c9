import type Database from 'better-sqlite3'
import type { Person } from '@shared/contract/people'
import { save } from '../vault/session'
import {
  addPerson,
  changePerson,
  readPerson,
  readStoredPerson,
  removePersonRow,
  type PersonFields,
} from '../store/people'
import { forgetWords } from '../store/own-words'
import { rewriteRecords } from '../methods/people-in-records'
import { unlinkPerson } from '../store/entry-relations'
import { refreshPeopleText, unlinkPersonFromRecords } from '../store/record-people'
import { markUntidy } from '../store/tidy-index'
import { learnTerms } from '../search/terms'
import { linkMentions, removing, renaming, rewriteEverywhere } from './rewrite'

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

/** For good: every mention is replaced. Run inside a save; `loadMethods` comes first. @throws BospadError NOT_FOUND */
export function takePersonOut(db: Database.Database, id: string, now: number): void {
  const person = readStoredPerson(db, id)
  markUntidy(db)
  rewriteEverywhere(db, person, removing(person), now)
  rewriteRecords(db, person, removing(person), true)
  unlinkPersonFromRecords(db, person)
  unlinkPerson(db, person.n)
  removePersonRow(db, person.n)
  forgetWords(db, `${person.pseudonym} ${person.realName} ${person.contact}`.split(/\s+/))
}
