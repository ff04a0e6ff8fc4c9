import { z } from 'zod'
import { call, day, id, instant, language, nothing } from './base'
import { side } from './walls'

export const notebookKinds = ['reflection', 'coaching', 'mentoring', 'programme', 'walk'] as const
export const notebookColours = ['moss', 'bark', 'amber', 'clay', 'lake', 'heather'] as const

export const notebook = z.object({
  id,
  title: z.string(),
  kind: z.enum(notebookKinds),
  colour: z.enum(notebookColours),
  archived: z.boolean(),
  /** Where quick captures land; one notebook is the inbox. */
  inbox: z.boolean(),
  entries: z.number().int(),
})
export type Notebook = z.infer<typeof notebook>

/** A word as it was when chosen: later edits of the list keep history (spec, EmotionLog). */
export const emotionChip = z.object({
  wordId: z.string(),
  en: z.string(),
  nl: z.string(),
  valence: z.number().int().min(-5).max(5),
  arousal: z.number().int().min(-5).max(5),
})
export type EmotionChip = z.infer<typeof emotionChip>
export const emotionWord = emotionChip.omit({ wordId: true }).extend({
  id: z.string(),
  goal: z.enum(['1', '2', 'either']),
  family: z.enum(['glad', 'sad', 'angry', 'afraid', 'tender', 'curious', 'other']),
})
export type EmotionWord = z.infer<typeof emotionWord>

export const attachment = z.object({
  id,
  name: z.string(),
  mime: z.string(),
  /** Bytes. */
  size: z.number().int(),
  kind: z.enum(['picture', 'pdf', 'audio']),
})
export type Attachment = z.infer<typeof attachment>

export const entry = z.object({
  id,
  notebookId: id,
  title: z.string(),
  /** Markdown, as typed. */
  body: z.string(),
  at: instant,
  /** IANA time zone in which `at` was written. */
  zone: z.string(),
  mood: z.number().int().min(-5).max(5).nullable(),
  favourite: z.boolean(),
  hideOnThisDay: z.boolean(),
  kind: z.enum(['free', 'prompted', 'log', 'letter']),
  emotions: z.array(emotionChip),
  /** `#tags` in the text and chosen as chips, lower case, no `#`. */
  tags: z.array(z.string()),
  /** People mentioned with `@` and chosen as chips. */
  people: z.array(z.object({ id, pseudonym: z.string() })),
  attachments: z.array(attachment),
  words: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  deletedAt: instant.nullable(),
  /** Goes up by one with each durable save; sent back with the next one. */
  revision: z.number().int(),
})
export type Entry = z.infer<typeof entry>

/** One row of a list: enough to paint without reading the body. */
export const entryRow = entry
  .pick({
    id: true,
    notebookId: true,
    title: true,
    at: true,
    zone: true,
    mood: true,
    favourite: true,
    words: true,
    deletedAt: true,
  })
  .extend({
    excerpt: z.string(),
    emotions: z.array(emotionChip.pick({ wordId: true, en: true, nl: true })),
    attachments: z.number().int(),
  })
export type EntryRow = z.infer<typeof entryRow>

export const entryFilter = z.object({
  notebookId: id.optional(),
  tag: z.string().max(80).optional(),
  personId: id.optional(),
  emotionId: z.string().max(80).optional(),
  favourite: z.literal(true).optional(),
  unfinished: z.literal(true).optional(),
  from: day.optional(),
  to: day.optional(),
  /** Deleted entries only, newest deletion first. */
  trash: z.literal(true).optional(),
  /** Left out: the side that is shown; with a notebook whatever is in it. */
  side: side.optional(),
})
export type EntryFilter = z.infer<typeof entryFilter>

export const maxTitle = 300
/** Characters of Markdown in one entry. */
export const maxBody = 2_000_000

export const saveEntry = z.object({
  id,
  revision: z.number().int(),
  title: z.string().max(maxTitle),
  body: z.string().max(maxBody),
  at: instant,
  zone: z.string().max(64),
  notebookId: id,
  mood: z.number().int().min(-5).max(5).nullable(),
  emotions: z.array(z.string().max(80)).max(12),
  /** Tags and people chosen as chips, besides those in the text. */
  tags: z.array(z.string().max(80)).max(50),
  people: z.array(id).max(100),
  favourite: z.boolean(),
  hideOnThisDay: z.boolean(),
  /** The user emptied the text on purpose (select all, delete); otherwise a save that empties a long text is refused. */
  emptied: z.boolean(),
})
export type SaveEntry = z.infer<typeof saveEntry>
export const saved = z.object({
  revision: z.number().int(),
  savedAt: instant,
  words: z.number().int(),
  tags: z.array(z.string()),
  people: entry.shape.people,
})

