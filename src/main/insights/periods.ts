import { parseDate, startOfMonth, startOfWeek } from '@internationalized/date'
import type { Words } from '@shared/domain/method/text'

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** First local day of the week (Monday), month, quarter or year. */
export function periodOf(day: string, unit: Unit): string {
  if (unit === 'day') return day
  const date = parseDate(day)
  if (unit === 'week') return startOfWeek(date, 'nl-NL', 'mon').toString()
  if (unit === 'month') return startOfMonth(date).toString()
  if (unit === 'quarter') return startOfMonth(date.set({ month: date.month - ((date.month - 1) % 3) })).toString()
  return date.set({ month: 1, day: 1 }).toString()
}

export function nextPeriod(key: string, unit: Unit): string {
  const steps = {
    day: { days: 1 },
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    year: { years: 1 },
  }
  return parseDate(key).add(steps[unit]).toString()
}

const format = (options: Intl.DateTimeFormatOptions) => {
  const [en, nl] = ['en-GB', 'nl-NL'].map((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return (day: string): Words => {
    const at = Date.parse(day.length > 10 ? `${day}Z` : `${day}T12:00Z`)
    return { en: en?.format(at) ?? day, nl: nl?.format(at) ?? day }
  }
}
const dayName = format({ day: 'numeric', month: 'long', year: 'numeric' })
const momentName = format({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const monthName = format({ month: 'long', year: 'numeric' })

const days = /^\d{4}-\d{2}-\d{2}$/
const moments = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** `2026-01-05` or `2026-01-05T16:30` in words; null for other texts. */
export function dateName(text: string): Words | null {
  if (Number.isNaN(Date.parse(text))) return null
  return days.test(text) ? dayName(text) : moments.test(text) ? momentName(text) : null
}

/** A period by its first day, as it stands within a sentence. */
export function periodName(key: string, unit: Unit): Words {
  if (unit === 'day') return dayName(key)
  if (unit === 'month') return monthName(key)
  const year = key.slice(0, 4)
  if (unit === 'year') return { en: year, nl: year }
  const quarter = Math.ceil(Number(key.slice(5, 7)) / 3)
  if (unit === 'quarter') return { en: `quarter ${quarter} of ${year}`, nl: `kwartaal ${quarter} van ${year}` }
  const { en, nl } = dayName(key)
  return { en: `week of ${en}`, nl: `week van ${nl}` }
}
