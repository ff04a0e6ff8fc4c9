import type Database from 'better-sqlite3'
import type { WalkRow } from '@shared/contract/mentoring/pairs'
import { dataOf } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { listRecords } from '../../store/record-lists'
import { openVault } from '../../vault/session'

export const walkKind = 'mentoring-walk.walk'
export const slipKind = 'role-reversal-slip.slip'
const most = 200

/** Walks of a trajectory, soonest first; those without a time last. @throws BospadError VAULT_LOCKED */
export const listWalks = (trajectory: string): WalkRow[] => walksOf(openVault().db, trajectory)

export function walksOf(db: Database.Database, trajectory: string): WalkRow[] {
  const type = findType(db, walkKind)
  const rows = listRecords(db, { kind: walkKind, linkedTo: trajectory }, 0, most).map((stored): WalkRow => {
    const data = dataOf(type, stored)
    const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
    const number = (key: string) => (typeof data[key] === 'number' ? data[key] : null)
    return {
      id: stored.id,
      no: null,
      routeName: text('routeName'),
      place: text('place'),
      startAt: text('startAt') || null,
      durationMin: number('durationMin'),
      distanceKm: number('distanceKm'),
      setting: text('setting') || null,
      state: (stored.state ?? 'planned') as WalkRow['state'],
      draft: stored.status === 'draft',
      slips: slipsOf(db, stored.id),
    }
  })
  rows.sort((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9'))
  let no = 0
  return rows.map((row) => ({ ...row, no: row.state === 'cancelled' ? null : (no += 1) }))
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