const version = z.object({
  id,
  at: instant,
  title: z.string(),
  words: z.number().int(),
  reason: z.enum(['session', 'restore', 'refused-empty', 'import', 'person-deleted']),
})
export type Version = z.infer<typeof version>

export const template = z.object({
  id: z.string(),
  builtin: z.boolean(),
  name: z.string(),
  body: z.string(),
  language: language.nullable(),
})
export type Template = z.infer<typeof template>

export const notebooksContract = {
  list: call.input(z.object({ archived: z.boolean().default(false) })).output(z.array(notebook)),
  create: call
    .input(
      z.object({
        title: z.string().trim().min(1).max(120),
        kind: z.enum(notebookKinds),
        colour: z.enum(notebookColours),
      }),
    )
    .output(notebook),
  update: call
    .input(
      z.object({
        id,
        title: z.string().trim().min(1).max(120).optional(),
        colour: z.enum(notebookColours).optional(),
        archived: z.boolean().optional(),
      }),
    )
    .output(notebook),
  /** Soft-deletes its entries too; undoable for 30 days. */
  remove: call.input(z.object({ id })).output(nothing),
  restore: call.input(z.object({ id })).output(nothing),
  entries: {
    /** Newest first; keyset paging by `cursor`. `total` counts the whole list. */
    list: call
      .input(
        z.object({
          filter: entryFilter,
          cursor: z.string().max(80).nullable(),
          limit: z.number().int().min(1).max(200).default(50),
        }),
      )
      .output(z.object({ rows: z.array(entryRow), next: z.string().nullable(), total: z.number().int() })),
    /** How many entries each month holds, newest first: `2026-11`. The list's headings and its height come from this. */
    months: call
      .input(z.object({ filter: entryFilter }))
      .output(z.array(z.object({ month: z.string(), count: z.number().int() }))),
    /** A window of the list by position, for jumping anywhere in 100,000 rows. */
    window: call
      .input(
        z.object({ filter: entryFilter, offset: z.number().int().min(0), limit: z.number().int().min(1).max(200) }),
      )
      .output(z.array(entryRow)),
    /** Position in the list, for showing the entry where it stands. */
    position: call.input(z.object({ filter: entryFilter, id })).output(z.number().int().nullable()),
    /** Days of one month that hold entries, with the count. */
    days: call
      .input(z.object({ filter: entryFilter, month: z.string().regex(/^\d{4}-\d{2}$/) }))
      .output(z.array(z.object({ day, count: z.number().int() }))),
    get: call.input(z.object({ id })).output(entry),
    create: call
      .input(
        z.object({
          notebookId: id,
          at: instant,
          zone: z.string().max(64),
          title: z.string().max(maxTitle).default(''),
          body: z.string().max(maxBody).default(''),
        }),
      )
      .output(entry),
    /** Durable when it returns: committed with synchronous=FULL and counted in the ledger. */
    save: call.input(saveEntry).output(saved),
    remove: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
    restore: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
    /** Out of the trash for good, leaving nothing in the search index. */
    purge: call.input(z.object({ ids: z.array(id).min(1).max(500) })).output(nothing),
    versions: call.input(z.object({ id })).output(z.array(version)),
    version: call.input(z.object({ id, versionId: id })).output(version.extend({ body: z.string() })),
    restoreVersion: call.input(z.object({ id, versionId: id })).output(entry),
  },
  attachments: {
    add: call
      .input(z.object({ entryId: id, name: z.string().min(1).max(255), file: z.instanceof(Blob) }))
      .output(attachment),
    remove: call.input(z.object({ id })).output(nothing),
    /** Asks where, warns that the copy is readable by others, writes it; false when dismissed. */
    saveCopy: call.input(z.object({ id })).output(z.boolean()),
  },
  templates: {
    list: call.input(z.object({ language })).output(z.array(template)),
    save: call
      .input(z.object({ id: id.optional(), name: z.string().trim().min(1).max(120), body: z.string().max(20_000) }))
      .output(template),
    remove: call.input(z.object({ id })).output(nothing),
  },
  emotions: call.input(nothing).output(z.array(emotionWord)),
  /** Tags that begin with (first) or hold the text, most used first. */
  tags: call
    .input(z.object({ text: z.string().max(80), limit: z.number().int().min(1).max(200).default(20) }))
    .output(z.array(z.object({ tag: z.string(), count: z.number().int() }))),
}
