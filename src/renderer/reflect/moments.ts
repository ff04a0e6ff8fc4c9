import { useEffect, useState } from 'react'
import type { IntlShape } from 'react-intl'
import { dayAndClock } from '../ui/when'

/** This moment as local time, `2026-11-22T16:30`. */
export const localMoment = (at = Date.now()): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return new Date(at).toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T')
}

/** The local moment, looked at again every half minute: events pass while the room is open. */
export function useNow(): string {
  const [now, setNow] = useState(() => localMoment())
  useEffect(() => {
    const timer = setInterval(() => setNow(localMoment()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** `Thu 26 Nov, 11:00` of a local moment. */
export const shortMoment = (intl: IntlShape, moment: string) =>
  dayAndClock(intl, new Date(moment).getTime(), undefined, 'short')

/** `Mon 2 Nov` of a local day; with the year when it is another one. */
export function shortDay(intl: IntlShape, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T12:00`)
  const isThisYear = date.getFullYear() === new Date().getFullYear()
  return intl
    .formatDate(date, { weekday: 'short', day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) })
    .replaceAll(',', '')
}

export const longDay = (intl: IntlShape, day: string) =>
  intl.formatDate(new Date(`${day.slice(0, 10)}T12:00`), { day: 'numeric', month: 'long' })

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
