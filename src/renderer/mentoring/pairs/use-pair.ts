import { createContext, use } from 'react'
import type { PairBoard } from '@shared/contract/mentoring/pairs'
import type { Finding } from '@shared/contract/methods'
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

/** What makes a trajectory more than one that was only opened. */
const telling = ['mentor', 'mentee', 'ownRole', 'question', 'ladder', 'questionBeneath', 'place', 'match', 'agreements']

export const saysNothing = (data: Data, fields: readonly string[] = telling) =>
  fields.every((key) => data[key] === undefined)

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
