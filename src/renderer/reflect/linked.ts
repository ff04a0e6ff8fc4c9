import { useQueries, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { OpenRecord } from '@shared/contract/methods'
import type { Flow } from '@shared/domain/method/flow'
import type { RecordType } from '@shared/domain/method/format'
import { api, client } from '../api'
import { RecordKeeper, type Data } from '../methods/record/record-keeper'
import type { KnownType } from '../methods/record/use-record'
import { registerFlush } from '../shell/flush'
import { codeOf } from '../ui/ErrorNotice'
import { zone } from './moments'

/** A record that goes with the root, or will once one of its fields is filled in. */
export type Linked = {
  keeper: RecordKeeper
  known: KnownType
  /** It stands in the store. */
  isStarted: () => boolean
  /** What it takes over from the root, as the root stands now. */
  copies: () => Data
}

/** The records that go with the root, by their key in the flow; null while they are being read. */
export function useLinked(flow: Flow, root: RecordKeeper): Record<string, Linked> | null {
  const queries = useQueryClient()
  const rootId = root.snapshot().opened.record.id
  const entries = Object.entries(flow.linked)
  const methods = useQueries({
    queries: entries.map(([, { record }]) =>
      api.methods.get.queryOptions({ input: { id: record.split('.')[0] ?? '' }, staleTime: 60_000 }),
    ),
  })
  const found = useQueries({
    queries: entries.map(([key, { record }]) => ({
      queryKey: ['reflect', 'linked', rootId, key],
      queryFn: () => findLinked(record, rootId),
      staleTime: Infinity,
      gcTime: 0,
    })),
  })
  const isRead = [...methods, ...found].every(({ data }) => data !== undefined)
  const linked = useMemo(() => {
    if (!isRead) return null
    return Object.fromEntries(
      entries.flatMap(([key, link], no) => {
        const method = methods[no]?.data?.method
        const type = method?.records.find(({ id }) => id === link.record.split('.')[1])
        if (!method || !type) return []
        return [[key, begin(queries, { method, type }, link, root, found[no]?.data ?? null)]]
      }),
    )
    // once read, the records are kept by their keepers
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isRead, root])
  useEffect(() => {
    const forget = Object.values(linked ?? {}).map(({ keeper }) => registerFlush(() => keeper.flush()))
    return () => {
      for (const stop of forget) stop()
      for (const { keeper } of Object.values(linked ?? {})) void keeper.flush()
    }
  }, [linked])
  return linked
}

/** The newest one that names the root; `none` because a query may not answer undefined or null. */
async function findLinked(kind: string, rootId: string): Promise<OpenRecord | 'none'> {
  const { rows } = await client.methods.records.list({ filter: { kind, linkedTo: rootId }, limit: 1 })
  return rows[0] ? client.methods.records.get({ id: rows[0].id }) : 'none'
}

function begin(
  queries: QueryClient,
  known: KnownType,
  link: Flow['linked'][string],
  root: RecordKeeper,
  found: OpenRecord | 'none' | null,
): Linked {
  const rootId = root.snapshot().opened.record.id
  const copies = () => copied(known.type, link.copies, root.snapshot().data)
  const fresh = found === null || found === 'none' ? unstarted(known, link.record) : null
  let started: OpenRecord | null = null
  const keeper = new RecordKeeper(fresh ?? (found as OpenRecord), {
    codeOf,
    current: () => client.methods.records.get({ id: keeper.snapshot().opened.record.id }),
    save: async (written) => {
      if (!fresh || written.id !== fresh.record.id) return client.methods.records.save(written)
      // begun with the first thing that is filled in; a save that failed after that goes on with the same record
      const { at, data, keep } = written
      if (started) return client.methods.records.save({ ...written, id: started.record.id, revision: started.record.revision }) // oxfmt-ignore
      started = await client.methods.records.start({ kind: link.record, at, zone: zone(), values: { ...copies(), [link.by]: rootId, ...data } }) // oxfmt-ignore
      const { id, revision, data: held } = started.record
      return keep
        ? client.methods.records.save({ ...written, id, revision, data: held })
        : { ...started, savedAt: started.record.updatedAt, refused: false }
    },
    onSaved: (kept) => {
      queries.setQueryData(api.methods.records.get.queryKey({ input: { id: kept.record.id } }), kept)
      void queries.invalidateQueries({ queryKey: api.methods.records.list.key() })
    },
  })
  return { keeper, known, copies, isStarted: () => keeper.snapshot().opened.record.id !== fresh?.record.id }
}

/** Values of the root by the names of this type, cut to what its fields hold. */
function copied(type: RecordType, copies: Record<string, string>, root: Data): Data {
  return Object.fromEntries(
    Object.entries(copies).flatMap(([to, from]) => {
      const value = root[from]
      const field = type.fields.find(({ key }) => key === to)
      if (value === undefined || value === null) return []
      return [[to, field?.type === 'text' && typeof value === 'string' ? value.slice(0, field.max) : value]]
    }),
  )
}

/** Not in the store yet; fields that depend on others wait until it is. */
function unstarted({ method, type }: KnownType, kind: string): OpenRecord {
  const at = Date.now()
  return {
    record: {
      id: crypto.randomUUID(),
      kind,
      version: method.version,
      status: 'draft',
      state: type.states?.[0]?.id ?? null,
      unfinished: false,
      title: '',
      at,
      zone: zone(),
      day: new Date(at).toISOString().slice(0, 10),
      dueOn: null,
      data: {},
      sourceId: null,
      sourceRule: null,
      room: 'own',
      revision: 0,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
    },
    view: {
      hidden: type.fields.filter(({ when }) => when !== undefined).map(({ key }) => key),
      closed: [],
      required: [],
      derived: {},
    },
    findings: [],
    people: {},
    records: {},
    entries: {},
    made: [],
    earlier: [],
  }
}
