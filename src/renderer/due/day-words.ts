import { parseDate } from '@internationalized/date'
import type { IntlShape } from 'react-intl'
import { localDay } from '@shared/domain/local-day'
import { clockAlone } from '../ui/when'

const dayEndsAtHour = 3

/** The local day that counts as today; it ends at three in the night. */
export const today = () => localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, dayEndsAtHour)

/** A due day beside today, in words: since Tuesday, today, tomorrow, Friday, Tue 24 Nov; with its time when it has one. */
export function dayWords(intl: IntlShape, on: string, now: string): string {
  const day = on.slice(0, 10)
  const away = parseDate(day).compare(parseDate(now))
  const time = on.length > 10 && away >= 0 ? ` ${clockAlone(intl, new Date(on).getTime())}` : ''
  return `${wordsOf(intl, day, away)}${time}`
}

function wordsOf(intl: IntlShape, day: string, away: number): string {
  if (away === 0) return intl.formatMessage({ id: 'due.day.today' })
  if (away === 1) return intl.formatMessage({ id: 'due.day.tomorrow' })
  const date = new Date(`${day}T12:00:00Z`)
  const weekday = intl.formatDate(date, { weekday: 'long', timeZone: 'UTC' })
  const short = intl
    .formatDate(date, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .replaceAll(',', '')
  if (away < 0) return intl.formatMessage({ id: 'due.day.since' }, { day: away > -7 ? weekday : short })
  return intl.formatMessage({ id: 'due.day.on' }, { day: away < 7 ? weekday : short })
}
