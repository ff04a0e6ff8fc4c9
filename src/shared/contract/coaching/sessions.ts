import { z } from 'zod'
import { call, day, id, nothing } from '../base'
import { moment } from '../mentoring/moment'
import { sessionSheet, sharedSummary } from './session-papers'

const words = z.object({ en: z.string(), nl: z.string() })

/** Parts of a conversation, in their order. */
export const sessionParts = ['open', 'explore', 'deepen', 'commit'] as const
export const questionFocuses = ['problem', 'solution', 'neutral'] as const
export const questionDepths = ['content', 'process', 'relation', 'feeling'] as const
export const sessionStates = ['planned', 'prepared', 'held', 'reviewed', 'cancelled', 'moved'] as const

const part = z.enum(sessionParts)
const focus = z.enum(questionFocuses)
const level = z.enum(questionDepths)

/** A session in one line; `no` counts from 1 in the order of time, cancelled and moved ones have none. */
export const sessionRow = z.object({
  id,
  no: z.number().int().nullable(),
  kind: z.string(),
  topic: z.string(),
  startAt: moment.nullable(),
  /** As planned, and as it really was. */
  minutes: z.number().nullable(),
  heldMin: z.number().nullable(),
  state: z.enum(sessionStates),
  draft: z.boolean(),
})
export type SessionRow = z.infer<typeof sessionRow>

/** `method`: whose question it is; null for one of the coach's own. */
export const sessionQuestion = z.object({
  id,
  text: z.string(),
  focus: focus.nullable(),
  level: level.nullable(),
  part,
  asked: z.boolean(),
  note: z.string(),
  method: words.nullable(),
  prompt: z.string().nullable(),
})
export type SessionQuestion = z.infer<typeof sessionQuestion>

/** `no`: of the session it comes from; null for one of the engagement itself. */
export const sessionAction = z.object({
  id,
  text: z.string(),
  state: z.string(),
  criteria: z.array(z.string()),
  dueDate: day.nullable(),
  draft: z.boolean(),
  no: z.number().int().nullable(),
})
export type SessionAction = z.infer<typeof sessionAction>

const opening = z.object({ id, text: z.string(), kind: z.string().nullable(), used: z.boolean(), draft: z.boolean() })
export type SessionOpening = z.infer<typeof opening>

const figure = z.object({ id, value: z.number(), day, session: id.nullable(), draft: z.boolean() })
const scale = z.object({
  id,
  title: z.string(),
  low: z.string(),
  high: z.string(),
  half: z.boolean(),
  goodEnough: z.number().nullable(),
  /** Oldest first, those of this session included. */
  figures: z.array(figure),
})
export type SessionScale = z.infer<typeof scale>

/** What stands around the record of a session. Texts may be empty. */
export const sessionFacts = z.object({
  engagementId: id.nullable(),
  /** The engagement is closed: its sessions are there to be read. */
  isClosed: z.boolean(),
  /** Person, team, or the title of the engagement without either. */
  client: z.string(),
  clientId: id.nullable(),
  sponsor: z.string(),
  sponsorHears: z.string(),
  no: z.number().int().nullable(),
  of: z.number().int().nullable(),
  /** Length as agreed; null when nothing was. */
  agreedMinutes: z.number().nullable(),
  last: sessionRow.nullable(),
  next: sessionRow.nullable(),
  /** When it was moved: the session that took its place. */
  movedTo: sessionRow.nullable(),
  questions: z.array(sessionQuestion),
  /** Steps of earlier sessions and of the engagement that are not done yet. */
  openSteps: z.array(sessionAction),
  /** Of this session. */
  actions: z.array(sessionAction),
  openings: z.array(opening),
  scales: z.array(scale),
  agreements: z.array(z.object({ id, text: z.string() })),
  signals: z.array(z.object({ id, kind: z.string().nullable(), note: z.string(), draft: z.boolean() })),
  stanceId: id.nullable(),
  moodId: id.nullable(),
  tally: z.object({ id, times: z.number().int() }).nullable(),
  /** The critical friend contract that stands; without one nothing is tallied. */
  contractId: id.nullable(),
})
export type SessionFacts = z.infer<typeof sessionFacts>

/** A question of the bank. `prompt` null: typed for an earlier session. */
export const bankQuestion = z.object({
  prompt: z.string().nullable(),
  method: words.nullable(),
  own: z.boolean(),
  text: z.object({ en: z.string(), nl: z.string() }),
  focus: focus.nullable(),
  level: level.nullable(),
  part: part.nullable(),
  /** The other sessions in which it stood. */
  times: z.number().int(),
})
export type BankQuestion = z.infer<typeof bankQuestion>

const asks = z.object({ text: z.string().trim().min(1).max(4000), part, focus, level: level.nullable(), prompt: z.string().max(70).nullable() }) // oxfmt-ignore
const to = z.enum(['printer', 'pdf'])

/** Records that a session has one of, made when they are first needed. */
export const companions = ['strength-ears.stance', 'question-balance.mood', 'critical-friend.tally'] as const
export type CompanionKind = (typeof companions)[number]

export const sessionsContract = {
  /** Of an engagement, soonest first; those without a time last. */
  list: call.input(z.object({ engagement: id })).output(z.array(sessionRow)),
  facts: call.input(z.object({ id })).output(sessionFacts),
  /** What can be asked: prompts of the methods switched on, and questions typed before. */
  bank: call.input(nothing).output(z.array(bankQuestion)),
  /** Puts questions at the end of their parts, in one step. */
  ask: call.input(z.object({ session: id, questions: z.array(asks).min(1).max(20) })).output(z.array(id)),
  /** The questions of a session in a new order, each in its part; those left out keep theirs. */
  arrange: call.input(z.object({ session: id, order: z.array(z.object({ id, part })).max(200) })).output(nothing),
  /** The one record of that kind that goes with the session; a draft when it is new. */
  companion: call.input(z.object({ session: id, kind: z.enum(companions) })).output(z.object({ id })),
  /** One more or one less contradiction; never below none. */
  tally: call.input(z.object({ session: id, by: z.union([z.literal(1), z.literal(-1)]) })).output(z.number().int()),
  /** Leaves it as moved and makes it anew at another time, with everything that was prepared. */
  move: call.input(z.object({ session: id, startAt: moment })).output(z.object({ id })),
  /** Asks where and writes an .ics file; false when dismissed. `alarm` in minutes before. */
  calendar: call
    .input(
      z.object({ id, names: z.boolean(), place: z.boolean(), alarm: z.number().int().min(0).max(10_080).nullable() }),
    )
    .output(z.boolean()),
  /** The sheet as it would be printed; private parts only when asked for, and never of a three-way talk. */
  sheet: call.input(z.object({ id, withPrivate: z.boolean() })).output(sessionSheet),
  printSheet: call.input(z.object({ id, withPrivate: z.boolean(), to })).output(z.boolean()),
  /** What is shared and nothing else: the summary, and the actions and agreements marked to go along. */
  shared: call.input(z.object({ id })).output(sharedSummary),
  /** `text`: a plain text file. False when dismissed. */
  share: call.input(z.object({ id, to: z.enum(['printer', 'pdf', 'text']) })).output(z.boolean()),
}
