const pattern =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)$/

/**
 * Milliseconds UTC of a date as note programs write them: `2024-05-01`, `2024-05-01T07:30:00`, `2024-05-01 07:30:00Z`,
 * `2024-05-01 07:30 +0200`, `1-5-2024 07:30`. Without a zone the time is of `zone`; a day alone is its noon, which is
 * the same day in nearly every zone. Undefined when it is no date.
 */
export function readDate(text: string | undefined, zone: string): number | undefined {
  const plain = (text ?? '').trim()
  const [, d, m, y, rest] = dayFirst.exec(plain) ?? []
  const match = pattern.exec(y ? `${y}-${m}-${d}${rest}` : plain)
  if (!match) return undefined
  const [, year, month, day, hour = '12', minute = '0', second = '0', fraction = '0', offset] = match
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'))
  const parts = [
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    milliseconds,
  ] as const
  const asUtc = Date.UTC(...parts)
  const written = new Date(asUtc)
  const exists =
    written.getUTCMonth() === parts[1] && written.getUTCDate() === parts[2] && parts[3] < 24 && parts[4] < 60
  if (!exists) return undefined
  if (offset) return asUtc - minutesOf(offset) * 60_000
  return fromLocal(asUtc, zone)
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  if (!sign) return 0 // Z, UTC
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The instant whose wall clock in `zone` shows what `asUtc` shows in UTC; twice, for the hour around a change of clock. */
function fromLocal(asUtc: number, zone: string): number {
  const guess = asUtc - offsetAt(asUtc, zone)
  return asUtc - offsetAt(guess, zone)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    clocks.set(zone, clock)
  }
  return clock
}

/** Milliseconds that the clocks of `zone` are ahead of UTC. */
function offsetAt(instant: number, zone: string): number {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const shown = Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  return shown - Math.floor(instant / 1000) * 1000
}

/** `2026-11-22T09:05:00` on the clocks of `zone`, with milliseconds when there are any. */
export function localTime(instant: number, zone: string): string {
  const shown = new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, -1)
  return shown.replace(/\.000$/, '')
}

export function isZone(zone: string): boolean {
  try {
    clockOf(zone)
    return true
  } catch {
    return false
  }
}
