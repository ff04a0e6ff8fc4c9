import type Database from 'better-sqlite3'
import type { HoursFilter, HoursKind, HoursLine, HoursLog } from '@shared/contract/coaching/hours'
import { BospadError } from '@shared/errors'
import { findMethod } from '../../methods/library'
import { openVault } from '../../vault/session'
import { readLog, type Log } from './lines'
import { totalsOf } from './totals'

/** The log as the page shows it. `today` as a local day. @throws BospadError VAULT_LOCKED */
export function hoursLog(filter: HoursFilter, today: string): HoursLog {
  const { db } = openVault()
  return logIn(db, readLog(db), filter, today)
}

/** @throws BospadError VAULT_LOCKED, NOT_FOUND */
export function hoursOfEngagement(id: string, today: string) {
  const { db } = openVault()
  const read = readLog(db)
  const engagement = read.engagements.get(id)
  if (!engagement) throw new BospadError('NOT_FOUND')
  const { planned, payment, form, groupSize } = engagement
  const log = logIn(db, read, { from: null, to: null, client: null, engagement: id, kind: null }, today)
  return { log, planned, payment, form, groupSize }
}

/** Clients in the filter whose engagement says that they may be named. @throws BospadError VAULT_LOCKED */
export function countWilling(filter: HoursFilter): number {
  const { lines, engagements } = readLog(openVault().db)
  const behind = chosen(lines, filter).map(({ engagement }) => engagement && engagements.get(engagement))
  return new Set(behind.flatMap((it) => (it && it.consent && it.person) || [])).size
}

function logIn(db: Database.Database, read: Log, filter: HoursFilter, today: string): HoursLog {
  const { lines, names, planned } = read
  const found = chosen(lines, filter)
  const here = new Set(lines.flatMap(({ client }) => client ?? []))
  const kinds = new Set(lines.map(({ of, kind }) => `${of}.${kind}`))
  return {
    lines: found,
    totals: totalsOf(found),
    clients: [...names].filter(([key]) => here.has(key)).map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name)), // oxfmt-ignore
    kinds: kindsOf(db).filter(({ of, key }) => kinds.has(`${of}.${key}`)),
    years: [...new Set(lines.map(({ day }) => day.slice(0, 4)))].sort().reverse(),
    open: planned.filter(({ engagement, start }) => start.slice(0, 10) < today && (filter.engagement === null || engagement === filter.engagement)).length, // oxfmt-ignore
  }
}

/** Lines in the filter, in their order. */
export function chosen(lines: readonly HoursLine[], { from, to, client, engagement, kind }: HoursFilter): HoursLine[] {
  return lines.filter(
    (line) =>
      (from === null || line.day >= from) &&
      (to === null || line.day <= to) &&
      (client === null || line.client === client) &&
      (engagement === null || line.engagement === engagement) &&
      (kind === null || kind === line.of || kind === `${line.of}.${line.kind}`),
  )
}

/** Kinds of sessions and of hours, in the words of their method. */
export function kindsOf(db: Database.Database): HoursKind[] {
  const { records } = findMethod(db, 'coaching-phase')
  return (['session', 'hours'] as const).flatMap((of) => {
    const field = records.find(({ id }) => id === of)?.fields.find(({ key }) => key === 'kind')
    const options = field?.type === 'choice' ? field.options : []
    return options.map(({ key, en, nl }) => ({ key, of, name: { en, nl } }))
  })
}
