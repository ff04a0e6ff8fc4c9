import type Database from 'better-sqlite3'
import { sessionStates, type SessionRow } from '@shared/contract/coaching/sessions'
import type { RecordData } from '@shared/domain/method/record'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { listRecords } from '../../store/record-lists'
import { findStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'

export const sessionKind = 'coaching-phase.session'
const most = 500

/** Sessions of an engagement, soonest first; those without a time last. @throws BospadError VAULT_LOCKED */
export function listSessions(engagement: string): SessionRow[] {
  const { db } = openVault()
  const rows = recordsOf(db, sessionKind, engagement)
    .filter(({ data }) => data['engagement'] === engagement)
    .map(({ stored, data }) => rowOf(stored, data))
    .toSorted((a, b) => (a.startAt ?? '9').localeCompare(b.startAt ?? '9'))
  let no = 0
  return rows.map((row) => ({ ...row, no: row.state === 'cancelled' || row.state === 'moved' ? null : (no += 1) }))
}

function rowOf(stored: StoredRecord, data: RecordData): SessionRow {
  return {
    id: stored.id,
    no: null,
    kind: textIn(data['kind']),
    topic: textIn(data['topic']),
    startAt: textIn(data['startAt']) || null,
    minutes: numberIn(data['durationMin']),
    heldMin: numberIn(data['heldMin']),
    state: sessionStates.find((it) => it === stored.state) ?? 'planned',
    draft: stored.status === 'draft',
  }
}

export type Read = { stored: StoredRecord; data: RecordData }

/** Records of a kind that name another one, newest first, each with what stands on its page. */
export function recordsOf(db: Database.Database, kind: string, linkedTo: string): Read[] {
  const known = findType(db, kind)
  return listRecords(db, { kind, linkedTo }, 0, most).map((stored) => ({ stored, data: shownData(known, stored) }))
}

/** Null when it is not there, or lies in the trash. */
export function readLinked(db: Database.Database, id: unknown): Read | null {
  const stored = typeof id === 'string' ? findStoredRecord(db, id) : undefined
  if (!stored || stored.deletedAt !== null) return null
  return { stored, data: shownData(findType(db, stored.kind), stored) }
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
export const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)
export const listIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
