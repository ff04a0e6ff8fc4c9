import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Option } from '@shared/domain/method/fields'
import type { Data } from '../record/record-keeper'
import type { Item } from './values'

/** How far a row is: nothing said, said but not held, held, or all of it done. */
export type Reach = 'open' | 'planned' | 'held' | 'full'
export type Step = { row: Option; reach: Reach; state: string | null; day: string | null }

export function stepsOf(
  { of, state, day, held, full }: DrawingOf<'steps'>,
  rows: readonly Option[],
  data: Data,
): Step[] {
  const values = (data[of] ?? {}) as Record<string, Item | null | undefined>
  return rows.map((row) => {
    const value = values[row.key] ?? {}
    const at = typeof value[state] === 'string' ? value[state] : null
    const on = typeof value[day] === 'string' ? value[day] : null
    const reach = at === null && on === null ? 'open' : at !== null && full.includes(at) ? 'full' : at !== null && held.includes(at) ? 'held' : 'planned' // oxfmt-ignore
    return { row, reach, state: at, day: on }
  })
}

/** The first that has not taken place; null when all have. */
export const nextStep = (steps: readonly Step[]): Step | null =>
  steps.find(({ reach }) => reach === 'open' || reach === 'planned') ?? null

/** Held, whether or not it was looked back on. */
export const heldOf = (steps: readonly Step[]): number =>
  steps.filter(({ reach }) => reach === 'held' || reach === 'full').length
