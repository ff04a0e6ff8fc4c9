import { parseDate } from '@internationalized/date'
import { z } from 'zod'
import type { Period } from '@shared/contract/insights'
import { figure, type FigureSpec } from '@shared/domain/method/figures'
import text from '../../../resources/figures/overview.json?raw'
import type { Pair } from './own-sources'

/** One of the room's own figures: as in a method's file, of a method's file, or of two things noted on the same day. */
export type OwnFigure = { id: string; same: string } | { id: string; spec: FigureSpec; pair: Pair | null }

const noted = { kind: z.string(), path: z.string() }
const pair = z.strictObject({ x: z.strictObject(noted), y: z.strictObject({ ...noted, wanted: z.string() }) })
const file = z.array(
  z.union([z.strictObject({ id: z.string(), same: z.string() }), figure.extend({ pair: pair.optional() })]),
)

let read: OwnFigure[] | null = null

export function ownFigures(): OwnFigure[] {
  read ??= file.parse(JSON.parse(text)).map((it) => {
    if ('same' in it) return it
    const { pair: two = null, ...spec } = it
    return { id: it.id, spec, pair: two }
  })
  return read
}

/** Compares days, whoever was there: cannot be narrowed to some people. */
export const isOfDays = (figure: OwnFigure) => 'pair' in figure && figure.pair !== null

/** Over more than this a row a day says less than one a month. */
const mostDays = 400

/** Days become months where the period is long or has no bounds. */
export function fittingUnit(spec: FigureSpec, { from, to }: Period): FigureSpec {
  if (spec.chart !== 'line' || spec.by.kind !== 'time' || spec.by.unit !== 'day') return spec
  if (from !== null && to !== null && parseDate(to).compare(parseDate(from)) <= mostDays) return spec
  return { ...spec, by: { kind: 'time', unit: 'month' } }
}
