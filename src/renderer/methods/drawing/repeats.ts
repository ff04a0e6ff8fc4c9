import type { BesideRecord } from '@shared/contract/methods'
import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { itemsOf, numberOf } from './values'

/** A repeat on its day. `planned`: the day it was meant for first, where it moved. `state` null: planned, not made yet. */
export type Repeat = {
  id: string | null
  day: string
  planned: string | null
  state: string | null
  isClosed: boolean
  score: number | null
}

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** Days of the schedule, soonest first; none without a first day. */
export function plannedDays({ start, schedule, days }: DrawingOf<'repeats'>, data: Data): string[] {
  const from = data[start]
  if (typeof from !== 'string') return []
  return itemsOf(data, schedule)
    .flatMap((item) => numberOf(item[days]) ?? [])
    .sort((a, b) => a - b)
    .map((count) => plusDays(from, count))
}

/**
 * Every repeat in the order of its days. Those on a planned day belong to that day; what is left of the schedule and of
 * the records belongs together in order: those have moved.
 */
export function repeatsOf(
  drawing: DrawingOf<'repeats'>,
  data: Data,
  records: readonly BesideRecord[],
  closed: readonly string[],
): Repeat[] {
  const left = plannedDays(drawing, data)
  const made = records
    .flatMap((record) =>
      typeof record.data[drawing.day] === 'string' ? [{ record, day: record.data[drawing.day] as string }] : [],
    ) // oxfmt-ignore
    .sort((a, b) => a.day.localeCompare(b.day))
  const takeFrom = (day: string) => {
    const at = left.indexOf(day)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }
  const onTheirDay = made.map(({ day }) => takeFrom(day))
  const repeats = made.map(({ record, day }, at): Repeat => {
    const planned = onTheirDay[at] ? null : (left.shift() ?? null)
    return {
      id: record.id,
      day,
      planned,
      state: record.state,
      isClosed: closed.includes(record.state ?? ''),
      score: numberOf(record.data[drawing.score]),
    }
  })
  const toMake = left.map((day): Repeat => ({ id: null, day, planned: null, state: null, isClosed: false, score: null })) // oxfmt-ignore
  return [...repeats, ...toMake].sort((a, b) => a.day.localeCompare(b.day))
}

/** The next one to do: the first that is made and not closed. */
export const nextRepeat = (repeats: readonly Repeat[]): Repeat | null =>
  repeats.find(({ id, isClosed }) => id !== null && !isClosed) ?? null

const longestGap = 60

/** A day for one more: twice as far on as the last two lay apart, 60 days at most, and never before tomorrow. */
export function dayForOneMore(repeats: readonly Repeat[], today: string): string {
  const tomorrow = plusDays(today, 1)
  const [before, last] = repeats.slice(-2)
  if (!before || !last) return tomorrow
  const day = plusDays(last.day, Math.min(longestGap, Math.max(1, daysBetween(before.day, last.day) * 2)))
  return day > today ? day : tomorrow
}
