import { parseDateTime, toZoned } from '@internationalized/date'

/** An instant in a zone as `2026-11-22T16:30`. */
export function toLocal(at: number, timeZone: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T')
}

/** The instant of `2026-11-22T16:30` in a zone; null while it is no moment. */
export function fromLocal(moment: string, timeZone: string): number | null {
  try {
    return toZoned(parseDateTime(moment), timeZone).toDate().getTime()
  } catch {
    return null
  }
}
