import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DueItem } from '@shared/contract/due'
import type { Finding, RecordRow } from '@shared/contract/methods'
import { api, client } from '../api'
import { useRecordActions } from '../methods/use-record-actions'
import { useGo } from '../shell/go'
import { today } from './day-words'

export type DueRecord = Extract<DueItem, { what: 'record' }>
export type DueRhythm = Extract<DueItem, { what: 'rhythm' }>

/** What is due today or was before, and what comes in the `ahead` days after. */
export function useDue(ahead: number) {
  const day = today()
  return { day, ...useQuery(api.due.list.queryOptions({ input: { day, ahead }, staleTime: 0 })) }
}

/** What was said when something came to an end, to be answered or passed by. */
export type Said = { id: string; title: string; findings: Finding[] }

/** What can be done with something that is due; every change refreshes what shows it. */
export function useDueActions() {
  const queries = useQueryClient()
  const records = useRecordActions()
  const go = useGo()
  return useMemo(() => {
    const refresh = async () => {
      await records.refresh()
      await queries.invalidateQueries({ queryKey: api.due.key() })
    }
    const settle = async (change: { id: string; state?: string; day?: string }) => {
      const answer = await client.due.settle(change)
      await refresh()
      return answer
    }
    return {
      refresh,
      begin: (kind: string) => records.start(kind),
      snooze: async (item: DueItem, until: string) => {
        await (item.what === 'record'
          ? client.due.snooze({ id: item.record.id, until })
          : client.due.snoozeRhythm({ kind: item.kind, until }))
        await refresh()
      },
      /** Brings a record to its end; where its method wants something first, its page opens and null comes back. */
      end: async (record: RecordRow, state: string): Promise<Said | null> => {
        const { refused, findings } = await settle({ id: record.id, state })
        if (refused) go.record(record.kind, record.id)
        return refused
          ? null
          : { id: record.id, title: record.title, findings: findings.filter(({ kind }) => kind === 'ask') }
      },
      /** Takes an ending back. */
      reopen: async ({ id, state }: RecordRow) => void (await settle({ id, ...(state !== null && { state }) })),
      /** To another day; what its method says against it. */
      move: async (id: string, day: string): Promise<Finding[]> => {
        const { refused, findings } = await settle({ id, day })
        return refused ? findings : []
      },
      /** Takes up what is asked; what it makes is opened when it still has to be filled in. */
      accept: async (id: string, rule: string, answer?: string): Promise<Finding[]> => {
        const { made } = await client.methods.records.accept({ id, rule, ...(answer && { answer }) })
        await refresh()
        for (const one of made) {
          const { record } = await client.methods.records.get({ id: one })
          if (record.status === 'draft') {
            go.record(record.kind, record.id)
            return []
          }
        }
        const { findings } = await client.methods.records.get({ id })
        return findings.filter((it) => it.kind === 'ask' && it.rule !== rule)
      },
      pass: async (id: string, rule: string) => {
        await client.methods.records.skip({ id, rule })
        await refresh()
      },
      noLonger: async (kind: string) => {
        await client.methods.choose({ id: kind.split('.')[0] ?? '', rhythm: false })
        await refresh()
      },
    }
  }, [queries, records, go])
}
export type DueActions = ReturnType<typeof useDueActions>
