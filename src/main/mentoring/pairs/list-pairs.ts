import type Database from 'better-sqlite3'
import type { PairRow } from '@shared/contract/mentoring/pairs'
import type { RecordData } from '@shared/domain/method/record'
import { currentStep, stepsOf, type StepKey, type StepStatus } from '@shared/domain/trajectory/steps'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { pseudonymsOf } from '../../store/people'
import { findRecords, listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'
import { shownSide } from '../../store/walls'
import { openVault } from '../../vault/session'
import { heldStates, inOrder, walkKind, walkOf } from './list-walks'

export const trajectoryKind = 'reverse-mentoring.trajectory'
export const weeklyKind = 'reverse-mentoring.weekly'

/** More pairs than one person accompanies, and more sessions than they hold. */
const mostPairs = 500
const mostSessions = 10_000

/** Every trajectory outside the trash, the newest first. @throws BospadError VAULT_LOCKED */
export function listPairs(): PairRow[] {
  const { db } = openVault()
  return rowsOf(
    db,
    listRecords(db, { kind: trajectoryKind, side: shownSide(db) === 'own' ? 'own' : 'both' }, 0, mostPairs),
  ).map(({ row }) => row)
}

export type Trajectory = { row: PairRow; data: RecordData; steps: Record<StepKey, StepStatus>; linked: StoredRecord[] }

/** Trajectories with what their rows say; the same few queries for one as for many. */
export function rowsOf(db: Database.Database, stored: readonly StoredRecord[]): Trajectory[] {
  const type = findType(db, trajectoryKind)
  const all = stored.map((it) => ({ stored: it, data: dataOf(type, it) }))
  const names = pseudonymsOf(
    db,
    all.flatMap(({ data }) => [data['mentor'], data['mentee']].filter((id) => typeof id === 'string')),
  )
  const linked = new Map(
    findRecords(
      db,
      all.flatMap(({ data }) => linksIn(data)),
    ).map((it) => [it.id, it]),
  )
  const walks = byTrajectory(db, walkKind)
  const weeks = byTrajectory(db, weeklyKind)
  return all.map(({ stored: it, data }) => {
    const own = linksIn(data).flatMap((id) => linked.get(id) ?? [])
    return trajectoryOf(it, data, own, walks.get(it.id) ?? [], weeks.get(it.id) ?? [], names)
  })
}

function trajectoryOf(
  stored: StoredRecord,
  data: RecordData,
  linked: StoredRecord[],
  walkRecords: readonly StoredRecord[],
  weeks: readonly StoredRecord[],
  names: Map<string, string>,
): Trajectory {
  const { state } = stored
  const inForce = linked.filter((it) => it.id !== data['match'] && it.status === 'kept' && it.state !== 'ended')
  const agreements = inForce.length
  const isMatchAccepted = linked.some(({ id, state: it }) => id === data['match'] && it === 'accepted')
  const steps = stepsOf({ state, data, isMatchAccepted, agreements })
  const walks = inOrder(walkRecords.map(walkOf)).filter((walk) => walk.state !== 'cancelled')
  const isWeekly = data['variant'] === 'weekly'
  const next = walks.find((walk) => walk.startAt !== null && !heldStates.includes(walk.state))
  const days = walks.flatMap(({ startAt }) => startAt?.slice(0, 10) ?? [])
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? '') : '')
  const from = days[0] !== undefined && days[0] < stored.day ? days[0] : stored.day
  const last = (isWeekly ? weeks[0]?.day : days.at(-1)) ?? null
  const row: PairRow = {
    id: stored.id,
    mentor: nameOf(data['mentor']),
    mentee: nameOf(data['mentee']),
    draft: stored.status === 'draft',
    state: (state ?? 'draft') as PairRow['state'],
    variant: isWeekly ? 'weekly' : 'walks',
    ownRole: (data['ownRole'] ?? null) as PairRow['ownRole'],
    step: currentStep(state, steps),
    held: isWeekly
      ? weeks.filter(({ status }) => status === 'kept').length
      : walks.filter((walk) => heldStates.includes(walk.state)).length,
    planned: (data['plannedSessions'] ?? 5) as number,
    next: next?.startAt ? { id: next.id, startAt: next.startAt, place: next.place || next.routeName } : null,
    from,
    to: last !== null && last > from ? last : null,
  }
  return { row, data, steps, linked }
}

const linksIn = (data: RecordData): string[] =>
  [data['match'], data['agreements']].flat().filter((id) => typeof id === 'string')

/** Records of a kind by the trajectory they name, newest first. */
function byTrajectory(db: Database.Database, kind: string): Map<string, StoredRecord[]> {
  const found = new Map<string, StoredRecord[]>()
  for (const stored of listRecords(db, { kind }, 0, mostSessions)) {
    const { trajectory } = JSON.parse(stored.data) as RecordData
    if (typeof trajectory === 'string') found.set(trajectory, [...(found.get(trajectory) ?? []), stored])
  }
  return found
}
