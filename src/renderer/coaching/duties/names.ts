import type { IntlShape } from 'react-intl'
import type { Duty } from '@shared/contract/coaching/duties'

/** By pseudonym; an engagement without anybody by its title. */
export function nameOf(intl: IntlShape, { client, title }: Pick<Duty, 'client' | 'title'>): string {
  return client || title || intl.formatMessage({ id: 'duties.untitled' })
}

/** `2026-11-22` as people say it. */
export function dayInWords(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T12:00`, { day: 'numeric', month: 'long', year: 'numeric' })
}
