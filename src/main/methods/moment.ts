import { localDay } from '@shared/domain/local-day'
import type { Moment } from './context'

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Sweden writes `2026-11-22 16:30`. An unknown zone falls back to UTC. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    const style = { dateStyle: 'short', timeStyle: 'short' } as const
    try {
      clock = new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: zone })
    } catch {
      clock = new Intl.DateTimeFormat('sv-SE', { ...style, timeZone: 'UTC' })
    }
    clocks.set(zone, clock)
  }
  return clock
}

/** The moment of an instant in a zone, as rules read it. */
export function momentOf(now: number, zone: string): Moment {
  return { now: clockOf(zone).format(now).replace(' ', 'T'), today: localDay(now, zone, 3) }
}
