import { z } from 'zod'
import { call, id, nothing } from '../base'
import { moment } from './moment'

const slips = z.object({ mentee: z.number().int(), mentor: z.number().int() })

/** What is known of a walk besides what its record holds. */
export const walkFacts = z.object({
  trajectoryId: id.nullable(),
  /** The trajectory is closed: its walks are there to be read. */
  isClosed: z.boolean(),
  mentor: z.string(),
  mentee: z.string(),
  /** Its number in the trajectory, from 1, and how many are planned; null without a trajectory or when cancelled. */
  no: z.number().int().nullable(),
  of: z.number().int().nullable(),
  /** How long it takes at the pair's pace, in minutes; null without a distance. */
  minutes: z.object({ low: z.number(), high: z.number() }).nullable(),
  pace: z.number(),
  /** Where the sun is looked for, and how that was found; null when nobody knows. */
  spot: z
    .object({ lat: z.number(), lon: z.number(), from: z.enum(['spot', 'route', 'place']), name: z.string() })
    .nullable(),
  /** `late`: the walk, its slow end included, ends after it. */
  sunset: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('sets'), at: moment, late: z.boolean() }),
      z.object({ kind: z.literal('up') }),
      z.object({ kind: z.literal('down') }),
    ])
    .nullable(),
  /** What the walk before left. */
  last: z
    .object({
      walkId: id,
      no: z.number().int().nullable(),
      sentence: z.string(),
      carry: z.array(z.string()),
      learned: z.array(z.string()),
    })
    .nullable(),
  agreements: z.array(
    z.object({
      id,
      text: z.string(),
      category: z.string().nullable(),
      confirmedBy: z.array(z.string()),
      isOpen: z.boolean(),
    }),
  ),
  slips,
  earlierSlips: z.array(slips.extend({ walkId: id, no: z.number().int().nullable() })),
  /** The look back on this walk, when there is one. */
  talkId: id.nullable(),
})
export type WalkFacts = z.infer<typeof walkFacts>

export const questionLevels = ['content', 'process', 'relation', 'feeling'] as const

export const walksContract = {
  facts: call.input(z.object({ id })).output(walkFacts),
  /** Questions that suit a walk, of the shipped ones, by level. */
  questions: call
    .input(nothing)
    .output(z.array(z.object({ level: z.enum(questionLevels), prompt: z.string(), en: z.string(), nl: z.string() }))),
  /**
   * Asks where and writes an .ics file; false when dismissed. The title is neutral unless `names`; the place only with `place`.
   * `alarm` in minutes before. A walk that changed since its last file gets a higher SEQUENCE, a cancelled one says so.
   * BAD_INPUT when the walk has no time yet.
   */
  calendar: call
    .input(
      z.object({ id, names: z.boolean(), place: z.boolean(), alarm: z.number().int().min(0).max(10_080).nullable() }),
    )
    .output(z.boolean()),
}
