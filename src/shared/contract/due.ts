import { z } from 'zod'
import { slug } from '../domain/method/fields'
import { call, day, id, nothing } from './base'
import { finding, recordKind, recordRow } from './methods'

const words = z.object({ en: z.string(), nl: z.string() })

/** Something that wants attention: a record on its day, or a rhythm that asks for a new one. */
export const dueItem = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('record'),
    record: recordRow,
    method: words,
    type: words,
    /** Local day, with a time where it has one. */
    on: z.string(),
    /** Where a method lets it come to an end: the states nothing is due in, but those that are entered by themselves. */
    ends: z.array(z.object({ id: slug, name: words })),
    /** The field that holds its day, when there is one that may be changed. */
    dayField: z.string().nullable(),
  }),
  z.object({
    what: z.literal('rhythm'),
    kind: recordKind,
    method: words,
    type: words,
    on: day,
    at: z.enum(['morning', 'evening']),
  }),
])
export type DueItem = z.infer<typeof dueItem>

export const dueContract = {
  /** What is due on a local day or was before it, oldest first, and what comes in the `ahead` days after. */
  list: call
    .input(z.object({ day, ahead: z.number().int().min(0).max(60).default(0) }))
    .output(z.object({ now: z.array(dueItem), later: z.array(dueItem) })),
  /** Brings a record to a state, or to another day. What its method refuses changes nothing; `findings` say why. */
  settle: call
    .input(z.object({ id, state: slug.optional(), day: day.optional() }))
    .output(z.object({ refused: z.boolean(), findings: z.array(finding) })),
  /** A record waits until that day. */
  snooze: call.input(z.object({ id, until: day })).output(nothing),
  /** A rhythm waits until that day. */
  snoozeRhythm: call.input(z.object({ kind: recordKind, until: day })).output(nothing),
}
