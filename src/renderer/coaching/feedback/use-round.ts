import { createContext, use } from 'react'
import { raterGroups, type FeedbackRound, type RaterGroup } from '@shared/contract/coaching/feedback'
import { textOf } from '../../methods/record/values'
import type { Data, RecordKeeper } from '../../methods/record/record-keeper'
import type { KnownType } from '../../methods/record/use-record'

export const steps = ['ask', 'own', 'people', 'answers', 'results', 'plan'] as const
export type Step = (typeof steps)[number]

export type Question = { text: string; type: 'scale' | 'open'; selfValue?: number; selfText?: string }
export type Rater = { pseudonym: string; group: RaterGroup | null }

export type Round = {
  id: string
  keeper: RecordKeeper
  known: KnownType
  data: Data
  /** What is kept about its forms and answers. */
  kept: FeedbackRound
  questions: Question[]
  raters: Rater[]
  to: (step: Step) => void
}

export const RoundContext = createContext<Round | null>(null)

/** The round whose page this is. */
export function useRound(): Round {
  const round = use(RoundContext)
  if (!round) throw new Error('outside the page of a round')
  return round
}

const itemsIn = (value: unknown): Data[] => (Array.isArray(value) ? (value as Data[]) : [])

export function questionsIn(data: Data): Question[] {
  return itemsIn(data['questions']).map(({ text, type, selfValue, selfText }) => ({
    text: textOf(text),
    type: type === 'open' ? 'open' : 'scale',
    ...(typeof selfValue === 'number' && { selfValue }),
    ...(textOf(selfText) !== '' && { selfText: textOf(selfText) }),
  }))
}

export function ratersIn(data: Data): Rater[] {
  return itemsIn(data['raters']).map(({ pseudonym, group }) => ({
    pseudonym: textOf(pseudonym),
    group: raterGroups.find((it) => it === group) ?? null,
  }))
}

/** Answered by whom it is about. */
export const isAnswered = ({ type, selfValue, selfText = '' }: Question) =>
  type === 'scale' ? selfValue !== undefined || selfText !== '' : selfText.trim() !== ''

/** Whether a step holds what it is for; none of them has to be, but the results wait for some. */
export function isDone(
  { data, kept, questions, raters }: Omit<Round, 'to'>,
  step: Step,
  state: string | null,
): boolean {
  switch (step) {
    case 'ask':
      return textOf(data['theme']) !== '' && questions.some(({ text }) => text !== '')
    case 'own':
      return questions.length > 0 && questions.every(isAnswered)
    case 'people':
      return raters.length >= 3 && raters.every(({ pseudonym, group }) => pseudonym !== '' && group !== null)
    case 'answers':
      return kept.answered >= 3
    case 'results':
      return kept.results !== null && textOf(data['meaning']) !== ''
    case 'plan':
      return state === 'plan'
  }
}

/** Three people: nothing is shown of fewer. */
export const fewest = 3
