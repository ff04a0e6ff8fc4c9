import type { IntlShape } from 'react-intl'
import { localMoment } from '../../reflect/moments'
import { clock, clockAlone } from '../../ui/when'

const minute = 60_000

/** `Today, 13:30 to 14:45` of a local moment and a length in minutes; without a length only the beginning. */
export function timesOf(intl: IntlShape, startAt: string, minutes: number | null): string {
  const from = new Date(startAt).getTime()
  const day = dayOf(intl, startAt)
  if (minutes === null) return intl.formatMessage({ id: 'sessions.at' }, { day, from: clock(intl, from) })
  const to = clock(intl, from + minutes * minute)
  return intl.formatMessage({ id: 'sessions.fromTo' }, { day, from: clockAlone(intl, from), to })
}

/** Today, tomorrow, yesterday, or `Tuesday 24 November`; with the year when it is another one. */
export function dayOf(intl: IntlShape, moment: string): string {
  const day = moment.slice(0, 10)
  const today = localMoment().slice(0, 10)
  const apart = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000)
  const near = apart === 0 ? 'today' : apart === 1 ? 'tomorrow' : apart === -1 ? 'yesterday' : null
  if (near) return intl.formatMessage({ id: `sessions.${near}` })
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  const words = intl
    .formatDate(`${day}T12:00`, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(!isThisYear && { year: 'numeric' }),
    }) // oxfmt-ignore
    .replaceAll(',', '')
  return words.charAt(0).toLocaleUpperCase(intl.locale) + words.slice(1)
}

/** Half figures as they are said: 5½. */
export const figureIn = (intl: IntlShape, value: number): string =>
  Number.isInteger(value) || value % 0.5 !== 0
    ? intl.formatNumber(value)
    : `${Math.floor(value) === 0 ? '' : intl.formatNumber(Math.floor(value))}½`

/** The local moment at which a session with this beginning ends; far ahead while it has no beginning. */
export function endOf(data: Record<string, unknown>, minutes: number | null): string {
  const { startAt } = data
  if (typeof startAt !== 'string') return '9'
  return new Date(Date.parse(`${startAt}Z`) + (minutes ?? 0) * minute).toISOString().slice(0, 16)
}
