import { z } from 'zod'
import { fieldKey, slug } from './fields'
import { words } from './text'

const kind = z.string().regex(/^[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/)
/** `root`, or a key of `linked`. */
const owner = slug.default('root')
const keys = z.array(fieldKey).min(1).max(30)

/** What stands on a step, in its order. `of`: the record whose fields these are. */
export const flowPart = z.discriminatedUnion('as', [
  /** As their method's form shows them. */
  z.strictObject({ as: z.literal('fields'), of: owner, fields: keys }),
  /** Two long answers side by side. */
  z.strictObject({ as: z.literal('pair'), of: owner, fields: z.tuple([fieldKey, fieldKey]) }),
  /** A cue and what follows, as one plan. */
  z.strictObject({
    as: z.literal('plan'),
    of: owner,
    cue: fieldKey,
    act: fieldKey,
    name: words(200),
    help: words(400),
  }),
  /** A scale as a line of stops between two words. */
  z.strictObject({ as: z.literal('lean'), of: owner, field: fieldKey }),
  /** The feeling map. */
  z.strictObject({ as: z.literal('feelings'), of: owner, field: fieldKey }),
  /** A scale with what it was the last time in such a setting. */
  z.strictObject({ as: z.literal('scale'), of: owner, field: fieldKey }),
  /** A choice as cards, with a word of explanation; in the words of the flow. */
  z.strictObject({
    as: z.literal('cards'),
    of: owner,
    field: fieldKey,
    name: words(200),
    options: z.array(z.strictObject({ key: slug, name: words(80), help: words(160).optional() })).min(2),
    /** Fields that belong to the choice and show once it is made. */
    fields: keys.optional(),
  }),
  /** One small thing and its day. */
  z.strictObject({ as: z.literal('step'), of: owner, field: fieldKey, by: fieldKey }),
  /** Open to whoever wants to go further. */
  z.strictObject({ as: z.literal('more'), of: owner, fields: keys, name: words(200), help: words(400).optional() }),
])
export type FlowPart = z.infer<typeof flowPart>

const step = z.strictObject({
  id: slug,
  name: words(80),
  /** The heading; `{event}` is the title of the record. */
  title: words(200),
  help: words(400).optional(),
  parts: z.array(flowPart).min(1),
  /** Done when one of these fields of the root record is filled. */
  done: keys,
})
export type FlowStep = z.infer<typeof step>

/** A walk along several records that belong together, one step after the other. */
export const flow = z.strictObject({
  id: slug,
  root: kind,
  /** The root stands in `ahead` until the walk is closed. */
  states: z.strictObject({ ahead: slug, closed: slug }),
  /** Fields of the root by what they are to the room around it. `learned`: the first that is filled. */
  roles: z.strictObject({
    when: fieldKey,
    kind: fieldKey,
    people: fieldKey,
    who: fieldKey,
    cue: fieldKey,
    act: fieldKey,
    lean: fieldKey,
    feelings: fieldKey,
    gap: fieldKey,
    learned: keys,
  }),
  /** Records that begin when one of their fields is first filled in. `copies`: their fields, from fields of the root. */
  linked: z.record(slug, z.strictObject({ record: kind, by: fieldKey, copies: z.record(fieldKey, fieldKey) })),
  steps: z.array(step).min(2).max(8),
  /** Other types of records that belong to the room; `rhythm`: as a day or a week asks for them. */
  around: z.strictObject({ intention: kind, rhythms: z.array(kind) }),
})
export type Flow = z.infer<typeof flow>
