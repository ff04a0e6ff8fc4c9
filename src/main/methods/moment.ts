import { localDay } from '@shared/domain/local-day'
import type { Moment } from './context'

/** The moment of an instant in a zone, as rules read it. */
export function momentOf(now: number, zone: string): Moment {
  return {
    now: new Date(now)
      .toLocaleString('sv-SE', { timeZone: knownZone(zone) })
      .slice(0, 16)
      .replace(' ', 'T'),
    today: localDay(now, zone, 3),
  }
}

function knownZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return 'UTC'
  }
}
