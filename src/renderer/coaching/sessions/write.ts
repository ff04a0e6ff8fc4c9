import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client } from '../../api'
import type { Data } from '../../methods/record/record-keeper'
import { localZone } from '../../methods/use-record-actions'
import { useNotices } from '../../notebooks/notices'

/** A kept record of a kind that goes with another one; its id. What the method refuses stays a draft. */
export async function keepNew(kind: string, values: Data, sourceId: string): Promise<string> {
  const { record } = await client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId })
  await change(record.id, {})
  return record.id
}

/** Changes values of a record at once, in `state` when given. */
export async function change(id: string, patch: Data, state: string | null = null) {
  const { record, view } = await client.methods.records.get({ id })
  const { revision, at, zone } = record
  const typed = Object.entries({ ...record.data, ...patch }).filter(
    ([key, value]) => !(key in view.derived) && value !== undefined && value !== null,
  )
  return client.methods.records.save({ id, revision, data: Object.fromEntries(typed), at, zone, state, keep: true })
}

/** Small writes around a session; whatever shows it follows. */
export function useWriting() {
  const queries = useQueryClient()
  const notices = useNotices()
  return useMemo(() => {
    const refresh = async () => {
      void queries.invalidateQueries({ queryKey: api.methods.records.key() })
      void queries.invalidateQueries({ queryKey: api.today.key() })
      await queries.invalidateQueries({ queryKey: api.coaching.key() })
    }
    const after = async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await work
      } finally {
        await refresh()
      }
    }
    return {
      refresh,
      keepNew: (kind: string, values: Data, sourceId: string) => after(keepNew(kind, values, sourceId)),
      change: (id: string, patch: Data, state: string | null = null) => after(change(id, patch, state)),
      /** To the trash, with a way back. */
      remove: async (id: string) => {
        await after(client.methods.records.remove({ ids: [id] }))
        const undo = () => after(client.methods.records.restore({ ids: [id] }))
        notices.say({ id: 'methods.record.removed', values: { count: 1 }, undo })
      },
    }
  }, [queries, notices])
}
