import { BospadError } from '@shared/errors'
import { acceptOffer, getRecord, saveRecord } from '../../methods/records'
import { openVault } from '../../vault/session'
import { readSession } from './facts'
import { recordsOf } from './list-sessions'
import { questionKind } from './questions'

/** Records of the preparation, which go along to the new session. */
const prepared = [questionKind, 'strength-ears.stance']

/**
 * Leaves a session as moved and makes it anew at another time, by the rule of its method; its questions and stance go
 * along. @throws BospadError NOT_FOUND, BAD_INPUT (the method refuses, such as in a closed engagement)
 */
export function moveSession(session: string, startAt: string, now = Date.now()): { id: string } {
  const { db } = openVault()
  readSession(db, session)
  write(session, {}, 'moved', now)
  const { made } = acceptOffer(session, 'new-date', undefined, now)
  const [id] = made
  if (id === undefined) throw new BospadError('NOT_FOUND')
  write(id, { startAt }, null, now)
  for (const kind of prepared)
    for (const { stored, data } of recordsOf(db, kind, session))
      if (data['session'] === session) write(stored.id, { session: id }, null, now)
  return { id }
}

function write(id: string, values: Record<string, unknown>, state: string | null, now: number): void {
  const { record, view } = getRecord(id, now)
  const { revision, at, zone, data } = record
  const typed = Object.entries({ ...data, ...values }).filter(([key]) => !(key in view.derived))
  const saved = saveRecord({ id, revision, data: Object.fromEntries(typed), at, zone, state, keep: true }, now)
  if (saved.refused) throw new BospadError('BAD_INPUT', { field: 'state' })
}
