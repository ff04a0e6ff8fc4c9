import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client } from '../api'
import { useNotices } from '../notebooks/notices'
import { useGo } from '../shell/go'

export const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What can be done with records; every change refreshes what shows them. */
export function useRecordActions() {
  const queries = useQueryClient()
  const notices = useNotices()
  const go = useGo()
  return useMemo(() => {
    const refresh = async () => {
      await queries.invalidateQueries({ queryKey: api.methods.key() })
      void queries.invalidateQueries({ queryKey: api.today.key() })
      void queries.invalidateQueries({ queryKey: api.search.key() })
    }
    const restore = async (ids: string[]) => {
      await client.methods.records.restore({ ids })
      await refresh()
    }
    return {
      refresh,
      restore,
      /** A fresh draft, opened. `repeat`: an earlier record of the type. */
      start: async (kind: string, repeat?: string) => {
        const { record } = await client.methods.records.start({
          kind,
          at: Date.now(),
          zone: localZone(),
          ...(repeat && { repeat }),
        })
        await queries.invalidateQueries({ queryKey: api.methods.key() })
        go.form(record.kind, record.id)
      },
      /** To the trash, with a way back. */
      remove: async (ids: string[]) => {
        await client.methods.records.remove({ ids })
        await refresh()
        notices.say({ id: 'methods.record.removed', values: { count: ids.length }, undo: () => restore(ids) })
      },
    }
  }, [queries, notices, go])
}
