import type Database from 'better-sqlite3'
import { clientKinds, type ClientRow, type SessionRow } from '@shared/contract/coaching/clients'
import { initialsOf } from '@shared/domain/coaching/initials'
import { localDay } from '@shared/domain/local-day'
import type { RecordData } from '@shared/domain/method/record'
import { pseudonymsOf } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import type { StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { comingOf, heldStates, inOrder, sessionKind, sessionOf } from './sessions'

export const engagementKind = 'coaching-phase.engagement'

/** More engagements than one coach has, and more sessions than they hold. */
const mostEngagements = 1000
const mostSessions = 20_000

/** Engagements of clients outside the trash: those with a session to come first, the closed ones last. @throws BospadError VAULT_LOCKED */
export function listClients(now = Date.now()): ClientRow[] {
  const { db } = openVault()
  const rows = rowsOf(db, listRecords(db, { kind: engagementKind }, 0, mostEngagements), now).map(({ row }) => row)
  return rows.toSorted((a, b) => rank(a) - rank(b) || when(a).localeCompare(when(b)) || a.name.localeCompare(b.name))
}

const rank = ({ state, next }: ClientRow) => (state === 'closed' ? 2 : next ? 0 : 1)
/** Soonest first; of the closed ones the last closed first. */
const when = ({ state, next, to, from }: ClientRow) =>
  state === 'closed' ? reversed(to ?? from) : (next?.startAt ?? '')
const reversed = (day: string) => day.replace(/\d/g, (digit) => String(9 - Number(digit)))

export type Engagement = { row: ClientRow; data: RecordData }

/** Engagements of clients with what their rows say; the same few queries for one as for many. */
export function rowsOf(db: Database.Database, stored: readonly StoredRecord[], now: number): Engagement[] {
  const all = stored
    .map((it) => ({ stored: it, data: JSON.parse(it.data) as RecordData }))
    .filter(({ data }) => isOfClient(data))
  const names = pseudonymsOf(
    db,
    all.flatMap(({ data }) => (typeof data['client'] === 'string' ? data['client'] : [])),
  )
  const sessions = byEngagement(listRecords(db, { kind: sessionKind }, 0, mostSessions))
  return all.map(({ stored: it, data }) => ({
    row: rowOf(it, data, inOrder((sessions.get(it.id) ?? []).map(sessionOf)), names, now),
    data,
  }))
}

const isOfClient = ({ kind }: RecordData) => (clientKinds as readonly unknown[]).includes(kind)

function rowOf(
  stored: StoredRecord,
  data: RecordData,
  sessions: readonly Omit<SessionRow, 'no'>[],
  names: Map<string, string>,
  now: number,
): ClientRow {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '')
  const name = names.get(text('client')) ?? text('title')
  const coming = comingOf(sessions, localDay(now, stored.zone))
  const held = sessions.filter(({ state }) => heldStates.includes(state))
  const last = held.at(-1)
  const days = held.flatMap(({ startAt }) => startAt?.slice(0, 10) ?? [])
  const from = text('start') || stored.day
  return {
    id: stored.id,
    name,
    initials: initialsOf(name),
    kind: data['kind'] as ClientRow['kind'],
    state: (stored.state ?? 'draft') as ClientRow['state'],
    draft: stored.status === 'draft',
    next: coming?.startAt ? { id: coming.id, startAt: coming.startAt } : null,
    last: last?.startAt ? { id: last.id, startAt: last.startAt } : null,
    held: held.length,
    from: days[0] !== undefined && days[0] < from ? days[0] : from,
    to: text('end') || (days.at(-1) ?? null),
  }
}

/** Sessions by the engagement they belong to. */
function byEngagement(stored: readonly StoredRecord[]): Map<string, StoredRecord[]> {
  const found = new Map<string, StoredRecord[]>()
  for (const it of stored) {
    const { engagement } = JSON.parse(it.data) as RecordData
    if (typeof engagement === 'string') found.set(engagement, [...(found.get(engagement) ?? []), it])
  }
  return found
}
