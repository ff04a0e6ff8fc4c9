import type { Period } from '@shared/contract/insights'
import { allMethods } from '../methods/library'
import { countKept } from '../store/figures'
import { openVault } from '../vault/session'

/** Methods with kept records in the period and figures to show, most records first. */
export function methodsIn({ from, to }: Period) {
  const { db } = openVault()
  const kept = new Map<string, number>()
  for (const { kind, kept: some } of countKept(db, { from: from ?? '', to: to ?? '9999-12-31' })) {
    const id = kind.split('.')[0] ?? ''
    kept.set(id, (kept.get(id) ?? 0) + some)
  }
  return allMethods(db)
    .filter(({ id, figures }) => kept.has(id) && figures && figures.length > 0)
    .map(({ id, name }) => ({ id, name, kept: kept.get(id) ?? 0 }))
    .sort((a, b) => b.kept - a.kept)
}
