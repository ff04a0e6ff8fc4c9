import type Database from 'better-sqlite3'
import type { RecordData } from '@shared/domain/method/record'
import { schemaOf } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType, type KnownType } from '../../methods/library'
import { findStoredRecord, type StoredRecord } from '../../store/records'
import { aboutOf, canonical, readRecords, recordsOf, type PlanDocument, type PlannedRecord } from './document'
import { kinds, namingKinds, planKinds, stateToTell, type LocalPlan } from './local-plan'
import { sharedFields, type Reach, type Role, type SharedFields } from './shared-fields'
import { pairItems, takeOver, type Inward, type OwnItems } from './take-over'

/** A record as it will stand here once a plan is taken in. `before` null: it is new here, or comes back from the trash. */
export type Target = {
  id: string
  kind: string
  known: KnownType
  stored: StoredRecord | undefined
  before: { fields: SharedFields; state: string | null; day: string } | null
  after: { fields: SharedFields; state: string | null; day: string }
  data: RecordData
  /** The state to bring it to; null: as it is. */
  toState: string | null
}
export type Targets = { records: Target[]; away: StoredRecord[]; reach: Reach }

/**
 * What taking in a document comes to: records that are new or other than here, and records that the other took away.
 * @param own the document as it stood here, `local` carried into it
 * @param personOf who mentor and mentee are here
 * @throws BospadError PLAN_VALUE (a value does not fit its field), PLAN_DAMAGED, PLAN_OTHER_PAIR
 */
export function targetsOf(
  db: Database.Database,
  merged: PlanDocument,
  own: PlanDocument | null,
  local: LocalPlan | null,
  personOf: (role: Role) => string,
): Targets {
  const { trajectory } = aboutOf(merged)
  const planned = readRecords(merged)
  const ids = reachable(planned, trajectory)
  const inward: Inward = {
    roleOf: (id) => (id === personOf('mentor') ? 'mentor' : id === personOf('mentee') ? 'mentee' : null),
    holds: (id) => ids.has(id),
    personOf,
  }
  const records = planKinds.flatMap((kind) =>
    [...ids].flatMap((id) => {
      const record = planned.get(id)
      if (record?.kind !== kind) return []
      const stored = findStoredRecord(db, id)
      if (stored && !(own && recordsOf(own).has(id)) && !mayReturn(stored, kind, trajectory))
        throw new BospadError('PLAN_OTHER_PAIR') // oxfmt-ignore
      return [targetOf(db, id, record, stored, local, inward)]
    }),
  )
  const away = [...(local?.records.values() ?? [])].filter(({ stored }) => planned.get(stored.id)?.gone).map(({ stored }) => stored) // oxfmt-ignore
  return { records: records.filter(isNews), away, reach: inward }
}

/** A record that is not in the document yet is no other's: it names this trajectory, or waits in the trash. */
function mayReturn(stored: StoredRecord, kind: string, trajectory: string): boolean {
  if (stored.kind !== kind) return false
  if (!namingKinds.includes(kind)) return stored.deletedAt !== null
  return (JSON.parse(stored.data) as RecordData)['trajectory'] === trajectory
}

/** The trajectory, what it names, and what names it. */
function reachable(planned: Map<string, PlannedRecord>, trajectory: string): Set<string> {
  const root = planned.get(trajectory)
  if (root?.kind !== kinds.trajectory || root.gone) throw new BospadError('PLAN_DAMAGED')
  const { values } = root.fields
  return new Set(
    [...planned].flatMap(([id, { kind, gone, fields }]) => {
      const named = (kind === kinds.match && values['match'] === id) || (kind === kinds.agreement && values[`agreements/${id}`] === true) || (namingKinds.includes(kind) && fields.values['trajectory'] === trajectory) // oxfmt-ignore
      return !gone && (id === trajectory || named) ? [id] : []
    }),
  )
}

const toldStates = ['planned', 'prepared', 'done', 'cancelled']
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

function targetOf(
  db: Database.Database,
  id: string,
  planned: PlannedRecord,
  stored: StoredRecord | undefined,
  local: LocalPlan | null,
  inward: Inward,
): Target {
  const known = findType(db, planned.kind)
  const here = local?.records.get(id)
  const own = here?.data ?? (stored ? shownData(known, stored) : {})
  const items = here ? itemsOf(here.data, here.fields) : pairItems(planned.fields, own, sharedFields(known.type, own, inward)) // oxfmt-ignore
  const data = takeOver(known.type, own, planned.fields, inward, items)
  const derived = new Set(known.type.fields.filter(({ derive }) => derive !== undefined).map(({ key }) => key))
  const parsed = schemaOf(known.type).safeParse(Object.fromEntries(Object.entries(data).filter(([key]) => !derived.has(key)))) // oxfmt-ignore
  if (!parsed.success) throw new BospadError('PLAN_VALUE', { kind: planned.kind, field: String(parsed.error.issues[0]?.path[0] ?? '') }) // oxfmt-ignore
  if (!isDay(planned.day)) throw new BospadError('PLAN_VALUE', { kind: planned.kind, field: '' })
  if (planned.state !== null && !(planned.kind === kinds.walk && toldStates.includes(planned.state)))
    throw new BospadError('PLAN_VALUE', { kind: planned.kind, field: '' })
  const stands = stored ? stateToTell(stored) : null
  return {
    id,
    kind: planned.kind,
    known,
    stored,
    before: here ? { fields: here.fields, state: here.state, day: here.day } : null,
    after: { fields: withIds(sharedFields(known.type, data, inward), planned.fields), state: planned.state, day: planned.day }, // oxfmt-ignore
    data,
    toState: planned.state !== stands ? planned.state : null,
  }
}

/** The items keep the names they have in the document, so that a change can be told from another item. */
function withIds(fields: SharedFields, planned: SharedFields): SharedFields {
  const lists = Object.entries(fields.lists).map(([key, items]) => [key, items.map((item, at) => ({ ...item, id: planned.lists[key]?.[at]?.id ?? '' }))]) // oxfmt-ignore
  return { ...fields, lists: Object.fromEntries(lists) as SharedFields['lists'] }
}

/** The record's own items by the names that the document gave them. */
export function itemsOf(data: RecordData, fields: SharedFields): OwnItems {
  return Object.fromEntries(
    Object.entries(fields.lists).map(([key, items]) => {
      const held = Array.isArray(data[key]) ? (data[key] as unknown[]) : []
      return [key, new Map(items.map(({ id, at }) => [id ?? '', held[at ?? -1]]))]
    }),
  )
}

const plainFields = ({ values, texts, lists }: SharedFields) =>
  canonical({ values, texts, lists: Object.entries(lists).map(([key, items]) => [key, items.map((it) => [it.values, it.texts])] as const).sort(([a], [b]) => (a < b ? -1 : 1)) }) // oxfmt-ignore

function isNews({ before, after }: Target): boolean {
  return !before || before.state !== after.state || before.day !== after.day || plainFields(before.fields) !== plainFields(after.fields) // oxfmt-ignore
}
