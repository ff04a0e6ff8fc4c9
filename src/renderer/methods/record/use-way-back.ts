import { useQuery } from '@tanstack/react-query'
import type { MethodRecord } from '@shared/contract/methods'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import { useGo } from '../../shell/go'
import { useWords } from './words'

/** Records that have pages of their own, from which others are begun. */
const client = 'coaching-phase.engagement'
const withPages = [client, 'coaching-phase.session']

/** Where a record is left to: the client or session it was begun for, else the page of its method. */
export function useWayBack(
  { sourceId }: Pick<MethodRecord, 'sourceId'>,
  method: Method,
): { name: string; leave: () => void } {
  const go = useGo()
  const words = useWords()
  const source = useQuery({
    ...api.methods.records.get.queryOptions({ input: { id: sourceId ?? '' } }),
    enabled: sourceId !== null,
  })
  const from = source.data?.record
  if (!from || from.deletedAt !== null || !withPages.includes(from.kind))
    return { name: words(method.name), leave: () => go.method(method.id) }
  return {
    name: from.title || words(method.name),
    leave: () => (from.kind === client ? go.coaching({ engagement: from.id, page: 'models' }) : go.record(from.kind, from.id)), // prettier-ignore
  }
}
