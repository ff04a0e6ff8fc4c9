import { useQuery } from '@tanstack/react-query'
import type { MethodRecord } from '@shared/contract/methods'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { useWords } from './words'

/** Has a page of its own on which others are begun. */
const client = 'coaching-phase.engagement'

/** Where a record is left to: in coaching what it was begun from, a client, a session or another record; else its method. */
export function useWayBack(
  { sourceId, room }: Pick<MethodRecord, 'sourceId' | 'room'>,
  method: Method,
): { name: string; leave: () => void } {
  const go = useGo()
  const words = useWords()
  const source = useQuery({
    ...api.methods.records.get.queryOptions({ input: { id: sourceId ?? '' } }),
    enabled: sourceId !== null,
  })
  const from = source.data?.record
  if (!from || from.deletedAt !== null || room !== 'coaching')
    return { name: words(method.name), leave: () => go.method(method.id) }
  return {
    name: from.title || words(method.name),
    leave: () =>
      from.kind === client ? go.coaching({ engagement: from.id, page: 'models' }) : go.record(from.kind, from.id),
  }
}
