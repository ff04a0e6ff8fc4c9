import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import { allMethods } from '../methods/library'
import { countKept } from '../store/figures'
import { openVault } from '../vault/session'
import { viewOf, type Looking, type View } from './view'
import { isIn } from './with'

/** Methods with kept records in the period and figures to show, most records first. */
export async function methodsIn(period: Period, looking: Looking = {}) {
  const { db } = openVault()
  const kept = new Map<string, number>()
  for (const { kind, kept: some } of keptIn(db, period, await viewOf(db, looking))) {
    const id = kind.split('.')[0] ?? ''
    kept.set(id, (kept.get(id) ?? 0) + some)
  }
  return allMethods(db)
    .filter(({ id, figures }) => kept.has(id) && figures && figures.length > 0)
    .map(({ id, name }) => ({ id, name, kept: kept.get(id) ?? 0 }))
    .sort((a, b) => b.kept - a.kept)
}

/** Kept records of a period, by type. */
export function keptIn(db: Database.Database, period: Period, { whom, side }: View): { kind: string; kept: number }[] {
  if (!whom) return countKept(db, { from: period.from ?? '', to: period.to ?? '9999-12-31' }, side)
  const kept = new Map<string, number>()
  for (const { kind, day } of whom.records) if (isIn(period, day)) kept.set(kind, (kept.get(kind) ?? 0) + 1)
  return [...kept].map(([kind, some]) => ({ kind, kept: some }))
}
