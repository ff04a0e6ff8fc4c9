import { z } from 'zod'
import { field, fieldKey, options, recordRef, slug } from './fields'
import { checkDrawing, drawing } from './drawings'
import { figure } from './figures'
import { logic } from './logic'
import { plainText, words } from './text'

/** The sides of a vault. */
export const rooms = ['own', 'coaching'] as const

/** A method as data: docs/method-format.md explains each part. Sizes are caps against hostile files. */
export const audiences = ['executive', 'coach', 'mentor'] as const
/** The sections of the domain's sources. */
export const themes = [
  'solutions',
  'support',
  'emotions',
  'position',
  'learning',
  'imagination',
  'mentoring',
  'own',
] as const
export const moments = [
  'morning', 'daily', 'evening', 'weekly', 'monthly', 'quarterly', 'on-trigger', 'start', 'midway', 'end', 'before-session',
  'during-session', 'after-session', 'before-walk', 'during-walk', 'after-walk', 'follow-up-14d',
] as const // oxfmt-ignore

export const prompt = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}-\d{1,2}$/, 'slug'),
  kind: z.enum(['open', 'scale', 'choice', 'checklist']),
  when: z.enum(moments),
  en: plainText(400),
  nl: plainText(400),
  scale: z
    .strictObject({
      min: z.number().int(),
      max: z.number().int(),
      lowEn: plainText(160),
      lowNl: plainText(160),
      highEn: plainText(160),
      highNl: plainText(160),
    })
    .optional(),
  options: options.optional(),
})
export type Prompt = z.infer<typeof prompt>

/** Makes another record out of this one. `each`: one for every item of that list, which is `item` in `values`. */
const create = z.strictObject({
  record: recordRef,
  values: z.record(fieldKey, logic),
  each: logic.optional(),
  /** The day of the new record; today when left out. */
  day: logic.optional(),
})

/** One way to answer an `ask`: brings the record into a state, sets its values, makes another record, or only closes the question. */
const answer = z.strictObject({
  id: slug,
  label: words(80),
  state: slug.optional(),
  set: z.record(fieldKey, logic).optional(),
  create: create.optional(),
})
export type Answer = z.infer<typeof answer>

/**
 * refuse: may not be kept like this; what was typed stays as a draft. hint: said at the field, may be passed over.
 * ask: a question that opens after keeping, on opening or on looking at the figures; may be skipped. note: a calm line.
 * do: silently makes what `create` says.
 */
export const rule = z
  .strictObject({
    id: slug,
    kind: z.enum(['refuse', 'hint', 'ask', 'note', 'do']),
    /** leave: while the record is written. keep: when it is kept. open: when opened again. view: over all records, on the method's page. */
    on: z.array(z.enum(['leave', 'keep', 'open', 'view'])).min(1),
    when: logic,
    /** Only when the record stands in, or is brought into, one of these states. */
    states: z.array(slug).min(1).optional(),
    field: fieldKey.optional(),
    /** ICU message; its values come from `with`. */
    say: words(600).optional(),
    with: z.record(fieldKey, logic).optional(),
    /** Questions that go with it, by prompt id. */
    prompts: z.array(z.string().max(70)).max(10).optional(),
    /** Once skipped, it is not said of this record again. */
    once: z.literal(true).optional(),
    create: create.optional(),
    answers: z.array(answer).min(1).max(6).optional(),
    /** Values it writes into the record itself, such as a text moved to where it belongs. */
    set: z.record(fieldKey, logic).optional(),
  })
  .refine(({ kind, say }) => kind === 'do' || say !== undefined, 'rule.say')
  .refine(({ kind, create: made, set }) => kind !== 'do' || made !== undefined || set !== undefined, 'rule.do')
export type Rule = z.infer<typeof rule>

const state = z.strictObject({
  id: slug,
  name: words(80),
  /** Entered by itself when this becomes true in a kept record. */
  enters: logic.optional(),
  /** Nothing is due any more. */
  closed: z.literal(true).optional(),
})

export const recordType = z.strictObject({
  id: slug,
  name: words(80),
  /** The field that names a record in lists; without one, the type's name and the day do. */
  title: fieldKey.optional(),
  fields: z.array(field).min(1).max(60),
  states: z.array(state).max(12).optional(),
  rules: z.array(rule).max(60).optional(),
  /** Beside the form, live. */
  drawings: z.array(drawing).max(4).optional(),
  /** Records with the same value in this field belong together: they are each other's `past`. */
  thread: fieldKey.optional(),
  /** One kept record per thread and day; a later one takes its place, the earlier stays in the history. */
  oncePerDay: z.literal(true).optional(),
  /** Types whose records rules may look at as `$.others.<method>.<record>`, newest first. */
  uses: z.array(recordRef).max(10).optional(),
  /** Of these, the records of the other side too: a clash in time is one wherever it is. Rules see them, lists do not. */
  across: z.array(recordRef).max(4).optional(),
  /** Asks for a new record in this rhythm, when the user has switched it on. */
  cadence: z.strictObject({ every: z.number().int().min(1).max(60), unit: z.enum(['day', 'week', 'month']), at: z.enum(['morning', 'evening']).default('morning') }).optional(), // oxfmt-ignore
  /** The day (`2026-11-22`) or moment (`2026-11-22T19:00`) at which a record wants attention; null: none. */
  due: logic.optional(),
  /** Looks back so many days after the record's day (7 to 60), once per record. */
  followUp: z.strictObject({ days: z.number().int().min(7).max(60), when: logic.optional() }).optional(),
  /** In nothing printed, shared or exported unless asked for: always, or while the rule is true. */
  private: z.union([z.literal(true), logic]).optional(),
  /** Where its records live: always, or as the rule says (`own`, `coaching`; anything else: where what they name lives). */
  room: z.union([z.enum(rooms), logic]).optional(),
})
export type RecordType = z.infer<typeof recordType>

