import type { RecordData } from '../method/record'

/** The nine steps of a trajectory: four set the scene, four are the work, one looks back. */
export const stepKeys = [
  'question',
  'match',
  'place',
  'agreements',
  'open-up',
  'hand-over',
  'keep-asking',
  'go-deep',
  'look-back',
] as const
export type StepKey = (typeof stepKeys)[number]
export const stepStatuses = ['todo', 'doing', 'done'] as const
export type StepStatus = (typeof stepStatuses)[number]

/** First and last number of the steps of each phase. */
export const phases = [
  [1, 4],
  [5, 8],
  [9, 9],
] as const

/** How many agreements stand before the work begins (spec, section G). */
export const fewestAgreements = 3

export type TrajectoryFacts = {
  /** Where the record stands: draft, scene, working, reflecting, closed. */
  state: string | null
  data: RecordData
  isMatchAccepted: boolean
  /** In force: those that ended do not count. */
  agreements: number
}

const isFilled = (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null) // oxfmt-ignore

const reached = (done: boolean, begun: boolean): StepStatus => (done ? 'done' : begun ? 'doing' : 'todo')

/**
 * Steps whose state follows from what is written down: the first four and the last. The four between return in every
 * session; only the pair can say where they stand.
 */
export const computedSteps: readonly StepKey[] = ['question', 'match', 'place', 'agreements', 'look-back']

export function stepsOf({ state, data, isMatchAccepted, agreements }: TrajectoryFacts): Record<StepKey, StepStatus> {
  const beneath = isFilled(data['questionBeneath']) || isFilled(data['ladder'])
  const look = (data['retrospective'] ?? {}) as Record<string, unknown>
  const wrote = [look['mentorLearned'], look['menteeLearned']].filter(isFilled).length
  const written = (data['steps'] ?? {}) as Partial<Record<StepKey, { status?: StepStatus }>>
  const byHand = (key: StepKey) => written[key]?.status ?? 'todo'
  return {
    question: reached(isFilled(data['question']) && beneath, isFilled(data['question'])),
    match: reached(isMatchAccepted, isFilled(data['match'])),
    place: reached(isFilled(data['place']), false),
    agreements: reached(agreements >= fewestAgreements, agreements > 0),
    'open-up': byHand('open-up'),
    'hand-over': byHand('hand-over'),
    'keep-asking': byHand('keep-asking'),
    'go-deep': byHand('go-deep'),
    'look-back': reached(state === 'closed' || wrote === 2, state === 'reflecting' || wrote > 0),
  }
}

/** What the work waits for (spec: a match, a place and three agreements). */
export function awaitedSteps(steps: Record<StepKey, StepStatus>): StepKey[] {
  return (['match', 'place', 'agreements'] as const).filter((key) => steps[key] !== 'done')
}

/** Number of the step they are at, 1 to 9. */
export function currentStep(state: string | null, steps: Record<StepKey, StepStatus>): number {
  if (state === 'reflecting' || state === 'closed') return 9
  const [from] = state === 'working' ? phases[1] : phases[0]
  const to = state === 'working' ? phases[1][1] : phases[0][1]
  const open = stepKeys.findIndex((key, no) => no >= from - 1 && no < to && steps[key] !== 'done')
  return open === -1 ? to + 1 : open + 1
}
