import { z } from 'zod'
import { slug } from '../../domain/method/fields'
import { call } from '../base'
import { finding, recordKind, recordRow } from '../methods'
import { moment } from '../mentoring/moment'

const words = z.object({ en: z.string(), nl: z.string() })

/** One thing to write down for yourself, and how it stands. */
export const selfItem = z.object({
  kind: recordKind,
  name: words,
  why: words,
  cadence: z.object({ every: z.number(), unit: z.enum(['day', 'week', 'month']) }).nullable(),
  /** Its rhythm is switched on. */
  rhythm: z.boolean(),
  /** Newest one that is not finished: a draft, or in a state that waits for something. */
  open: recordRow.nullable(),
  /** Newest one that was kept. */
  last: recordRow.nullable(),
  /** What `last` says on its scale, and how far the scale goes. */
  value: z.object({ value: z.number(), max: z.number() }).nullable(),
})
export type SelfItem = z.infer<typeof selfItem>

export const selfBoard = z.object({
  sections: z.array(z.object({ id: slug, name: words, text: words, items: z.array(selfItem) })),
  /** What sleeps until a moment, soonest first. */
  holds: z.array(z.object({ record: recordRow, until: moment })),
  /** Calm lines of methods over all their records; only of those that are used. */
  notes: z.array(z.object({ kind: recordKind, method: words, finding })),
})
export type SelfBoard = z.infer<typeof selfBoard>

export const selfContract = {
  board: call.input(z.object({ zone: z.string().max(64) })).output(selfBoard),
}
