import { z } from 'zod'
import { call, id, instant } from './base'
import { side } from './walls'

export const relations = [
  'client',
  'coach',
  'mentor',
  'mentee',
  'manager',
  'team',
  'peer',
  'board',
  'supervisor',
  'family',
  'friend',
  'other',
] as const

export const person = z.object({
  id,
  pseudonym: z.string(),
  /** Whether a real name is kept; the name itself comes only from `realName`. */
  hasRealName: z.boolean(),
  /** The same of how they are reached: `contact`. */
  hasContact: z.boolean(),
  relation: z.enum(relations),
  note: z.string(),
  mentions: z.number().int(),
  lastMentionAt: instant.nullable(),
})
export type Person = z.infer<typeof person>

/** A pseudonym is one word for `@`: letters, digits, `.`, `-`, `_`; spaces are allowed in chips and typed as `@"Jan K"`. */
export const pseudonym = z.string().trim().min(1).max(80)

export const peopleContract = {
  list: call
    .input(
      z.object({
        text: z.string().max(80).default(''),
        limit: z.number().int().min(1).max(500).default(200),
        /** Left out: the side that is shown. Who writes in coaching may name anybody: both. */
        side: side.optional(),
      }),
    )
    .output(z.array(person)),
  get: call.input(z.object({ id })).output(person),
  realName: call.input(z.object({ id })).output(z.string()),
  contact: call.input(z.object({ id })).output(z.string()),
  create: call
    .input(
      z.object({
        pseudonym,
        realName: z.string().max(200).default(''),
        contact: z.string().max(500).default(''),
        relation: z.enum(relations).default('other'),
        note: z.string().max(4000).default(''),
      }),
    )
    .output(person),
  /** Renaming the pseudonym renames every `@mention` of it. */
  update: call
    .input(
      z.object({
        id,
        pseudonym: pseudonym.optional(),
        realName: z.string().max(200).optional(),
        contact: z.string().max(500).optional(),
        relation: z.enum(relations).optional(),
        note: z.string().max(4000).optional(),
      }),
    )
    .output(person),
}
