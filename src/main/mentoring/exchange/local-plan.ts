import type Database from 'better-sqlite3'
import { localDay } from '@shared/domain/local-day'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType, type KnownType } from '../../methods/library'
import { listRecords } from '../../store/record-lists'
import { findStoredRecord, unfinishedOf, type StoredRecord } from '../../store/records'
import type { LocalRecord } from './carry'
import { canonical } from './document'
import { saysSomething, sharedFields, type Reach } from './shared-fields'

export const kinds = {
  trajectory: 'reverse-mentoring.trajectory',
  match: 'mentor-match.match',
  agreement: 'coaching-phase.agreement',
  walk: 'mentoring-walk.walk',
} as const

/** Records that go along because they name the trajectory; those after the walk only where something is shared in them. */
export const namingKinds: readonly string[] = [
  kinds.walk,
  'reverse-mentoring.talk',
  'reverse-mentoring.weekly',
  'reverse-mentoring.picture',
]
export const planKinds: readonly string[] = [kinds.match, kinds.agreement, kinds.trajectory, ...namingKinds]
const most = 500

export type OwnRecord = LocalRecord & { stored: StoredRecord; known: KnownType; data: RecordData }
export type LocalPlan = { records: Map<string, OwnRecord>; reach: Reach; trajectory: OwnRecord }

/** @throws BospadError NOT_FOUND when there is no such trajectory outside the trash */
export function readLocalPlan(db: Database.Database, trajectoryId: string): LocalPlan {
  const stored = standing(db, trajectoryId, kinds.trajectory)
  if (!stored) throw new BospadError('NOT_FOUND')
  const data = shownData(findType(db, kinds.trajectory), stored)
  const agreements = Array.isArray(data['agreements']) ? data['agreements'].map(String) : []
  const found = [
    stored,
    ...(typeof data['match'] === 'string' ? [standing(db, data['match'], kinds.match)] : []),
    ...agreements.map((id) => standing(db, id, kinds.agreement)),
    ...namingKinds.flatMap((kind) => listRecords(db, { kind, linkedTo: trajectoryId }, 0, most)),
  ].filter((it): it is StoredRecord => it !== null && it.status !== 'replaced')
  const ids = new Set(found.map(({ id }) => id))
  const reach: Reach = {
    roleOf: (id) => (id === data['mentor'] ? 'mentor' : id === data['mentee'] ? 'mentee' : null),
    holds: (id) => ids.has(id),
  }
  const records = new Map<string, OwnRecord>()
  for (const it of found) {
    const record = ownRecord(db, it, reach)
    const quiet = !saysSomething(record.known.type, record.fields)
    const elsewhere = namingKinds.includes(it.kind) && record.data['trajectory'] !== trajectoryId
    if (elsewhere || (quiet && it.kind !== kinds.trajectory)) ids.delete(it.id)
    else records.set(it.id, record)
  }
  // what names a record that stays here does not name it in the plan
  for (const [id, record] of records) records.set(id, { ...record, fields: sharedFields(record.known.type, record.data, reach) }) // oxfmt-ignore
  const trajectory = records.get(trajectoryId)
  if (!trajectory) throw new BospadError('NOT_FOUND')
  return { records, reach, trajectory }
}

function standing(db: Database.Database, id: string, kind: string): StoredRecord | null {
  const found = findStoredRecord(db, id)
  return found?.kind === kind && found.deletedAt === null ? found : null
}

function ownRecord(db: Database.Database, stored: StoredRecord, reach: Reach): OwnRecord {
  const known = findType(db, stored.kind)
  const data = shownData(known, stored)
  const { at, zone } = unfinishedOf(stored) ?? stored
  return {
    kind: stored.kind,
    day: localDay(at, zone, 3),
    state: stateToTell(stored),
    fields: sharedFields(known.type, data, reach),
    stored,
    known,
    data,
  }
}

/** Of a walk whether it is planned, prepared, done or cancelled; where it stands in between is its owner's. */
export function stateToTell({ kind, state }: Pick<StoredRecord, 'kind' | 'state'>): string | null {
  if (kind !== kinds.walk) return null
  if (state === 'on-the-way') return 'prepared'
  return state === 'looked-back' ? 'done' : state
}

/** The plan as it stands in a file for people and other programs: the same on both sides when nothing is on its way. */
export function planInFull({ records }: LocalPlan): Record<string, unknown> {
  return Object.fromEntries(
    [...records]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { kind, day, state, fields }]) => [
        id,
        {
          kind,
          day,
          ...(state !== null && { state }),
          ...fields.values,
          ...fields.texts,
          ...Object.fromEntries(Object.entries(fields.lists).map(([key, items]) => [key, items.map(({ values, texts }) => ({ ...values, ...texts }))])), // oxfmt-ignore
        },
      ]),
  )
}

export const stampOf = (plan: LocalPlan): string => canonical(planInFull(plan))
