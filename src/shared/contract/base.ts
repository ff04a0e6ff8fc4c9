import { oc } from '@orpc/contract'
import { z } from 'zod'
import { errorCodes, type ErrorCode } from '../errors'

/** Small facts a message may need: a count, a size in bytes, a version. Never the user's words. */
const errorFacts = z.object({ facts: z.record(z.string(), z.union([z.string(), z.number()])).optional() })

const errors = Object.fromEntries(errorCodes.map((code) => [code, { data: errorFacts }])) as Record<
  ErrorCode,
  { data: typeof errorFacts }
>

/** Every call declares the closed list of errors, so that the page gets typed codes. */
export const call = oc.errors(errors)

export const id = z.uuid()
/** Milliseconds since 1970 in UTC. */
export const instant = z.number().int()
/** A local calendar day, `2026-11-22`. */
export const day = z.iso.date()
export const language = z.enum(['en', 'nl'])
export type Language = z.infer<typeof language>
export const nothing = z.void()

/** Progress of long work; the last event carries `done: true`. */
export const progress = z.object({
  stage: z.string(),
  done: z.boolean(),
  /** How far, out of `total`; `total` 0 means not known yet. */
  count: z.number().int(),
  total: z.number().int(),
})
