import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { EntryFilter, EntryRow } from '@shared/contract/notebooks'
import { api } from '../../api'
import { monthLayout } from './month-layout'

/** Rows asked for at once. */
export const pageSize = 100

/** How many entries each month holds: the height of the list before any entry is read. */
export function useMonths(filter: EntryFilter) {
  const months = useQuery(
    api.notebooks.entries.months.queryOptions({ input: { filter }, placeholderData: keepPreviousData }),
  )
  const layout = useMemo(() => monthLayout(months.data ?? [], !filter.trash), [months.data, filter.trash])
  return { layout, months }
}

const pageOptions = (filter: EntryFilter, page: number) =>
  api.notebooks.entries.window.queryOptions({
    input: { filter, offset: page * pageSize, limit: pageSize },
    staleTime: 30_000,
    gcTime: 120_000,
  })

/** The rows from `firstRow` to `lastRow`, read in pages; a row that has not come yet is undefined. */
export function useRows(filter: EntryFilter, firstRow: number, lastRow: number) {
  const first = Math.max(0, Math.floor(firstRow / pageSize))
  const last = Math.max(first, Math.floor(lastRow / pageSize))
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const results = useQueries({ queries: pages.map((page) => pageOptions(filter, page)) })
  const rowAt = (row: number): EntryRow | undefined =>
    results[Math.floor(row / pageSize) - first]?.data?.[row % pageSize]
  return { rowAt, failed: results.find((result) => result.isError)?.error ?? null }
}

/** Reads rows that may not be on the screen: for Shift selection, type-ahead and End. */
export function useReadRows(filter: EntryFilter) {
  const queries = useQueryClient()
  return useCallback(
    async (from: number, to: number): Promise<EntryRow[]> => {
      const rows: EntryRow[] = []
      for (let page = Math.floor(from / pageSize); page <= Math.floor(to / pageSize); page++) {
        const found = await queries.fetchQuery(pageOptions(filter, page))
        rows.push(...found.filter((_, index) => page * pageSize + index >= from && page * pageSize + index <= to))
      }
      return rows
    },
    [queries, filter],
  )
}
