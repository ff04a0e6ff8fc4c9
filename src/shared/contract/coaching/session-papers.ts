import { z } from 'zod'
import { language } from '../base'
import { moment } from '../mentoring/moment'

const words = z.array(z.string())
const head = {
  client: z.string(),
  no: z.number().int().nullable(),
  kind: z.string(),
  startAt: moment.nullable(),
  minutes: z.number().nullable(),
  place: z.string(),
}

/** A session as it lies on the table while it is held. Texts may be empty. */
export const sessionSheet = z.object({
  ...head,
  purpose: z.string(),
  agenda: z.array(z.object({ minutes: z.number().nullable(), text: z.string() })),
  openSteps: words,
  scales: z.array(z.object({ title: z.string(), value: z.number(), goodEnough: z.number().nullable() })),
  questions: z.array(z.object({ part: z.string(), texts: words })),
  /** Null: left out, because nobody asked for what is private. */
  private: z.object({ hypotheses: z.string(), preparation: z.string() }).nullable(),
})
export type SessionSheet = z.infer<typeof sessionSheet>
export const sessionSheetJob = z.object({ language, sessionSheet })
export type SessionSheetJob = z.infer<typeof sessionSheetJob>

/** What leaves for the client, and for the sponsor of a three-way talk: no field of the session besides. */
export const sharedSummary = z.object({
  client: z.string(),
  /** Of a three-way talk; empty otherwise. */
  sponsor: z.string(),
  no: z.number().int().nullable(),
  kind: z.string(),
  startAt: moment.nullable(),
  text: z.string(),
  actions: z.array(z.object({ text: z.string(), dueDate: z.string().nullable() })),
  agreements: words,
})
export type SharedSummary = z.infer<typeof sharedSummary>
export const sharedSummaryJob = z.object({ language, sharedSummary })
export type SharedSummaryJob = z.infer<typeof sharedSummaryJob>
