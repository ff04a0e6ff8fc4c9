import type { IntlShape } from 'react-intl'
import { localMoment, shortMoment } from '../../reflect/moments'
import { clock } from '../../ui/when'

/** `Today 13:30`, `Tue 24 Nov, 16:00`. */
export function coming(intl: IntlShape, moment: string): string {
  if (moment.slice(0, 10) !== localMoment().slice(0, 10)) return shortMoment(intl, moment)
  return intl.formatMessage({ id: 'clients.today' }, { time: clock(intl, new Date(moment).getTime()) })
}

/** `June`; with its year when that is not this one. */
export function monthOf(intl: IntlShape, day: string): string {
  const isThisYear = day.slice(0, 4) === localMoment().slice(0, 4)
  return intl.formatDate(new Date(`${day.slice(0, 10)}T12:00`), { month: 'long', ...(!isThisYear && { year: 'numeric' }) }) // oxfmt-ignore
}

/** `12 Nov` */
export const dayOnly = (intl: IntlShape, day: string) =>
  intl.formatDate(new Date(`${day.slice(0, 10)}T12:00`), { day: 'numeric', month: 'short' })

/** `6 h 15`, `10 h`, `45 min` */
export function duration(intl: IntlShape, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return intl.formatMessage({ id: 'clients.minutes' }, { minutes: rest })
  return intl.formatMessage({ id: rest === 0 ? 'clients.hours.whole' : 'clients.hours' }, { hours, rest: two(rest) })
}

/** `1:15` */
export const hoursAndMinutes = (minutes: number) => `${Math.floor(minutes / 60)}:${two(Math.round(minutes % 60))}`

const two = (value: number) => String(value).padStart(2, '0')
