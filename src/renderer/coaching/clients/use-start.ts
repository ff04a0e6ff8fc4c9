import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../api'
import { localZone } from '../../methods/use-record-actions'
import { useClient } from './use-client'

type Fresh = { kind: string; values?: Record<string, unknown> }

/** A fresh record of the client: it belongs to the engagement, and with it to this room. */
export function useStart(onStarted: (id: string) => void) {
  const queries = useQueryClient()
  const { id, keeper } = useClient()
  return useMutation({
    mutationFn: async ({ kind, values = {} }: Fresh) => {
      await keeper.flush()
      return client.methods.records.start({ kind, at: Date.now(), zone: localZone(), values, sourceId: id })
    },
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.coaching.key() })
      onStarted(record.id)
    },
  })
}
