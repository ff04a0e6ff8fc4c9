import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Method, RecordType } from '@shared/domain/method/format'
import type { OpenRecord } from '@shared/contract/methods'
import { api, client } from '../../api'
import { registerFlush } from '../../shell/flush'
import { codeOf } from '../../ui/ErrorNotice'
import { RecordKeeper, type Data } from './record-keeper'

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

/** What shows the record elsewhere follows every save, also the one that goes out when the page is left. */
export function useRefreshAfterSaves(keeper: RecordKeeper, queryKeys: readonly QueryKey[]) {
  const queries = useQueryClient()
  const keys = useRef(queryKeys)
  useEffect(() => {
    let { revision } = keeper.snapshot().opened.record
    let isLeft = false
    const stop = keeper.subscribe(() => {
      const now = keeper.snapshot().opened.record.revision
      if (now === revision) return
      revision = now
      for (const queryKey of keys.current) void queries.invalidateQueries({ queryKey })
      if (isLeft) stop()
    })
    return () => {
      isLeft = true
      if (!keeper.unsaved) stop()
    }
  }, [keeper, queries])
}

/** A fresh record in which nothing was written goes when it is left. `isEmpty` and `queryKey` are those of the first call. */
export function useLeaveNothing(keeper: RecordKeeper, isEmpty: (data: Data) => boolean, queryKey: QueryKey) {
  const queries = useQueryClient()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const first = useRef({ isEmpty, queryKey })
  useEffect(() => {
    clearTimeout(leaving.current) // mounted once more, as React does in development
    const { isEmpty, queryKey } = first.current
    return () => {
      const { opened, data } = keeper.snapshot()
      if (opened.record.status !== 'draft' || !isEmpty(data)) return
      const ids = [opened.record.id]
      leaving.current = setTimeout(() => {
        void client.methods.records
          .remove({ ids })
          .then(() => client.methods.records.purge({ ids }))
          .then(() => queries.invalidateQueries({ queryKey }))
      })
    }
  }, [keeper, queries])
}
