import type Database from 'better-sqlite3'
import type { FigureTable, Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import type { FigureSpec } from '@shared/domain/method/figures'
import { fullRef, type RecordType } from '@shared/domain/method/format'
import { BospadError } from '@shared/errors'
import { findMethod, findType, type KnownType } from '../methods/library'
import { keepsPrivate } from '../methods/private'
import { momentOf } from '../methods/moment'
import { openVault } from '../vault/session'
import { rowsApart } from './apart'
import { computeFigure, type Computed } from './compute'
import { countObserved, observeCounted, planOf } from './counted'
import { observe, observeNewest, type Observations, type Reading } from './observe'
import { fittingUnit, isOfDays, ownFigures } from './overview'
import {
  entrySource,
  feelingSource,
  grainOf,
  observeEntries,
  observeFeelings,
  observeOpenFeelings,
  observePairs,
  type Pair,
} from './own-sources'
import { observeEntriesWith, observeFeelingsWith } from './own-sources-with'
import { contextIn, keepsSomething, kindsKeepingFeelings, viewOf, type Looking, type View } from './view'
import { namedWith } from './with'

/** Ids of the room's own figures begin so; all others with their method. */
const own = 'loop'

export type Options = Looking & {
  now?: number
  /** The row whose records are wanted; null: all. They are then read one by one. */
  row?: string | null | undefined
  /** Reads every record, where the values alone would do. */
  thorough?: boolean
  /** What was read for other figures of the same period, and the view in which. */
  reading?: Reading
  view?: View
}

/** The figures of one method over a period. @throws BospadError NOT_FOUND */
export async function figuresOf(methodId: string, period: Period, options: Options = {}): Promise<FigureTable[]> {
  const { db } = openVault()
  const { figures = [] } = findMethod(db, methodId)
  const tables: FigureTable[] = []
  const asked = { reading: new Map(), ...options, view: await viewIn(db, options) }
  for (const { id } of figures) tables.push((await compute(`${methodId}/${id}`, period, asked)).table)
  return tables
}

/** The room's own figures, in their order; with some people, those that can be narrowed. */
export async function overview(period: Period, options: Options = {}): Promise<FigureTable[]> {
  const tables: FigureTable[] = []
  const view = await viewIn(openVault().db, options)
  const asked = { reading: new Map(), ...options, view }
  for (const figure of ownFigures())
    if (!view.whom || !isOfDays(figure)) tables.push((await compute(`${own}/${figure.id}`, period, asked)).table)
  return tables
}

/** `id`: `circular-mandate/mandate`, `loop/gap`. @throws BospadError NOT_FOUND, also for what cannot be narrowed to some people */
export async function compute(id: string, period: Period, options: Options = {}): Promise<Computed> {
  const view = await viewIn(openVault().db, options)
  const computed = await computeIn(view, id, period, options)
  if (view.whom) computed.table.name = namedWith(computed.table.name, view.whom)
  return computed
}

const viewIn = async (db: Database.Database, options: Options) => options.view ?? (await viewOf(db, options))

async function computeIn(view: View, id: string, period: Period, options: Options): Promise<Computed> {
  const { db } = openVault()
  const { spec, kind, pair } = specOf(db, id)
  const asked = { period, context: null, view, keeps: false, collect: options.row }
  if (pair && view.whom) throw new BospadError('NOT_FOUND')
  if (pair) return computeFigure(db, id, spec, null, observePairs(db, pair, period, view.side), asked)
  if (kind === entrySource) {
    const observed = view.whom
      ? observeEntriesWith(db, period, view, view.whom)
      : observeEntries(db, grainOf(spec), period, view.side)
    return computeFigure(db, id, spec, null, observed, asked)
  }
  if (kind === feelingSource) {
    const observed = view.whom
      ? observeFeelingsWith(db, period, view, view.whom)
      : view.isWhole
        ? observeFeelings(db, grainOf(spec), period, view.side)
        : observeOpenFeelings(db, grainOf(spec), period, view)
    return computeFigure(db, id, spec, null, observed, { ...asked, keeps: kindsKeepingFeelings(db).length > 0 })
  }
  const fitting = id.startsWith(`${own}/`) ? fittingUnit(spec, period) : spec
  return computeOfRecords(db, id, fitting, findType(db, kind), period, view, options)
}

async function computeOfRecords(
  db: Database.Database,
  id: string,
  spec: FigureSpec,
  known: KnownType,
  period: Period,
  view: View,
  {
    now = Date.now(),
    row,
    reading,
    thorough = row !== undefined || view.whom !== null || (!view.isWhole && keepsPrivate(known.type)),
  }: Options,
): Promise<Computed> {
  const context = contextIn(view, db, known, momentOf(now, 'UTC'))
  const asked = { period, context, view, keeps: keepsSomething(db, known), collect: row }
  const plan = thorough ? null : planOf(known.type, spec)
  const observed = thorough ? undefined : await observedBefore(db, spec, known, plan, period, context, view.side)
  let observations: Observations
  if (plan) observations = observeCounted(db, known.kind, spec, plan, period, context, view.side)
  else if (observed !== undefined && spec.top)
    observations = observeNewest(db, known.kind, spec, period, context, spec.top, view.side)
  else observations = observe(db, known.kind, spec, period, context, view, reading)
  const computed = await computeFigure(db, id, spec, known.type, observations, { ...asked, observed })
  const isLineOfDays = spec.chart === 'line' && spec.by.kind === 'time' && spec.by.unit === 'day' && !spec.split
  if (isLineOfDays && spec.average && computed.table.sentence)
    for (const row of rowsApart(computed.table.rows, spec.average))
      for await (const some of observe(db, known.kind, spec, { from: row.key, to: row.key }, context, view))
        for (const { values } of some)
          row.apart = typeof values['$title'] === 'string' ? values['$title'] || null : null
  return computed
}

/** How many there are, where what is read does not say it: figures by a list, and the newest few of many. */
async function observedBefore(
  db: Database.Database,
  spec: FigureSpec,
  { kind, type }: { kind: string; type: RecordType },
  plan: ReturnType<typeof planOf>,
  period: Period,
  context: unknown,
  side: Side,
): Promise<number | undefined> {
  if (plan?.list) return countObserved(db, kind, spec, plan, period, context, side)
  if (spec.by.kind !== 'each' || !spec.top || spec.split) return undefined
  const counting = planOf(type, { ...spec, by: { kind: 'time', unit: 'year' }, measures: [{ name: spec.name, as: 'count' }] }) // oxfmt-ignore
  return counting ? countObserved(db, kind, spec, counting, period, context, side) : undefined
}

export type Found = { spec: FigureSpec; kind: string; pair: Pair | null }

/** @throws BospadError NOT_FOUND */
export function specOf(db: Database.Database, id: string): Found {
  const [place = '', name = ''] = id.split('/')
  if (place === own) {
    const found = ownFigures().find((it) => it.id === name)
    if (!found) throw new BospadError('NOT_FOUND')
    if ('same' in found) return specOf(db, found.same)
    return { spec: found.spec, kind: found.spec.from, pair: found.pair }
  }
  const spec = findMethod(db, place).figures?.find((it) => it.id === name)
  if (!spec) throw new BospadError('NOT_FOUND')
  return { spec, kind: fullRef(place, spec.from), pair: null }
}
