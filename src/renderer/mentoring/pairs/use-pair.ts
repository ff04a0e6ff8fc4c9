import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useRef } from 'react'
import type { PairBoard } from '@shared/contract/mentoring/pairs'
import type { Finding } from '@shared/contract/methods'
import { api, client } from '../../api'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import type { KnownType } from '../../methods/record/use-record'

export type Pair = {
  id: string
  /** Of the trajectory itself. */
  keeper: RecordKeeper
  known: KnownType
  data: Data
  board: PairBoard
  /** Closed for good: to be read only. */
  isClosed: boolean
}

export const PairContext = createContext<Pair | null>(null)

/** The pair whose page this is. */
export function usePair(): Pair {
  const pair = use(PairContext)
  if (!pair) throw new Error('outside the page of a pair')
  return pair
}

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const listOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])

/** Both people of the pair, the mentee first, as far as they are chosen. */
export function peopleOf({ data, board }: Pick<Pair, 'data' | 'board'>): { id: string; name: string }[] {
  return [
    { id: textOf(data['mentee']), name: board.row.mentee },
    { id: textOf(data['mentor']), name: board.row.mentor },
  ].filter(({ id }) => id !== '')
}

/** Lists and boards follow every save, also the one that goes out when the page is left. */
export function useRefreshPairs(keeper: RecordKeeper) {
  const queries = useQueryClient()
  useEffect(() => {
    let { revision } = keeper.snapshot().opened.record
    let isLeft = false
    const stop = keeper.subscribe(() => {
      const now = keeper.snapshot().opened.record.revision
      if (now === revision) return
      revision = now
      void queries.invalidateQueries({ queryKey: api.mentoring.key() })
      if (isLeft) stop()
    })
    return () => {
      isLeft = true
      if (!keeper.unsaved) stop()
    }
  }, [keeper, queries])
}

/** What makes a trajectory more than one that was only opened. */
const telling = ['mentor', 'mentee', 'ownRole', 'question', 'ladder', 'questionBeneath', 'place', 'match', 'agreements']

/** A fresh record in whose `fields` nothing was written goes when it is left. */
export function useLeaveNothing(keeper: RecordKeeper, fields: readonly string[] = telling) {
  const queries = useQueryClient()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    clearTimeout(leaving.current) // mounted once more, as React does in development
    return () => {
      const { opened, data } = keeper.snapshot()
      const { id, status } = opened.record
      if (status !== 'draft' || fields.some((key) => data[key] !== undefined)) return
      leaving.current = setTimeout(() => {
        void client.methods.records
          .remove({ ids: [id] })
          .then(() => client.methods.records.purge({ ids: [id] }))
          .then(() => queries.invalidateQueries({ queryKey: api.mentoring.key() }))
      })
    }
  }, [keeper, queries, fields])
}

/**
 * Brings a record into a state. What the method refuses leaves it as it was, kept if it was; the refusals come back, none
 * when it went, null when nothing could be saved.
 */
export async function moveTo(keeper: RecordKeeper, state: string): Promise<Finding[] | null> {
  const wasKept = keeper.snapshot().opened.record.status === 'kept'
  const answer = await keeper.keep(state)
  if (!answer) return null
  if (!answer.refused) return []
  if (wasKept) await keeper.keep()
  return answer.findings.filter(({ kind }) => kind === 'refuse')
}
