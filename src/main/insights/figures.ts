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
import { fittingUnit, ownFigures } from './overview'
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
import { contextIn, keepsSomething, kindsKeepingFeelings, viewOf, type View } from './view'

/** Ids of the room's own figures begin so; all others with their method. */
const own = 'loop'

export type Options = {
  now?: number
  /** The row whose records are wanted; null: all. They are then read one by one. */
  row?: string | null | undefined
  /** Reads every record, where the values alone would do. */
  thorough?: boolean
  /** False: as figures leave the vault, counted without what methods keep private. */
  private?: boolean
  /** Left out: the side that is shown. */
  side?: Side | undefined
  /** What was read for other figures of the same period. */
  reading?: Reading
}

/** The figures of one method over a period. @throws BospadError NOT_FOUND */
export async function figuresOf(methodId: string, period: Period, options: Options = {}): Promise<FigureTable[]> {
  const { figures = [] } = findMethod(openVault().db, methodId)
  const tables: FigureTable[] = []
  const asked = { reading: new Map(), ...options }
  for (const { id } of figures) tables.push((await compute(`${methodId}/${id}`, period, asked)).table)
  return tables
}

/** The room's own figures, in their order. */
export async function overview(period: Period, options: Options = {}): Promise<FigureTable[]> {
  const tables: FigureTable[] = []
  const asked = { reading: new Map(), ...options }
  for (const { id } of ownFigures()) tables.push((await compute(`${own}/${id}`, period, asked)).table)
  return tables
}

/** `id`: `circular-mandate/mandate`, `loop/gap`. @throws BospadError NOT_FOUND */
export async function compute(id: string, period: Period, options: Options = {}): Promise<Computed> {
  const { db } = openVault()
  const { spec, kind, pair } = specOf(db, id)
  const view = viewOf(db, options.private ?? true, options.side)
  const asked = { period, context: null, view, keeps: false, collect: options.row }
  if (pair) return computeFigure(db, id, spec, null, observePairs(db, pair, period, view.side), asked)
  if (kind === entrySource)
    return computeFigure(db, id, spec, null, observeEntries(db, grainOf(spec), period, view.side), asked)
  if (kind === feelingSource) {
    const observed = (view.isWhole ? observeFeelings : observeOpenFeelings)(db, grainOf(spec), period, view.side)
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
    thorough = row !== undefined || (!view.isWhole && keepsPrivate(known.type)),
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
  const counting = planOf(type, { ...spec, by: { kind: 'time', unit: 'year' }, measures: [{ name: spec.name, as: 'count' }] }) // prettier-ignore
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
