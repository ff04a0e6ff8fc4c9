import type { IntlShape } from 'react-intl'

/** Both names, or what a pair without them is called. */
export function nameOf(intl: IntlShape, { mentor, mentee }: { mentor: string; mentee: string }): string {
  if (mentor && mentee) return intl.formatMessage({ id: 'mentoring.pair' }, { mentor, mentee })
  return mentor || mentee || intl.formatMessage({ id: 'mentoring.untitled' })
}
