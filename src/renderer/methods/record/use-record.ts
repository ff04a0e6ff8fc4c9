import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Method, RecordType } from '@shared/domain/method/format'
import type { OpenRecord } from '@shared/contract/methods'
import { api, client } from '../../api'
import { registerFlush } from '../../shell/flush'
import { codeOf } from '../../ui/ErrorNotice'
import { RecordKeeper } from './record-keeper'

export type KnownType = { method: Method; type: RecordType }

/** The method and type of a record kind; null while they load. */
export function useRecordType(kind: string | null): KnownType | null {
  const [methodId = '', typeId] = (kind ?? '').split('.')
  const found = useQuery({
    ...api.methods.get.queryOptions({ input: { id: methodId } }),
    enabled: kind !== null,
    staleTime: 60_000,
  })
  const type = found.data?.method.records.find(({ id }) => id === typeId)
  return found.data && type ? { method: found.data.method, type } : null
}

/** The record with its autosave. `opened` is read once; give the owner a new key to begin anew. */
export function useRecordKeeper(opened: OpenRecord): RecordKeeper {
  const queries = useQueryClient()
  const first = useRef(opened)
  const keeper = useMemo(() => {
    const { id } = first.current.record
    return new RecordKeeper(first.current, {
      codeOf,
      save: (written) => client.methods.records.save(written),
      current: () => client.methods.records.get({ id }),
      onSaved: (kept) => {
        queries.setQueryData(api.methods.records.get.queryKey({ input: { id } }), kept)
        void queries.invalidateQueries({ queryKey: api.methods.records.list.key() })
        void queries.invalidateQueries({ queryKey: api.today.key() })
      },
    })
  }, [queries])
  useEffect(() => {
    const forget = registerFlush(() => keeper.flush())
    return () => {
      forget()
      void keeper.flush()
    }
  }, [keeper])
  return keeper
}

export function useKept(keeper: RecordKeeper) {
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot)
}
