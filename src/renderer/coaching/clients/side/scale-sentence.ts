import type { IntlShape } from 'react-intl'
import type { ScaleRow } from '@shared/contract/coaching/clients'
import { halves } from '../halves'

/** `From 3 to 5½ in four sessions.` */
export function sentenceOf(intl: IntlShape, { measurements, goodEnough }: ScaleRow): string {
  const first = measurements[0]
  const last = measurements.at(-1)
  if (!first || !last) {
    const enough = goodEnough === null ? '' : halves(intl, goodEnough)
    return intl.formatMessage({ id: enough ? 'clients.scale.unmeasured.enough' : 'clients.scale.unmeasured' }, { enough }) // oxfmt-ignore
  }
  const of = measurements.every(({ session }) => session !== null) ? 'sessions' : 'times'
  const values = { from: halves(intl, first.value), to: halves(intl, last.value), count: measurements.length }
  if (measurements.length === 1) return intl.formatMessage({ id: 'clients.scale.once' }, values)
  const way = first.value === last.value ? 'still' : 'moved'
  return intl.formatMessage({ id: `clients.scale.${way}.${of}` }, values)
}
