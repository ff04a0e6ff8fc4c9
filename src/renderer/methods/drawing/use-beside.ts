import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { BesideRecord } from '@shared/contract/methods'
import { fullRef } from '@shared/domain/method/format'
import { api } from '../../api'

const none: BesideRecord[] = []

/** Records of a type with this value in a field, but for the one that is drawn; none while there is no value. */
export function useBeside(id: string, methodId: string, ref: string, field: string, value: unknown): BesideRecord[] {
  const asked = typeof value === 'string' ? value : ''
  const found = useQuery({
    ...api.methods.records.beside.queryOptions({
      input: { id, kind: fullRef(methodId, ref), field, value: asked.slice(0, 400) },
      refetchOnMount: 'always',
      placeholderData: keepPreviousData,
    }),
    enabled: asked !== '',
  })
  return asked === '' ? none : (found.data ?? none)
}
