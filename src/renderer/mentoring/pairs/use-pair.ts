import { createContext, use } from 'react'
import type { PairBoard } from '@shared/contract/mentoring/pairs'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import { textOf } from '../../methods/record/values'
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
