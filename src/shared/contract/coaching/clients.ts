import { z } from 'zod'
import { contractPoints } from '../../domain/coaching/contract'
import { call, day, id, nothing } from '../base'
import { agreementRow } from '../mentoring/pairs'
import { moment } from '../mentoring/moment'

/** Engagements of somebody else; the own ones and those of a pair have rooms of their own. */
export const clientKinds = ['executive-coaching', 'team-coaching', 'peer-group', 'programme'] as const
export const engagementStates = ['draft', 'agreed', 'active', 'paused', 'closing', 'closed'] as const
export const sessionStates = ['planned', 'prepared', 'held', 'reviewed', 'cancelled', 'moved'] as const

/** An engagement in one line: never what is said in it. */
export const clientRow = z.object({
  id,
  /** Pseudonym of person or team, or the title while nobody is chosen. */
  name: z.string(),
  initials: z.string(),
  kind: z.enum(clientKinds),
  state: z.enum(engagementStates),
  /** Not kept yet. */
  draft: z.boolean(),
  /** The coming session, today's included; else the last one of which nobody said yet how it went. */
  next: z.object({ id, startAt: moment }).nullable(),
  last: z.object({ id, startAt: moment }).nullable(),
  held: z.number().int(),
  from: day,
  to: day.nullable(),
})
export type ClientRow = z.infer<typeof clientRow>

/** A session in one line; `no` counts from 1, those cancelled or moved have none. */
export const sessionRow = z.object({
  id,
  no: z.number().int().nullable(),
  kind: z.string(),
  topic: z.string(),
  startAt: moment.nullable(),
  /** As long as it took; until it was held, as long as it is planned. */
  minutes: z.number().nullable(),
  place: z.string(),
  state: z.enum(sessionStates),
  cancelledBy: z.string().nullable(),
  movedFrom: id.nullable(),
  draft: z.boolean(),
})
export type SessionRow = z.infer<typeof sessionRow>

export const scaleRow = z.object({
  id,
  title: z.string(),
  low: z.string(),
  high: z.string(),
  half: z.boolean(),
  goodEnough: z.number().nullable(),
  closed: z.boolean(),
  /** Oldest first; `session`: the number of the session in which it was said. */
  measurements: z.array(z.object({ id, day, value: z.number(), session: z.number().int().nullable() })),
})
export type ScaleRow = z.infer<typeof scaleRow>

export const actionRow = z.object({
  id,
  text: z.string(),
  criteria: z.array(z.string()),
  state: z.string(),
  open: z.boolean(),
  draft: z.boolean(),
  due: day.nullable(),
  /** Day it was last written, when it is no longer open. */
  closedOn: day.nullable(),
  sessionId: id.nullable(),
})
export type ActionRow = z.infer<typeof actionRow>

const somebody = z.object({ id, name: z.string() })

/** What the page of a client shows around the record of the engagement itself. */
export const clientBoard = z.object({
  row: clientRow,
  client: somebody.nullable(),
  sponsor: somebody.nullable(),
  /** Soonest first; those without a time last. */
  sessions: z.array(sessionRow),
  /** Of the coming session, or the one that waits for a word; null when nothing is planned. */
  present: id.nullable(),
  scales: z.array(scaleRow),
  /** Open ones first, the nearest day on top; then those behind them, newest first. */
  actions: z.array(actionRow),
  agreements: z.array(agreementRow),
  friend: z.object({ id, state: z.string(), draft: z.boolean(), reviewOn: day.nullable() }).nullable(),
  /** Of sessions that were held, and of those the contract speaks of. */
  minutes: z.object({ used: z.number(), planned: z.number().nullable() }),
  /** The last hours written down, newest first; `no`: of the session. */
  hours: z.array(z.object({ id, day, no: z.number().int().nullable(), what: z.string(), minutes: z.number() })),
  /** What the contract does not speak of yet. */
  open: z.array(z.enum(contractPoints)),
})
export type ClientBoard = z.infer<typeof clientBoard>

export const clientsContract = {
  list: call.input(nothing).output(z.array(clientRow)),
  board: call.input(z.object({ id })).output(clientBoard),
  /** The contract for the client, without anything that is the coach's alone. Asks where; false when dismissed. */
  printContract: call.input(z.object({ id, to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
}
