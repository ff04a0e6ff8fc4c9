import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { BospadError } from '@shared/errors'
import { learnTerms } from '../../search/terms'
import { lastRecordNumber, listRecordIdsAfter, noteFile, readStoredPlan, setStoredPlan } from '../../store/exchange'
import { addPerson, pseudonymOf, readStoredPerson } from '../../store/people'
import { linkMentions } from '../../people/rewrite'
import { save } from '../../vault/session'
import { carry, mergeDocuments } from './carry'
import { changesOf, type Change } from './changes'
import { aboutOf, canonical, loadDocument, newDocument, storeDocument, type PlanDocument } from './document'
import { planInFull, readLocalPlan, stampOf, type LocalPlan } from './local-plan'
import { planFormat, type Opened } from './plan-file'
import type { Role } from './shared-fields'
import { targetsOf, type Targets } from './targets'
import { standBefore, type Undo } from './undo'
import { writeTargets, type Clock } from './write-targets'

/** The plan as it is handed over now, and the document noted as handed over. One save. @throws BospadError NOT_FOUND */
export function planToHandOver(trajectory: string, ownKey: string | null, now: number): Opened {
  return save((db) => {
    const local = readLocalPlan(db, trajectory)
    const document = carried(db, trajectory, local)
    const update = storeDocument(document)
    setStoredPlan(db, trajectory, { document: Buffer.from(update) })
    const { mentor, mentee } = aboutOf(document)
    const id = randomUUID()
    noteFile(db, trajectory, 'sent', id, now)
    const ownRole = local.trajectory.data['ownRole']
    const head = {
      format: 'bospad-plan' as const,
      version: planFormat as 1,
      id,
      madeAt: now,
      trajectory,
      from: { key: ownKey, role: (['mentor', 'mentee', 'coach'] as const).find((it) => it === ownRole) ?? null },
      people: { mentor, mentee },
      plan: planInFull(local),
    }
    return { head, update }
  })
}

/** The document with everything that was written here since. */
function carried(db: Database.Database, trajectory: string, local: LocalPlan): PlanDocument {
  const stored = readStoredPlan(db, trajectory).document
  const name = (role: Role) => {
    const id = local.trajectory.data[role]
    return typeof id === 'string' ? pseudonymOf(db, id) : ''
  }
  const document = stored
    ? loadDocument(stored)
    : newDocument(trajectory, { mentor: name('mentor'), mentee: name('mentee') })
  carry(document, local.records)
  return document
}

/** Who mentor and mentee are in this vault: somebody known by id, or a new pseudonym. */
export type PersonChoice = { id: string } | { pseudonym: string }
export type Newcomers = { mentor: PersonChoice; mentee: PersonChoice; ownRole: 'mentor' | 'mentee' | 'coach' | null }

/** What taking in comes to before anything is written. */
export type Look = {
  trajectory: string
  known: boolean
  people: { mentor: string; mentee: string }
  changes: Change[]
  /** Of the changes: to accept exactly what was shown. */
  stamp: string
}
type Found = { look: Look; merged: PlanDocument; own: PlanDocument | null; local: LocalPlan | null; targets: Targets }

/** Stand-ins for two people who are not in this vault yet. */
const nobody: Record<Role, string> = { mentor: '00000000-0000-4000-8000-000000000001', mentee: '00000000-0000-4000-8000-000000000002' } // oxfmt-ignore

/**
 * Nothing of the file is written.
 * @param pair the trajectory it should be about, if any
 * @throws BospadError PLAN_OTHER_PAIR, PLAN_VALUE, PLAN_DAMAGED, PLAN_IN_TRASH
 */
export function lookAt({ head, update }: Opened, pair: string | null): Look {
  return save((db) => {
    const { look, own } = find(db, { head, update }, pair)
    // what was written here is in the document from now on, so that accepting comes to exactly what is shown
    if (own) setStoredPlan(db, look.trajectory, { document: Buffer.from(storeDocument(own)) })
    return look
  })
}

