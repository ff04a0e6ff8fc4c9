import { useIntl } from 'react-intl'
import type { KnownType } from '../../methods/record/use-record'
import { useWords } from '../../methods/record/words'

/** A characteristic of a match. `low`, `high`: the ends of the line; `mentorAt`, `menteeAt`: places on it, 0 to 10. */
export type Compared = {
  dimension?: string
  differs?: boolean
  low?: string
  high?: string
  mentorAt?: number
  menteeAt?: number
}

/** What may be compared, and what stands in the way of placing it: only that they differ is noted of the delicate. */
export const delicate: readonly string[] = ['culture', 'gender', 'neurodiversity']

export function dimensionsOf({ type }: KnownType) {
  const field = type.fields.find(({ key }) => key === 'characteristics')
  const inner = field?.type === 'groups' ? field.fields.find(({ key }) => key === 'dimension') : undefined
  return inner?.type === 'choice' ? inner.options : []
}

/** What a characteristic is called; one of the pair's own by its ends. */
export function useNameOf(known: KnownType): (item: Compared) => string {
  const intl = useIntl()
  const words = useWords()
  const options = dimensionsOf(known)
  return ({ dimension, low, high }) => {
    const option = options.find(({ key }) => key === dimension)
    if (dimension === 'other' && low && high) return intl.formatMessage({ id: 'mentoring.ends' }, { low, high })
    return option ? words(option) : ''
  }
}
