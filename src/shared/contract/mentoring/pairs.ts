import { z } from 'zod'
import { call, id, nothing } from '../base'

/** A local day and time, `2026-11-22T16:30`. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)

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

export const pairsContract = {
  list: call.input(nothing).output(z.array(pairRow)),
  /** Walks of a pair, soonest first. */
  walks: call.input(z.object({ id })).output(z.array(walkRow)),
}
