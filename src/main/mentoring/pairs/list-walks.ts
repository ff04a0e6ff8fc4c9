import type Database from 'better-sqlite3'
import type { WalkRow } from '@shared/contract/mentoring/pairs'
import type { RecordData } from '@shared/domain/method/record'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'

export const walkKind = 'mentoring-walk.walk'
export const slipKind = 'role-reversal-slip.slip'
const most = 200

/** States of a walk that took place. */
export const heldStates: readonly string[] = ['done', 'looked-back']

/** Walks of a trajectory, soonest first; those without a time last. @throws BospadError VAULT_LOCKED */
export function listWalks(trajectory: string): WalkRow[] {
  const { db } = openVault()
  const rows = listRecords(db, { kind: walkKind, linkedTo: trajectory }, 0, most).map(walkOf)
  let no = 0
  return inOrder(rows).map((row) => ({
    ...row,
    no: row.state === 'cancelled' ? null : (no += 1),
    slips: slipsOf(db, row.id),
  }))
}

/** A walk without its number and slips. Read as it stands: a long line costs time to check, and is not shown in a row. */
export function walkOf(stored: StoredRecord): Omit<WalkRow, 'no' | 'slips'> {
  const data = JSON.parse(stored.data) as RecordData
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  const number = (key: string) => (typeof data[key] === 'number' ? data[key] : null)
  return {
    id: stored.id,
    routeName: text('routeName'),
    place: text('place'),
    startAt: text('startAt') || null,
    durationMin: number('durationMin'),
    distanceKm: number('distanceKm'),
    setting: text('setting') || null,
    state: (stored.state ?? 'planned') as WalkRow['state'],
    draft: stored.status === 'draft',
  }
}

export function inOrder<Row extends Pick<WalkRow, 'startAt'>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9'))
}

/** How often either fell back into the old role on a walk. */
export function slipsOf(db: Database.Database, walk: string): WalkRow['slips'] {
  const type = findType(db, slipKind)
  const slips = listRecords(db, { kind: slipKind, thread: walk }, 0, 1000).map((stored) => dataOf(type, stored)['who'])
  return {
    mentee: slips.filter((who) => who === 'mentee-took-lead').length,
    mentor: slips.filter((who) => who === 'mentor-let-go').length,
  }
}