export const method = z
  .strictObject({
    format: z.literal(1),
    id: slug,
    version: z.number().int().min(1).max(9999),
    name: words(120),
    about: words(2000),
    /** Who it comes from. */
    credit: words(600),
    /** What is known about it and what is not. */
    evidence: words(1200),
    audience: z.array(z.enum(audiences)).min(1),
    theme: z.enum(themes),
    /** Minutes that one record takes. */
    minutes: z.number().int().min(1).max(240),
    prompts: z.array(prompt).max(40),
    records: z.array(recordType).min(1).max(8),
    figures: z.array(figure).max(12).optional(),
  })
  .superRefine(checkReferences)
export type Method = z.infer<typeof method>

/** Names inside one file that lead nowhere or stand twice. */
function checkReferences(it: Method, context: z.RefinementCtx) {
  const say = (message: string, path: PropertyKey[]) => context.addIssue({ code: 'custom', message, path })
  const prompts = new Set(it.prompts.map(({ id }) => id))
  twice(
    it.prompts.map(({ id }) => id),
    (at) => say('twice', ['prompts', at, 'id']),
  )
  twice(
    it.records.map(({ id }) => id),
    (at) => say('twice', ['records', at, 'id']),
  )
  it.prompts.forEach((asked, at) => {
    if (!asked.id.startsWith(`${it.id}-`)) say('prompt.id', ['prompts', at, 'id'])
    if ((asked.kind === 'scale') !== (asked.scale !== undefined)) say('prompt.scale', ['prompts', at])
    if ((asked.kind === 'choice' || asked.kind === 'checklist') !== (asked.options !== undefined))
      say('prompt.options', ['prompts', at])
  })
  it.records.forEach((type, at) =>
    checkRecord(type, prompts, (message, path) => say(message, ['records', at, ...path])),
  )
  it.figures?.forEach(({ from }, at) => {
    if (!from.includes('.') && !it.records.some(({ id }) => id === from)) say('ref', ['figures', at, 'from'])
  })
}

function checkRecord(type: RecordType, prompts: Set<string>, say: (message: string, path: PropertyKey[]) => void) {
  const keys = new Set(type.fields.map(({ key }) => key))
  const states = new Set(type.states?.map(({ id }) => id))
  twice(
    type.fields.map(({ key }) => key),
    (at) => say('twice', ['fields', at, 'key']),
  )
  if (type.title && !keys.has(type.title)) say('ref', ['title'])
  if (type.thread && !keys.has(type.thread)) say('ref', ['thread'])
  const sharedBy = (
    fields: readonly { key: string; type: string; share?: true | string | undefined }[],
    path: PropertyKey[],
  ) =>
    fields.forEach(({ share }, at) => {
      if (typeof share !== 'string' || fields.some(({ key, type: kind }) => key === share && kind === 'yesno')) return
      say('share', [...path, at, 'share'])
    })
  sharedBy(type.fields, ['fields'])
  type.fields.forEach((it, at) => {
    if ('fields' in it) sharedBy(it.fields, ['fields', at, 'fields'])
    if (it.prompt && !prompts.has(it.prompt)) say('ref', ['fields', at, 'prompt'])
    if ('min' in it && it.min !== undefined && it.max !== undefined && it.min > it.max)
      say('range', ['fields', at, 'min'])
    if ('options' in it)
      twice(
        it.options.map(({ key }) => key),
        (no) => say('twice', ['fields', at, 'options', no, 'key']),
      )
    if ('fields' in it)
      twice(
        it.fields.map(({ key }) => key),
        (no) => say('twice', ['fields', at, 'fields', no, 'key']),
      )
  })
  twice(
    (type.rules ?? []).map(({ id }) => id),
    (at) => say('twice', ['rules', at, 'id']),
  )
  type.drawings?.forEach((it, at) => checkDrawing(it, type, (message, path) => say(message, ['drawings', at, ...path])))
  type.rules?.forEach((it, at) => {
    if (it.field && !keys.has(it.field)) say('ref', ['rules', at, 'field'])
    it.prompts?.forEach((id, no) => prompts.has(id) || say('ref', ['rules', at, 'prompts', no]))
    it.answers?.forEach((way, no) => {
      if (way.state && !states.has(way.state)) say('ref', ['rules', at, 'answers', no, 'state'])
    })
    it.states?.forEach((id, no) => states.has(id) || say('ref', ['rules', at, 'states', no]))
    for (const key of Object.keys(it.set ?? {})) if (!keys.has(key)) say('ref', ['rules', at, 'set', key])
  })
}

function twice(names: string[], say: (at: number) => void) {
  const seen = new Set<string>()
  names.forEach((name, at) => (seen.has(name) ? say(at) : seen.add(name)))
}

/** `check` of `circular-mandate`, or `two-goals.reading` from elsewhere, in full. */
export function fullRef(methodId: string, ref: string): string {
  return ref.includes('.') ? ref : `${methodId}.${ref}`
}
