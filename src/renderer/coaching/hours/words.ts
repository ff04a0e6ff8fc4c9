import type { IntlShape } from 'react-intl'
import type { HoursKind, HoursLine } from '@shared/contract/coaching/hours'
import { inLanguage } from '../../methods/record/words'

/** `6 h 15`, `10 h`, `45 min` */
export function duration(intl: IntlShape, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0 && rest > 0) return intl.formatMessage({ id: 'hours.minutes' }, { minutes: rest })
  const written = intl.formatNumber(hours)
  if (rest === 0) return intl.formatMessage({ id: 'hours.whole' }, { hours: written })
  return intl.formatMessage({ id: 'hours.part' }, { hours: written, rest: String(rest).padStart(2, '0') })
}

/** `1:15`, for columns. */
export const clockTime = (intl: IntlShape, minutes: number) =>
  `${intl.formatNumber(Math.floor(minutes / 60))}:${String(Math.round(minutes % 60)).padStart(2, '0')}`

/** `12 Nov 2026` */
export const dayInWords = (intl: IntlShape, day: string) =>
  intl.formatDate(`${day}T12:00`, { day: 'numeric', month: 'short', year: 'numeric' })

export function kindName(intl: IntlShape, kinds: readonly HoursKind[], key: string): string {
  const kind = kinds.find((one) => `${one.of}.${one.key}` === key)
  return kind ? inLanguage(intl, kind.name) : (key.split('.')[1] ?? key)
}

/** `Individual`, `Group of 8`; empty when it is not said. */
export function formInWords(intl: IntlShape, { form, groupSize }: Pick<HoursLine, 'form' | 'groupSize'>): string {
  if (form === null) return ''
  const name = intl.formatMessage({ id: `hours.form.${form}` })
  return groupSize === null ? name : intl.formatMessage({ id: 'hours.form.size' }, { form: name, size: groupSize })
}
