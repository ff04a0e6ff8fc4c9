import type { Duty } from '@shared/contract/coaching/duties'

export const groups = ['due', 'soon', 'later', 'open'] as const
export type Group = (typeof groups)[number]

/** Days before the date within which a client counts as soon. */
const soonDays = 60

/** Which list an engagement stands in, by the local day `today`. */
export function groupOf({ retainUntil }: Pick<Duty, 'retainUntil'>, today: string): Group {
  if (retainUntil === null) return 'open'
  if (retainUntil < today) return 'due'
  const days = (Date.parse(retainUntil) - Date.parse(today)) / 86_400_000
  return days <= soonDays ? 'soon' : 'later'
}
