import type { HoursFilter } from '@shared/contract/coaching/hours'

/** What of the log is looked at. `period`: `all`, `own` or a year. */
export type Choice = { period: string; from: string; to: string; client: string; kind: string }

/** In place of a client or kind: none in particular. */
export const any = 'all'
export const firstChoice = (today: string): Choice => ({ period: today.slice(0, 4), from: '', to: '', client: any, kind: any }) // oxfmt-ignore

export function filterOf({ period, from, to, client, kind }: Choice): HoursFilter {
  const days =
    period === 'all'
      ? { from: null, to: null }
      : period === 'own'
        ? { from: from || null, to: to || null }
        : { from: `${period}-01-01`, to: `${period}-12-31` }
  return { ...days, client: client === any ? null : client, engagement: null, kind: kind === any ? null : kind }
}

export const isBackwards = ({ from, to }: HoursFilter) => from !== null && to !== null && from > to
