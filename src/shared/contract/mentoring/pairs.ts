import { z } from 'zod'
import { stepKeys, stepStatuses } from '../../domain/trajectory/steps'
import { call, day, id, nothing } from '../base'
import { moment } from './moment'

export const pairStates = ['draft', 'scene', 'working', 'reflecting', 'closed'] as const

/** A trajectory in one line, for who has several: names, phase and next walk, never content. */
export const pairRow = z.object({
  id,
  mentor: z.string(),
  mentee: z.string(),
  /** Not kept yet. */
  draft: z.boolean(),
  state: z.enum(pairStates),
  variant: z.enum(['walks', 'weekly']),
  ownRole: z.enum(['mentor', 'mentee', 'coach']).nullable(),
  /** Number of the step they are at, 1 to 9. */
  step: z.number().int().min(1).max(9),
  /** Walks or weekly reflections that were held, and how many were planned. */
  held: z.number().int(),
  planned: z.number().int(),
  next: z.object({ id, startAt: moment, place: z.string() }).nullable(),
  /** Day it began, and of the last walk that is known. */
  from: day,
  to: day.nullable(),
})
export type PairRow = z.infer<typeof pairRow>

/** A walk of a pair in one line; `no` counts from 1, cancelled ones have none. */
export const walkRow = z.object({
  id,
  no: z.number().int().nullable(),
  routeName: z.string(),
  place: z.string(),
  startAt: moment.nullable(),
  durationMin: z.number().nullable(),
  distanceKm: z.number().nullable(),
  setting: z.string().nullable(),
  state: z.enum(['planned', 'prepared', 'on-the-way', 'done', 'looked-back', 'cancelled']),
  draft: z.boolean(),
  /** Falls back into the old role, by who. */
  slips: z.object({ mentee: z.number().int(), mentor: z.number().int() }),
})
export type WalkRow = z.infer<typeof walkRow>

/** An agreement of a pair; people by id. */
export const agreementRow = z.object({
  id,
  text: z.string(),
  category: z.string().nullable(),
  agreedOn: day.nullable(),
  confirmedBy: z.array(id),
  endedOn: day.nullable(),
  draft: z.boolean(),
})
export type AgreementRow = z.infer<typeof agreementRow>

/** What the page of a pair shows around the record of the trajectory itself. */
export const pairBoard = z.object({
  row: pairRow,
  /** In their order. */
  steps: z.array(z.object({ key: z.enum(stepKeys), status: z.enum(stepStatuses) })),
  /** What the work waits for; empty once it may begin. */
  awaited: z.array(z.enum(stepKeys)),
  match: z.object({ id, state: z.string() }).nullable(),
  agreements: z.array(agreementRow),
  /** Weekly joint reflections, newest first; `line` is the beginning of what is written. */
  weekly: z.array(z.object({ id, day, line: z.string(), technology: z.string(), draft: z.boolean() })),
  /** The mentee's picture of the other generation, oldest first. */
  pictures: z.array(
    z.object({
      id,
      day,
      at: z.enum(['start', 'along', 'end']).nullable(),
      value: z.number().nullable(),
      draft: z.boolean(),
    }),
  ),
})
export type PairBoard = z.infer<typeof pairBoard>

export const pairsContract = {
  list: call.input(nothing).output(z.array(pairRow)),
  board: call.input(z.object({ id })).output(pairBoard),
  /** Walks of a pair, soonest first. */
  walks: call.input(z.object({ id })).output(z.array(walkRow)),
  /** The match of the two people of a trajectory: the newest one that was not declined, or a fresh draft. */
  match: call.input(z.object({ mentor: id, mentee: id, zone: z.string().max(64) })).output(z.object({ id })),
}
