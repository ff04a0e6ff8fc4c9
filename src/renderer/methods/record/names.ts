import { useQueries } from '@tanstack/react-query'
import { api } from '../../api'

/** Pseudonyms of people by id. */
export function useNames(ids: readonly string[]): Record<string, string> {
  return useQueries({
    queries: ids.map((id) => api.people.get.queryOptions({ input: { id }, staleTime: 60_000 })),
    combine: (found) => Object.fromEntries(found.flatMap(({ data }) => (data ? [[data.id, data.pseudonym]] : []))),
  })
}
