const formats = new Map<string, Intl.DateTimeFormat>()

/** An unknown zone falls back to UTC: a wrong day is better than no list. */
function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (!format) {
    const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
    try {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: zone })
    } catch {
      format = new Intl.DateTimeFormat('en-CA', { ...options, timeZone: 'UTC' })
    }
    formats.set(zone, format)
  }
  return format
}

/**
 * The local calendar day `2026-11-22` of an instant (UTC milliseconds) in an IANA zone. With `dayEndsAtHour` 3
 * a late evening still counts for the day before (spec 2.10).
 */
export function localDay(instant: number, zone: string, dayEndsAtHour = 0): string {
  return formatFor(zone).format(instant - dayEndsAtHour * 3_600_000)
}
