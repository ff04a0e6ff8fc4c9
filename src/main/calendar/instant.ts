import { momentOf } from '../methods/moment'

/** The instant of a local moment (`2026-11-22T16:30`) in a zone. In the hour that a clock change skips, the one an hour later; in the hour it repeats, the first. */
export function instantOf(moment: string, zone: string): number {
  const asUtc = Date.parse(`${moment}:00Z`)
  const shownAt = (instant: number) => Date.parse(`${momentOf(instant, zone).now}:00Z`)
  const offsets = [asUtc - 86_400_000, asUtc + 86_400_000].map((instant) => shownAt(instant) - instant)
  const found = offsets.map((offset) => asUtc - offset).filter((instant) => shownAt(instant) === asUtc)
  return found.length > 0 ? Math.min(...found) : asUtc - Math.min(...offsets)
}
