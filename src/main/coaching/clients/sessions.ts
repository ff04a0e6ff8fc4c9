import type { SessionRow } from '@shared/contract/coaching/clients'
import type { RecordData } from '@shared/domain/method/record'
import type { StoredRecord } from '../../store/records'

export const sessionKind = 'coaching-phase.session'

/** States of a session that took place, and of one that is still to come. */
export const heldStates: readonly string[] = ['held', 'reviewed']
const awaitedStates: readonly string[] = ['planned', 'prepared']
const offStates: readonly string[] = ['cancelled', 'moved']

/** A session without its number. Read as it stands: long notes cost time to check, and are not shown in a row. */
export function sessionOf(stored: StoredRecord): Omit<SessionRow, 'no'> {
  const data = JSON.parse(stored.data) as RecordData
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  const number = (key: string) => (typeof data[key] === 'number' ? data[key] : null)
  const state = (stored.state ?? 'planned') as SessionRow['state']
  return {
    id: stored.id,
    kind: text('kind'),
    topic: text('topic'),
    startAt: text('startAt') || null,
    minutes: (heldStates.includes(state) ? number('heldMin') : null) ?? number('durationMin'),
    place: text('place'),
    state,
    cancelledBy: text('cancelledBy') || null,
    movedFrom: text('movedFrom') || null,
    draft: stored.status === 'draft',
  }
}

/** Soonest first; those without a time last. */
export function inOrder<Row extends Pick<SessionRow, 'startAt'>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9'))
}

/** Numbers from 1 in their order; those that were cancelled or moved have none. */
export function numbered(rows: readonly Omit<SessionRow, 'no'>[]): SessionRow[] {
  let no = 0
  return rows.map((row) => ({ ...row, no: offStates.includes(row.state) ? null : (no += 1) }))
}

type Awaited = Pick<SessionRow, 'id' | 'startAt' | 'state'>

/** The session to come, today's included; else the last one of which nobody said yet how it went. `rows` in their order. */
export function comingOf<Row extends Awaited>(rows: readonly Row[], today: string): Row | undefined {
  const awaited = rows.filter(({ state, startAt }) => startAt !== null && awaitedStates.includes(state))
  return awaited.find(({ startAt }) => (startAt ?? '').slice(0, 10) >= today) ?? awaited.at(-1)
}
