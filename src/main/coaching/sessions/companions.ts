import type { CompanionKind } from '@shared/contract/coaching/sessions'
import { getRecord, saveRecord, startRecord } from '../../methods/records'
import { openVault } from '../../vault/session'
import { readSession } from './facts'
import { numberIn, recordsOf } from './list-sessions'

/** The one record of a kind that goes with a session; a draft when it is new. @throws BospadError NOT_FOUND */
export function companionOf(session: string, kind: CompanionKind, now = Date.now()): { id: string } {
  const { db } = openVault()
  const { stored } = readSession(db, session)
  const held = recordsOf(db, kind, session).find(({ data }) => data['session'] === session)
  if (held) return { id: held.stored.id }
  const { record } = startRecord({ kind, at: now, zone: stored.zone, values: { session }, sourceId: session }, now)
  return { id: record.id }
}

/** One more or one less time that the critical friend contradicted. @throws BospadError NOT_FOUND */
export function countContradiction(session: string, by: 1 | -1, now = Date.now()): number {
  const { id } = companionOf(session, 'critical-friend.tally', now)
  const { record } = getRecord(id, now)
  const { revision, data, at, zone } = record
  const times = Math.min(99, Math.max(0, (numberIn(data['times']) ?? 0) + by))
  saveRecord({ id, revision, data: { ...data, times }, at, zone, state: null, keep: true }, now)
  return times
}
