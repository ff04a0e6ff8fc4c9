import { z } from 'zod'
import { call, id, instant, language, nothing } from '../base'

/** Groups of raters, as the method has them. */
export const raterGroups = ['manager', 'peer', 'team', 'client', 'other'] as const
const group = z.enum(raterGroups)
export type RaterGroup = z.infer<typeof group>

const roundRow = z.object({
  id,
  theme: z.string(),
  /** Whom it is about, by pseudonym; null: whoever writes. */
  person: z.string().nullable(),
  state: z.string(),
  draft: z.boolean(),
  /** Local day, null while it is not chosen. */
  closesOn: z.string().nullable(),
  asked: z.number().int(),
  answered: z.number().int(),
})
export type RoundRow = z.infer<typeof roundRow>

/** A form of this round; `answered`: an answer from it is in. */
const form = z.object({
  rater: z.string(),
  group,
  no: z.number().int(),
  language,
  savedAt: instant,
  answered: z.boolean(),
})

/** Numbers as means of at least three; null where fewer gave one. Texts in an order that says nothing. */
const outcome = z.object({
  text: z.string(),
  type: z.enum(['scale', 'open']),
  self: z.number().nullable(),
  selfText: z.string(),
  all: z.number().nullable(),
  /** By group, as in `groups`. */
  means: z.array(z.number().nullable()),
  texts: z.array(z.string()),
})
const results = z.object({
  raters: z.number().int(),
  /** Each of three or more. */
  groups: z.array(z.object({ group, raters: z.number().int() })),
  questions: z.array(outcome),
})
export type FeedbackResults = z.infer<typeof results>

const roundState = z.object({
  /** What the forms ask; they keep it whatever changes later. Null: no form was saved yet. */
  questions: z.array(z.object({ text: z.string(), type: z.enum(['scale', 'open']) })).nullable(),
  forms: z.array(form),
  /** People whose answers are in, by form or by hand. */
  answered: z.number().int(),
  /** What the results wait for; null: nothing, they can be opened or are open. */
  waitsFor: z.enum(['self', 'raters']).nullable(),
  /** Answers still lie sealed, or the round is not closed yet. */
  sealed: z.boolean(),
  results: results.nullable(),
  plan: id.nullable(),
})
export type FeedbackRound = z.infer<typeof roundState>

/**
 * What became of a chosen file. new: counted once taken in. again: another one from the same person. same: it is in already.
 * by-hand: that person's answers were typed in. foreign: of another round, or of no form of this one.
 */
export const fileOutcomes = ['new', 'again', 'same', 'by-hand', 'foreign', 'damaged', 'large', 'newer', 'other', 'unreadable'] as const // oxfmt-ignore
const chosenFile = z.object({ name: z.string(), outcome: z.enum(fileOutcomes), rater: z.string() })
export type ChosenFile = z.infer<typeof chosenFile>

const round = z.object({ id })

/** A feedback round: forms that go out as files, answers that come back sealed, results from three people. */
export const feedbackContract = {
  /** Newest first; of a client's engagement, or all. */
  list: call.input(z.object({ engagement: id.nullable() })).output(z.array(roundRow)),
  round: call.input(round).output(roundState),
  /** Asks where and writes a form for each rater named; how many, null when dismissed. The round must have been asked. */
  saveForms: call
    .input(
      round.extend({
        forms: z
          .array(z.object({ rater: z.string().min(1).max(80), language }))
          .min(1)
          .max(100),
      }),
    )
    .output(z.number().int().nullable()),
  /** Asks for answer files and looks at them; nothing is written. Null when dismissed. */
  choose: call.input(round).output(z.object({ token: z.string(), files: z.array(chosenFile) }).nullable()),
  /** Takes in what is new, and of the others from the same person those at these places. How many. */
  takeIn: call
    .input(z.object({ token: z.string(), replace: z.array(z.number().int()).max(100) }))
    .output(z.number().int()),
  /** Closes the round and opens its results, once there are answers of three people and own ones. */
  open: call.input(round).output(nothing),
  /** The results on paper or as PDF, without who was asked; false when dismissed. */
  print: call.input(round.extend({ to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
}