function find(
  db: Database.Database,
  { head, update }: Opened,
  pair: string | null,
  chosen?: Record<Role, string>,
): Found {
  // oxfmt-ignore
  const incoming = loadDocument(update)
  const { trajectory, ...people } = aboutOf(incoming)
  if (trajectory !== head.trajectory) throw new BospadError('PLAN_DAMAGED')
  if (pair !== null && pair !== trajectory) throw new BospadError('PLAN_OTHER_PAIR')
  const local = localPlan(db, trajectory)
  const own = local ? carried(db, trajectory, local) : null
  const merged = own ? mergeDocuments(own, incoming) : incoming
  const personOf = (role: Role) => chosen?.[role] ?? (local ? String(local.trajectory.data[role]) : nobody[role])
  const targets = targetsOf(db, merged, own, local, personOf)
  const names = local ? aboutOf(merged) : people
  const changes = changesOf(db, targets, local, {
    mentor: local ? pseudonymOf(db, personOf('mentor')) : names.mentor,
    mentee: local ? pseudonymOf(db, personOf('mentee')) : names.mentee,
  })
  const stamp = canonical([targets.records.map(({ id, after }) => [id, after.state, after.day, after.fields.values, after.fields.texts, after.fields.lists]), targets.away.map(({ id }) => id)]) // oxfmt-ignore
  return { look: { trajectory, known: local !== null, people, changes, stamp }, merged, own, local, targets }
}

/** Null when it is not here. @throws BospadError PLAN_IN_TRASH */
function localPlan(db: Database.Database, trajectory: string): LocalPlan | null {
  try {
    return readLocalPlan(db, trajectory)
  } catch (error) {
    if (error instanceof BospadError && error.code === 'NOT_FOUND') return null
    throw error
  }
}

export type Acceptance = {
  /** As it was shown; another one means that something changed meanwhile. */
  stamp: string
  /** Records that the other took away and that stay here, and so come back on the other side. */
  keep: string[]
  /** For a trajectory that is new here. */
  newcomers?: Newcomers | undefined
}

/**
 * Takes a plan in, in one save. @throws BospadError as `lookAt`; STALE_SAVE (something was written here since it was
 * shown), BAD_INPUT (who mentor and mentee are is missing), NAME_TAKEN
 */
export function acceptPlan(
  opened: Opened,
  pair: string | null,
  acceptance: Acceptance,
  clock: Clock,
): { trajectory: string } {
  // oxfmt-ignore
  return save((db) => {
    const shown = find(db, opened, pair)
    if (shown.look.stamp !== acceptance.stamp) throw new BospadError('STALE_SAVE')
    const { trajectory } = shown.look
    const people = shown.local ? undefined : peopleFor(db, acceptance.newcomers, clock.now)
    const { merged, own, local, targets } = people ? find(db, opened, pair, people) : shown
    const first = targets.records.find(({ id }) => id === trajectory)
    if (people && first && acceptance.newcomers?.ownRole) first.data['ownRole'] = acceptance.newcomers.ownRole
    const away = targets.away.map(({ id }) => id).filter((id) => !acceptance.keep.includes(id))
    const last = lastRecordNumber(db)
    const undo: Undo = standBefore(db, [...targets.records.map(({ id }) => id), ...away], own)
    writeTargets(db, targets.records, away, clock)
    const after = readLocalPlan(db, trajectory)
    carry(merged, after.records)
    const made = listRecordIdsAfter(db, last)
    const stored = readStoredPlan(db, trajectory)
    setStoredPlan(db, trajectory, {
      document: Buffer.from(storeDocument(merged)),
      otherKey: stored.otherKey ?? opened.head.from.key,
      undo: JSON.stringify({ ...undo, made, isNew: local === null, stamp: stampOf(after), at: clock.now, fileId: opened.head.id } satisfies Undo & object), // oxfmt-ignore
    })
    noteFile(db, trajectory, 'received', opened.head.id, clock.now)
    return { trajectory }
  })
}

function peopleFor(db: Database.Database, newcomers: Newcomers | undefined, now: number): Record<Role, string> {
  if (!newcomers) throw new BospadError('BAD_INPUT')
  const idOf = (role: Role): string => {
    const choice = newcomers[role]
    if ('id' in choice) return readStoredPerson(db, choice.id).id
    const pseudonym = choice.pseudonym.trim()
    const person = addPerson(
      db,
      { pseudonym, realName: '', relation: newcomers.ownRole === role ? 'other' : role, note: '' },
      now,
    )
    linkMentions(db, person)
    learnTerms(pseudonym, '')
    return person.id
  }
  const people = { mentor: idOf('mentor'), mentee: idOf('mentee') }
  if (people.mentor === people.mentee) throw new BospadError('BAD_INPUT')
  return people
}
