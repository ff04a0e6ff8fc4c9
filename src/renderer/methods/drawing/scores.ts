import type { BesideRecord } from '@shared/contract/methods'
import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { numberOf, textsOf } from './values'

/** `no` from 1. `values` in the order of the drawing; `marks`: what was to change after this round. */
export type Round = { no: number; day: string; values: (number | null)[]; marks: string[]; isThis: boolean }

/** This record among the others, in the order of their days. */
export function roundsOf(
  { day, values, marks }: DrawingOf<'scores'>,
  own: { day: string; data: Data },
  others: readonly BesideRecord[],
): Round[] {
  const roundIn = (its: { day: string; data: Data }, isThis: boolean) => ({
    day: typeof its.data[day] === 'string' ? its.data[day] : its.day,
    values: values.map((key) => numberOf(its.data[key])),
    marks: marks ? textsOf(its.data[marks]) : [],
    isThis,
  })
  return [...others.filter(({ status }) => status === 'kept').map((it) => roundIn(it, false)), roundIn(own, true)]
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((round, at) => ({ no: at + 1, ...round }))
}

/** What changed most since the round before the last, among those scored in both; null when none is. */
export function largestChange(
  rounds: readonly Round[],
): { at: number; from: number; to: number; after: string[] } | null {
  const scored = rounds.filter(({ values }) => values.some((value) => value !== null))
  const [before, last] = scored.slice(-2)
  if (!before || !last) return null
  return last.values
    .flatMap((to, at) => {
      const from = before.values[at] ?? null
      return to === null || from === null ? [] : [{ at, from, to, after: before.marks }]
    })
    .reduce<{ at: number; from: number; to: number; after: string[] } | null>(
      (most, it) => (most && Math.abs(most.to - most.from) >= Math.abs(it.to - it.from) ? most : it),
      null,
    )
}
