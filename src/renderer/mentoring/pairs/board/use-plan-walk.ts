import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../../api'
import { localZone } from '../../../methods/use-record-actions'
import { useGo } from '../../../shell/go'
import { usePair } from '../use-pair'

/** A fresh walk of the pair, opened on its plan. */
export function usePlanWalk() {
  const go = useGo()
  const queries = useQueryClient()
  const { id, keeper } = usePair()
  return useMutation({
    mutationFn: async () => {
      await keeper.flush()
      return client.methods.records.start({
        kind: 'mentoring-walk.walk',
        at: Date.now(),
        zone: localZone(),
        values: { trajectory: id },
      })
    },
    onSuccess: ({ record }) => {
      void queries.invalidateQueries({ queryKey: api.mentoring.key() })
      go.mentoring({ pair: id, walk: record.id, page: 'plan' })
    },
  })
}
