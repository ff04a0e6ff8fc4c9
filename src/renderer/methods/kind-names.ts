import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../api'
import { useWords } from './record/words'

/**
 * The name of the method of a record kind (`two-goals.reading`), for lists in which many kinds stand. `enabled`: whether
 * names are needed at all.
 */
export function useKindNames(enabled = true): (kind: string | null) => string {
  const intl = useIntl()
  const words = useWords()
  const methods = useQuery(api.methods.list.queryOptions({ enabled, staleTime: 60_000 }))
  return (kind) => {
    if (!methods.data) return ''
    const method = methods.data.find(({ id }) => id === kind?.split('.')[0])
    return method ? words(method.name) : intl.formatMessage({ id: 'methods.record.ofRemoved' })
  }
}
