import type Database from 'better-sqlite3'
import type { PairRow } from '@shared/contract/mentoring/pairs'
import { findType } from '../../methods/library'
import { dataOf } from '../../methods/earlier'
import { pseudonymOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { walksOf } from './list-walks'

export const trajectoryKind = 'reverse-mentoring.trajectory'
const weeklyKind = 'reverse-mentoring.weekly'

/** More pairs than one person accompanies. */
const most = 500

/** Every trajectory outside the trash, the newest first. */
export function listPairs(): PairRow[] {
  const { db } = openVault()
  return listRecords(db, { kind: trajectoryKind }, 0, most).map((stored) => rowOf(db, stored))
}

const heldStates = ['done', 'looked-back']

function rowOf(db: Database.Database, stored: StoredRecord): PairRow {
  const data = dataOf(findType(db, trajectoryKind), stored)
  const walks = walksOf(db, stored.id)
  const weekly = data['variant'] === 'weekly'
  const next = walks.find(({ state, startAt }) => startAt !== null && state !== 'cancelled' && !heldStates.includes(state))
  return {
    id: stored.id,
    mentor: nameOf(db, data['mentor']),
    mentee: nameOf(db, data['mentee']),
    draft: stored.status === 'draft',
    state: (stored.state ?? 'draft') as PairRow['state'],
    variant: weekly ? 'weekly' : 'walks',
    ownRole: (data['ownRole'] ?? null) as PairRow['ownRole'],
    step: 1,
    held: weekly
      ? listRecords(db, { kind: weeklyKind, thread: stored.id, status: 'kept' }, 0, most).length
      : walks.filter(({ state }) => heldStates.includes(state)).length,
    planned: (data['plannedSessions'] ?? 5) as number,
    next: next?.startAt ? { id: next.id, startAt: next.startAt, place: next.place } : null,
  }
}

const nameOf = (db: Database.Database, id: unknown) => (typeof id === 'string' ? pseudonymOf(db, id) : '')
