import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DueItem } from '@shared/contract/due'
import type { Finding } from '@shared/contract/methods'
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
    /** Null: the method wants something first, so its page is open now. */
    const write = async (id: string, change: Record<string, unknown>, state: string | null): Promise<Said | null> => {
      const { record } = await client.methods.records.get({ id })
      const { revision, at, zone } = record
      const data = { ...record.data, ...change }
      const kept = await client.methods.records.save({ id, revision, data, at, zone, state, keep: true })
      await refresh()
      const findings = kept.findings.filter(({ kind }) => kind === 'refuse' || kind === 'ask')
      if (kept.refused && state !== null) {
        await client.methods.records.save({ id, revision: kept.record.revision, data: record.data, at, zone, state: null, keep: true }) // prettier-ignore
        go.record(record.kind, id)
        return null
      }
      return { id, title: record.title, findings }
    }
    return {
      refresh,
      begin: (kind: string) => records.start(kind),
      snooze: async (id: string, until: string) => {
        await client.due.snooze({ id, until })
        await refresh()
      },
      /** Brings a record to its end. */
      end: (id: string, state: string) => write(id, {}, state),
      /** Takes an ending back. */
      reopen: async (id: string, state: string | null) => void (await write(id, {}, state)),
      /** Changes the day that the method reckons from; what it refuses is put back. */
      move: async (id: string, field: string, day: string): Promise<Said | null> => {
        const before = await client.methods.records.get({ id })
        const said = await write(id, { [field]: day }, null)
        if (said?.findings.some(({ kind }) => kind === 'refuse')) await write(id, { [field]: before.record.data[field] }, null) // prettier-ignore
        return said
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
