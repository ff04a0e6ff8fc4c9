import { z } from 'zod'
import { route } from '../../domain/method/route'
import { call, id, language } from '../base'
import { moment } from './moment'

const asks = z.enum(['mentor', 'mentee', 'both']).nullable()
const words = z.array(z.string())

/** A walk as it goes into a pocket: pseudonyms, and only fields that may be shared. Texts may be empty. */
export const walkCard = z.object({
  /** Its number in the trajectory, from 1, and how many are planned; null without a trajectory or when cancelled. */
  no: z.number().int().nullable(),
  of: z.number().int().nullable(),
  mentor: z.string(),
  mentee: z.string(),
  title: z.string(),
  place: z.string(),
  meetingPoint: z.string(),
  startAt: moment.nullable(),
  minutes: z.number().nullable(),
  km: z.number().nullable(),
  up: z.number().nullable(),
  route: route.nullable(),
  /** `km` from the start; null while it has no place on the line. */
  stops: z.array(z.object({ name: z.string(), km: z.number().nullable(), question: z.string(), asks })),
  /** Questions that are carried along without a place. */
  questions: z.array(z.object({ text: z.string(), asks })),
  agreements: words,
})
export type WalkCard = z.infer<typeof walkCard>

/** `large`: larger letters, and fewer things. */
export const cardJob = z.object({ language, card: walkCard, large: z.boolean() })
export type CardJob = z.infer<typeof cardJob>

const step = z.object({ title: z.string(), text: z.string(), ask: z.string() })
const lines = z.object({ label: z.string(), lines: z.number().int() })

/** The blank sheets of a programme, in one language. */
export const kit = z.object({
  title: z.string(),
  lede: z.string(),
  credit: z.string(),
  stepsTitle: z.string(),
  phases: z.array(z.object({ title: z.string(), steps: z.array(step) })),
  rules: z.object({ title: z.string(), items: words }),
  agreements: z.object({
    title: z.string(),
    lede: z.string(),
    rows: z.array(z.object({ label: z.string(), ask: z.string() })),
    agreed: z.string(),
    signed: z.string(),
  }),
  card: z.object({
    walk: z.string(),
    names: z.string(),
    place: z.string(),
    when: z.string(),
    meet: z.string(),
    sketch: z.string(),
    agreed: z.string(),
    stops: z.string(),
    asks: z.string(),
    slips: z.string(),
    leads: z.string(),
    lets: z.string(),
    word: z.string(),
  }),
  lookBack: z.object({ title: z.string(), lede: z.string(), depth: z.string(), levels: words, rows: z.array(lines) }),
})
export type Kit = z.infer<typeof kit>
export const kitJob = z.object({ language, kit })
export type KitJob = z.infer<typeof kitJob>

/** The joint look back as both may see it. `parts`: nothing is left of what was not shared. */
export const summaryJob = z.object({
  language,
  summary: z.object({
    mentor: z.string(),
    mentee: z.string(),
    /** First and last day, `2026-11-22`; null when nothing was planned. */
    from: z.string(),
    to: z.string().nullable(),
    variant: z.enum(['walks', 'weekly']),
    held: z.number().int(),
    km: z.number().nullable(),
    question: z.string(),
    questionBeneath: z.string(),
    parts: z.array(z.object({ label: z.string(), text: z.string() })),
    credit: z.string(),
  }),
})
export type SummaryJob = z.infer<typeof summaryJob>

const to = z.enum(['printer', 'pdf'])

/** What goes onto paper, or onto a phone. Every call that writes asks where first; false when dismissed. */
export const papersContract = {
  card: call.input(z.object({ id })).output(walkCard),
  /** `html`: one file for a phone, not encrypted, without scripts and without anything from elsewhere. */
  saveCard: call
    .input(z.object({ id, large: z.boolean(), to: z.enum(['printer', 'pdf', 'html']) }))
    .output(z.boolean()),
  /** Guide, agreements, cards and look back, blank. */
  kit: call.input(z.object({ language, to })).output(z.boolean()),
  /** The joint look back: what each has marked as shared. */
  summary: call.input(z.object({ id, to })).output(z.boolean()),
}
