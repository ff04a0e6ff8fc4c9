import type Database from 'better-sqlite3'
import { z } from 'zod'
import file from '../../../../resources/coaching/models.json'
import type { BegunRecord, FittingModel } from '@shared/contract/coaching/models'
import type { RecordData } from '@shared/domain/method/record'
import { BospadError } from '@shared/errors'
import { shownData } from '../../methods/earlier'
import { findType } from '../../methods/library'
import { toRow } from '../../methods/open-record'
import { pseudonymOf, readPerson } from '../../store/people'
import { listRecords } from '../../store/record-lists'
import { listMadeFrom, readStoredRecord, type StoredRecord } from '../../store/records'
import { openVault } from '../../vault/session'
import { lastLine } from './last-line'

const engagementKind = 'coaching-phase.engagement'
const sessionKind = 'coaching-phase.session'
/** A programme makes modules, those make elements: deeper than this nothing is made. */
const deepest = 4
const mostSessions = 500

/** `fields`: filled with the client, the sponsor, or the client where that is one person. `parts`: made on the way. */
const { models } = z
  .strictObject({
    models: z.array(
      z.strictObject({
        kind: z.string(),
        fits: z.array(z.enum(['person', 'team'])).min(1),
        fields: z.record(z.string(), z.enum(['client', 'sponsor', 'person'])).default({}),
        values: z.record(z.string(), z.string()).default({}),
        parts: z.array(z.string()).default([]),
        why: z.object({ en: z.string(), nl: z.string() }),
      }),
    ),
  })
  .parse(file)

/** What a client's page lists. */
const shown = new Set(models.flatMap(({ kind, parts }) => [kind, ...parts]))

/** @throws BospadError NOT_FOUND */
export function modelsOfClient(id: string): { isClosed: boolean; fitting: FittingModel[]; begun: BegunRecord[] } {
  const { db } = openVault()
  const stored = readStoredRecord(db, id)
  if (stored.kind !== engagementKind) throw new BospadError('NOT_FOUND')
  const data = shownData(findType(db, engagementKind), stored)
  const side = isTeam(db, data) ? 'team' : 'person'
  return {
    isClosed: stored.status === 'kept' && stored.state === 'closed',
    fitting: models
      .filter(({ fits }) => fits.includes(side))
      .map(({ kind, why, fields, values }) => ({
        kind,
        why,
        name: findType(db, kind).method.name,
        values: { ...values, ...peopleFor(fields, data, side) },
      })),
    begun: begunFor(db, stored.id).map((row) => begunRow(db, row, nameOf(db, data['client']))),
  }
}

function isTeam(db: Database.Database, { form, kind, client }: RecordData): boolean {
  if (form === 'team' || form === 'group') return true
  if (form === 'individual') return false
  if (kind === 'team-coaching' || kind === 'peer-group') return true
  return typeof client === 'string' && readPerson(db, client).relation === 'team'
}

function peopleFor(
  fields: Record<string, 'client' | 'sponsor' | 'person'>,
  { client, sponsor }: RecordData,
  side: 'person' | 'team',
): RecordData {
  const found = Object.entries(fields).map(([key, who]): [string, unknown] => [
    key,
    who === 'sponsor' ? (sponsor ?? client) : who === 'client' || side === 'person' ? client : undefined,
  ])
  return Object.fromEntries(found.filter(([, person]) => typeof person === 'string'))
}

/** Whatever was made from the engagement, its sessions, or from such a record again; last written first. */
function begunFor(db: Database.Database, engagement: string): StoredRecord[] {
  const sessions = listRecords(db, { kind: sessionKind, linkedTo: engagement }, 0, mostSessions)
  const found = new Map<string, StoredRecord>()
  let sources = [engagement, ...sessions.map(({ id }) => id)]
  for (let depth = 0; depth < deepest && sources.length > 0; depth++) {
    const fresh = sources.flatMap((source) => listMadeFrom(db, source)).filter(({ id }) => !found.has(id))
    for (const row of fresh) found.set(row.id, row)
    sources = fresh.map(({ id }) => id)
  }
  return [...found.values()]
    .filter(({ kind, status }) => shown.has(kind) && status !== 'replaced')
    .sort((a, b) => b.updatedAt - a.updatedAt || a.title.localeCompare(b.title))
}

const nameOf = (db: Database.Database, id: unknown) => (typeof id === 'string' ? pseudonymOf(db, id) : '')

/** A title that only names the client, on whose page it stands, is left out. */
function begunRow(db: Database.Database, stored: StoredRecord, client: string): BegunRecord {
  const known = findType(db, stored.kind)
  const state = known.type.states?.find(({ id }) => id === stored.state)
  return {
    ...toRow(stored),
    title: stored.title === client ? '' : stored.title,
    name: known.type === known.method.records[0] ? known.method.name : known.type.name,
    stateName: state?.name ?? null,
    line: lastLine(known.type, shownData(known, stored)),
  }
}
