import { z } from 'zod'
import { method, audiences, moments, themes } from '../domain/method/format'
import { field, recordRef, slug } from '../domain/method/fields'
import { call, day, id, instant, nothing } from './base'
import { room, side } from './walls'

const words = z.object({ en: z.string(), nl: z.string() })

/** `two-goals.reading`: method and record type. */
export const recordKind = z.string().regex(/^[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/)

/** Something a method says of a record. `lack`: a required field that is empty; the page has words where the method has none. */
export const finding = z.object({
  rule: z.string(),
  kind: z.enum(['refuse', 'hint', 'ask', 'note']),
  field: z.string().nullable(),
  say: words,
  lack: z
    .object({
      code: z.enum(['missing', 'few', 'many', 'order', 'item']),
      count: z.number(),
      own: z.boolean(),
      /** What is missing inside a group: `signs.0.text`. */
      path: z.string().optional(),
    })
    .optional(),
  /** Questions that go with it, by id. */
  prompts: z.array(z.string()),
  /** The type of record it would make. */
  offers: recordRef.nullable(),
  /** Whether accepting it changes values of the record. */
  sets: z.boolean(),
  /** Ways to answer a question, as buttons. */
  answers: z.array(z.object({ id: slug, label: words })),
  /** Skipped once, it is never said again. */
  once: z.boolean(),
})
export type Finding = z.infer<typeof finding>

export const recordData = z.record(z.string().max(60), z.unknown())

export const record = z.object({
  id,
  kind: recordKind,
  /** Of the method, when the record was last written. */
  version: z.number().int(),
  status: z.enum(['draft', 'kept', 'replaced']),
  state: z.string().nullable(),
  /** Kept, with words on its page that cannot be kept yet: until they can, what was complete counts. */
  unfinished: z.boolean(),
  /** The words that name it; empty when only type and day do. */
  title: z.string(),
  at: instant,
  zone: z.string(),
  day,
  /** Local day, or day and time: `2026-11-22`, `2026-11-22T19:00`. */
  dueOn: z.string().nullable(),
  data: recordData,
  sourceId: id.nullable(),
  sourceRule: z.string().nullable(),
  /** The side on which it lives. */
  room,
  revision: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable(),
})
export type MethodRecord = z.infer<typeof record>

export const recordRow = record.omit({ data: true, version: true })
export type RecordRow = z.infer<typeof recordRow>

/** How the form stands with what is typed: fields by key, those inside groups by path (`signs.0.text`). */
export const formView = z.object({
  hidden: z.array(z.string()),
  closed: z.array(z.object({ field: z.string(), say: words })),
  required: z.array(z.string()),
  derived: recordData,
})

/** A record with all that its page shows. */
export const openRecord = z.object({
  record,
  view: formView,
  findings: z.array(finding),
  /** What ids in the data stand for; titles of entries. */
  people: z.record(z.string(), z.string()),
  records: z.record(z.string(), recordRow),
  entries: z.record(z.string(), z.string()),
  /** Records made from this one. */
  made: z.array(recordRow),
  /** What it holds in fields that its method no longer has, to be read. */
  earlier: z.array(z.object({ field, value: z.unknown() })),
})
export type OpenRecord = z.infer<typeof openRecord>

/** A record as a drawing of another one sees it. */
export const besideRecord = record.pick({ id: true, status: true, state: true, day: true, data: true })
export type BesideRecord = z.infer<typeof besideRecord>

/** A field in words. `list`: one thing a line. */
export const recordSection = z.object({ label: z.string(), lines: z.array(z.string()), list: z.boolean() })
export type RecordSection = z.infer<typeof recordSection>

/**
 * `counted`: the complete values of a record with words that cannot be kept yet. kept: as the user kept it. session: as it
 * stood after writing. `at`: until when it stood so.
 */
export const recordVersion = z.object({
  id: z.string().max(60),
  at: instant,
  title: z.string(),
  reason: z.enum(['session', 'kept', 'restore', 'counted']),
})
export type RecordVersion = z.infer<typeof recordVersion>

export const recordFilter = z.object({
  /** A method, or one of its types. */
  kind: recordRef.optional(),
  status: z.enum(['draft', 'kept', 'replaced']).optional(),
  personId: id.optional(),
  thread: z.string().max(200).optional(),
  sourceId: id.optional(),
  linkedTo: id.optional(),
  from: day.optional(),
  to: day.optional(),
  trash: z.literal(true).optional(),
  /** Left out: the side that is shown; with `sourceId` or `linkedTo` both. */
  side: side.optional(),
})

export const methodSummary = z.object({
  id: slug,
  name: words,
  about: words,
  audience: z.array(z.enum(audiences)),
  theme: z.enum(themes),
  minutes: z.number(),
  /** When its questions are asked. */
  moments: z.array(z.enum(moments)),
  own: z.boolean(),
  /** Its questions take part in the question of the day. */
  questions: z.boolean(),
  /** It asks for a new record in its rhythm. */
  rhythm: z.boolean(),
  cadence: z.object({ every: z.number(), unit: z.enum(['day', 'week', 'month']) }).nullable(),
  drafts: z.number().int(),
  kept: z.number().int(),
  /** Day of the newest record. */
  last: day.nullable(),
})
export type MethodSummary = z.infer<typeof methodSummary>

/** What stands under a question in an entry, its beginning. */
export const earlierAnswer = z.object({ entryId: id, title: z.string(), day, text: z.string() })
export type EarlierAnswer = z.infer<typeof earlierAnswer>

/** `line` from 1; `code` is a message of `methods.problem.*`. */
export const methodProblem = z.object({ code: z.string(), line: z.number().int(), path: z.string() })

const written = z.object({
  id,
  revision: z.number().int(),
  data: recordData,
  at: instant,
  zone: z.string().max(64),
  /** The state it should stand in; null: as it is. */
  state: slug.nullable(),
})

export const methodsContract = {
  list: call.input(nothing).output(z.array(methodSummary)),
  get: call.input(z.object({ id: slug })).output(
    z.object({
      method,
      own: z.boolean(),
      /** An own one that was taken away; its records stay. */
      removed: z.boolean(),
      /** What the method says over all its records (`view` rules), by record type. */
      findings: z.array(z.object({ kind: recordKind, finding })),
    }),
  ),
  /** Switches the questions of the day and the rhythm of a method. */
  choose: call
    .input(z.object({ id: slug, questions: z.boolean().optional(), rhythm: z.boolean().optional() }))
    .output(nothing),
  /** Takes up what the method says over all its records, and offers: makes its records. */
  take: call
    .input(z.object({ kind: recordKind, rule: slug, answer: slug.optional(), zone: z.string().max(64) }))
    .output(z.object({ made: z.array(id) })),
  records: {
    list: call
      .input(
        z.object({
          filter: recordFilter,
          offset: z.number().int().min(0).default(0),
          limit: z.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ rows: z.array(recordRow), next: z.number().int().nullable() })),
    get: call.input(z.object({ id })).output(openRecord),
    /** Records of a type with this value in a field, but for `id`: what a drawing shows besides. Oldest first. */
    beside: call
      .input(z.object({ id, kind: recordKind, field: z.string().max(60), value: z.string().max(400) }))
      .output(z.array(besideRecord)),
    /** A fresh draft with the values its method begins with. `repeat`: with what an earlier one holds, but its results. */
    start: call
      .input(
        z.object({
          kind: recordKind,
          at: instant,
          zone: z.string().max(64),
          values: recordData.default({}),
          sourceId: id.nullable().default(null),
          repeat: id.optional(),
        }),
      )
      .output(openRecord),
    /**
     * Durable when it returns. `keep` asks to keep the record: what the method refuses stays a draft, and `findings` say why.
     * A record that is kept already is judged at each save.
     */
    save: call
      .input(written.extend({ keep: z.boolean() }))
      .output(openRecord.extend({ savedAt: instant, refused: z.boolean() })),
    /** What the form would say, without saving. */
    check: call
      .input(written.omit({ revision: true, at: true, zone: true }))
      .output(z.object({ view: formView, findings: z.array(finding) })),
    /** Takes up what a rule offers: makes its record, or sets its values. */
    accept: call.input(z.object({ id, rule: slug, answer: slug.optional() })).output(z.object({ made: z.array(id) })),
    /** Passes a question by; for good when the rule says so, else until the record is opened again. */
    skip: call.input(z.object({ id, rule: z.string().max(80) })).output(nothing),
    /** Earlier states of a record, newest first. */
    versions: call.input(z.object({ id })).output(z.array(recordVersion)),
    /** One in words, with what stands on the page now in the same words. */
    version: call
      .input(z.object({ id, versionId: z.string().max(60) }))
      .output(recordVersion.extend({ sections: z.array(recordSection), now: z.array(recordSection) })),
    /** Puts it on the page; what stood there becomes a version. */
    restoreVersion: call.input(z.object({ id, versionId: z.string().max(60) })).output(openRecord),
    remove: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
    restore: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
    purge: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
  },
  own: {
    /** The text of a method file, also of a shipped one, to adapt or share. */
    text: call.input(z.object({ id: slug })).output(z.string()),
    /** What stands on the page of an own method that is being written, by any name of that page; null when nothing does. */
    draft: call.input(z.object({ page: z.string().max(130) })).output(z.string().nullable()),
    /** Keeps it as it is, method or not yet; null gives it up. Durable when it returns. */
    keepDraft: call
      .input(z.object({ page: z.string().max(130), text: z.string().max(700_000).nullable() }))
      .output(z.object({ savedAt: instant })),
    /** What is wrong with a file's text; nothing when it is a method. */
    check: call
      .input(z.object({ text: z.string().max(300_000) }))
      .output(z.object({ problems: z.array(methodProblem), method: method.nullable() })),
    /** A new method or the next version of an own one. A file that is no method changes nothing. */
    save: call
      .input(z.object({ text: z.string().max(300_000) }))
      .output(z.object({ id: slug.nullable(), problems: z.array(methodProblem) })),
    remove: call.input(z.object({ id: slug })).output(nothing),
    /** Asks where and writes the file; false when dismissed. */
    saveFile: call.input(z.object({ id: slug })).output(z.boolean()),
    /** Asks for a file and reads it, without taking it in; null when dismissed. */
    openFile: call
      .input(nothing)
      .output(z.object({ text: z.string(), problems: z.array(methodProblem), method: method.nullable() }).nullable()),
  },
  prompts: {
    /** How often each question was answered in an entry; those that never were are left out. */
    answered: call.input(nothing).output(z.array(z.object({ prompt: z.string(), count: z.number().int() }))),
    /** Newest first. */
    answers: call
      .input(z.object({ prompt: z.string().max(70), limit: z.number().int().min(1).max(100).default(20) }))
      .output(z.array(earlierAnswer)),
    /** The question of a day, from the methods switched on; never the same within 30 days. */
    ofDay: call
      .input(z.object({ day }))
      .output(z.object({ method: slug, id: z.string(), en: z.string(), nl: z.string() }).nullable()),
    /** Another one for the same day. */
    another: call
      .input(z.object({ day }))
      .output(z.object({ method: slug, id: z.string(), en: z.string(), nl: z.string() }).nullable()),
  },
}
