import type { AppSettings } from '@shared/contract/settings'
import type { DueItem } from '@shared/contract/due'

export type Hours = Pick<AppSettings, 'morningHour' | 'eveningHour' | 'quietFrom' | 'quietTo'>

/**
 * Moments here are local wall-clock time, `2026-11-22T09:00`: nine stays nine when the clock changes for summer or the
 * traveller changes zone.
 */
type Moment = string

/** Minutes after which a moment that passed while the computer slept is left to Today. */
const lateMinutes = 120
/** A clock that goes back further than this was wrong before; less is the end of summer time. */
const backMinutes = 180

/** When something that is due may be spoken of: at its own time or the preferred hour, after the quiet hours. */
export function momentOf(item: Pick<DueItem, 'on'> & { at?: 'morning' | 'evening' }, hours: Hours): Moment {
  const hour = item.at === 'evening' ? hours.eveningHour : hours.morningHour
  return afterQuiet(item.on.length > 10 ? item.on.slice(0, 16) : `${item.on}T${clock(hour)}`, hours)
}

/** Quiet hours reach from `quietFrom` to `quietTo`, over midnight when that is earlier; the same hour twice is none. */
export function afterQuiet(moment: Moment, { quietFrom, quietTo }: Hours): Moment {
  const hour = Number(moment.slice(11, 13))
  const overMidnight = quietFrom > quietTo
  const isQuiet = overMidnight ? hour >= quietFrom || hour < quietTo : hour >= quietFrom && hour < quietTo
  if (!isQuiet) return moment
  const day = overMidnight && hour >= quietFrom ? plusMinutes(moment, 24 * 60) : moment
  return `${day.slice(0, 10)}T${clock(quietTo)}`
}

/** Whether one of the moments came since the last look. One answer for all of them: one notification. */
export function isTime(moments: readonly Moment[], since: Moment, now: Moment): boolean {
  const earliest = plusMinutes(now, -lateMinutes)
  return moments.some((moment) => moment > since && moment <= now && moment >= earliest)
}

/** What the next look starts from; nothing is said twice when the clock goes back for winter. */
export function nextSince(since: Moment | null, now: Moment): Moment {
  return since !== null && since > now && since <= plusMinutes(now, backMinutes) ? since : now
}

export function plusMinutes(moment: Moment, minutes: number): Moment {
  return new Date(Date.parse(`${moment}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
