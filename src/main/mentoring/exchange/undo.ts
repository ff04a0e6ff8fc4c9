import type Database from 'better-sqlite3'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { noteFile, readStoredPlan, setStoredPlan } from '../../store/exchange'
import { trashRecords, untrashRecord } from '../../store/record-trash'
import { findStoredRecord, readStoredRecord } from '../../store/records'
import { save } from '../../vault/session'
import { storeDocument, type PlanDocument } from './document'
import { readLocalPlan, stampOf, type LocalPlan } from './local-plan'
import { itemsIn, sharedFields, type Reach, type Role, type SharedItem } from './shared-fields'
import { pairItems, takeOver } from './take-over'
import { writeData, type Clock } from './write-targets'

type Stood = { data: RecordData; state: string | null; day: string; trashed: boolean }

/** What an acceptance changed, so that it can be undone, also after a restart. */
export type Undo = {
  /** How each record stood; null: it was not here. */
  before: Record<string, Stood | null>
  /** The document as it stood, base64; null: there was none. */
  document: string | null
  /** Records that came with it, or were made because of it. */
  made?: string[]
  isNew?: boolean
  /** The plan right after: while it is so, nothing shared was edited. */
  stamp?: string
  at?: number
  fileId?: string
}

export function standBefore(db: Database.Database, ids: string[], own: PlanDocument | null): Undo {
  const before = ids.map((id): [string, Stood | null] => {
    const stored = findStoredRecord(db, id)
    if (!stored) return [id, null]
    const { state, day, deletedAt } = stored
    return [id, { data: shownData(findType(db, stored.kind), stored), state, day, trashed: deletedAt !== null }]
  })
  return { before: Object.fromEntries(before), document: own && Buffer.from(storeDocument(own)).toString('base64') }
}

export type UndoState = { possible: boolean; reason: 'nothing' | 'edited' | null; at: number | null }

export function undoState(db: Database.Database, trajectory: string, plan: LocalPlan | null): UndoState {
  const { undo: text } = readStoredPlan(db, trajectory)
  if (text === null) return { possible: false, reason: 'nothing', at: null }
  const undo = JSON.parse(text) as Undo
  const same = plan !== null && stampOf(plan) === undo.stamp
  return { possible: same, reason: same ? null : 'edited', at: undo.at ?? null }
}

/**
 * Everything that the last acceptance changed in what is shared stands again as before; what was written since in other
 * fields stays. One save. @throws BospadError PLAN_UNDO_LATE, NOT_FOUND
 */
export function undoAcceptance(trajectory: string, clock: Clock): { isNew: boolean } {
  return save((db) => {
    const plan = readLocalPlan(db, trajectory)
    const { undo: text } = readStoredPlan(db, trajectory)
    if (text === null || !undoState(db, trajectory, plan).possible) throw new BospadError('PLAN_UNDO_LATE')
    const undo = JSON.parse(text) as Undo
    trashRecords(db, undo.made ?? [], clock.now)
    for (const [id, stood] of Object.entries(undo.before)) if (stood) putBack(db, id, stood, plan, clock)
    const document = undo.document === null ? null : Buffer.from(undo.document, 'base64')
    setStoredPlan(db, trajectory, { document, undo: null })
    noteFile(db, trajectory, 'undone', undo.fileId ?? '', clock.now)
    return { isNew: undo.isNew === true }
  })
}

function putBack(db: Database.Database, id: string, stood: Stood, plan: LocalPlan, clock: Clock): void {
  const stored = findStoredRecord(db, id)
  if (!stored) return
  if (stood.trashed) return trashRecords(db, [id], clock.now)
  if (stored.deletedAt !== null) untrashRecord(db, id)
  const known = findType(db, stored.kind)
  const present = readStoredRecord(db, id)
  const own = shownData(known, present)
  // what stood here may name records that are back only now
  const holds = (it: string) => plan.reach.holds(it) || findStoredRecord(db, it)?.deletedAt === null
  const reach: Reach = { roleOf: plan.reach.roleOf, holds }
  const before = sharedFields(known.type, stood.data, reach)
  for (const items of Object.values(before.lists)) items.forEach((item, no) => (item.id = String(no)))
  // an item that had gone is as it was, also in what does not go along
  const asItStood = (key: string, { at }: SharedItem) => itemsIn(stood.data[key])[at ?? -1]
  const items = pairItems(before, own, sharedFields(known.type, own, reach), asItStood)
  const personOf = (role: Role) => String(plan.trajectory.data[role])
  const data = takeOver(known.type, own, before, { ...reach, personOf }, items)
  const state = present.state === stood.state ? null : stood.state
  writeData(db, known, present, data, state, stood.day, present.status === 'kept', clock)
}
