import type Database from 'better-sqlite3'
import type { Duty } from '@shared/contract/coaching/duties'
import { getRecord, saveRecord } from '../../methods/records'
import { pseudonymOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import { readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { clientOf, dataIn, engagementKind, engagementsOf } from './belongings'

/** More engagements than one practice has. */
const most = 5000
/** Kinds of engagement that are with oneself or stand in the mentoring room. */
const ofOneself = new Set(['self-coaching', 'reverse-mentoring'])

/** By retention date; what has none comes last. `loadMethods` comes first. @throws BospadError VAULT_LOCKED */
export function listDuties(): Duty[] {
  const { db } = openVault()
  return listRecords(db, { kind: engagementKind }, 0, most)
    .filter((record) => !ofOneself.has(String(dataIn(db, record)['kind'])))
    .map((record) => dutyOf(db, record))
    .toSorted((a, b) => (a.retainUntil ?? '9999').localeCompare(b.retainUntil ?? '9999') || a.client.localeCompare(b.client)) // oxfmt-ignore
}

const dayIn = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null)

export function dutyOf(db: Database.Database, record: StoredRecord): Duty {
  const data = dataIn(db, record)
  const clientId = clientOf(db, record)
  const client = clientId === null ? '' : pseudonymOf(db, clientId)
  return {
    id: record.id,
    title: record.title,
    clientId: client === '' ? null : clientId,
    client,
    state: (record.state ?? 'draft') as Duty['state'],
    start: dayIn(data['start']),
    end: dayIn(data['end']),
    retainUntil: dayIn(data['retainUntil']),
  }
}

/** Also in the trash. @throws BospadError NOT_FOUND (no such person) */
export function dutiesOf(personId: string): Duty[] {
  const { db } = openVault()
  return engagementsOf(db, personId).map((record) => dutyOf(db, record))
}

/** Through the method, like any other change. Returns whether it agrees. @throws BospadError NOT_FOUND and as `save` */
export function keepUntil(id: string, until: string, now = Date.now()): boolean {
  const { kind } = readStoredRecord(openVault().db, id)
  const { record } = getRecord(id, now)
  const data = { ...record.data, ...(kind === engagementKind && { retainUntil: until }) }
  const { revision, at, zone, status } = record
  return !saveRecord({ id, revision, data, at, zone, state: null, keep: status === 'kept' }, now).refused
}
