import type { FigureSource, Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import { listEntrySources, listFeelingSources, recordSource, type Span } from '../store/figures'
import { entrySourceOf } from '../store/named'
import { openVault } from '../vault/session'
import { compute, specOf } from './figures'
import { entrySource, feelingSource, type Pair } from './own-sources'
import { nextPeriod, type Unit } from './periods'
import { parseDate } from '@internationalized/date'
import { listRecords } from '../store/record-lists'
import { viewOf, type Looking } from './view'

const most = 200

/** What stands behind a figure, or one row of it, newest first. @throws BospadError NOT_FOUND */
export async function sourcesOf(
  figure: string,
  period: Period,
  row: string | null,
  looking: Looking = {},
): Promise<FigureSource[]> {
  const { db } = openVault()
  const { spec, kind, pair } = specOf(db, figure)
  const view = await viewOf(db, looking)
  if (!view.whom) {
    const whole = { from: period.from ?? '', to: period.to ?? '9999-12-31' }
    const span = row !== null && spec.by.kind === 'time' ? inBoth(whole, rowSpan(row, spec.by.unit)) : whole
    if (pair) return ofDays(pair, row === null ? whole : { from: row, to: row }, view.side)
    if (kind === entrySource) return listEntrySources(db, span, most, view.side)
    if (kind === feelingSource)
      return listFeelingSources(db, spec.by.kind === 'time' ? null : row, span, most, view.side)
  }
  const { ids } = await compute(figure, period, { row, view })
  return ids
    .slice(-most)
    .toReversed()
    .flatMap((id) => recordSource(db, id) ?? entrySourceOf(db, id) ?? [])
}

function rowSpan(key: string, unit: Unit): Span {
  return { from: key, to: parseDate(nextPeriod(key, unit)).subtract({ days: 1 }).toString() }
}

const inBoth = (a: Span, b: Span): Span => ({ from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to })

function ofDays({ x, y }: Pair, { from, to }: Span, side: Side): FigureSource[] {
  const { db } = openVault()
  return [x.kind, y.kind]
    .flatMap((kind) => listRecords(db, { kind, status: 'kept', from, to, side }, 0, most))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, most)
    .map(({ id, kind, title, day }) => ({ kind: 'record', id, recordKind: kind, title, day }))
}
