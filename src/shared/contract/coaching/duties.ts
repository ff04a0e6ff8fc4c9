import { z } from 'zod'
import { call, day, id, instant, language, nothing } from '../base'
import { recordSection } from '../methods'
import { attachment } from '../notebooks'

/** What a deletion or an overview counts, in the words of the page. */
export const countedKinds = ['engagement', 'session', 'agreement', 'question', 'measurement', 'action', 'model', 'followUp', 'hours', 'note', 'file', 'version', 'mention', 'person'] as const // oxfmt-ignore
export type CountedKind = (typeof countedKinds)[number]
const counted = z.enum(countedKinds)

const duty = z.object({
  /** The engagement. */
  id,
  title: z.string(),
  /** Null while nobody was chosen. */
  clientId: id.nullable(),
  client: z.string(),
  state: z.enum(['draft', 'agreed', 'active', 'paused', 'closing', 'closed']),
  start: day.nullable(),
  end: day.nullable(),
  /** Local day until which what was written down is kept; null: nothing was agreed. */
  retainUntil: day.nullable(),
})
export type Duty = z.infer<typeof duty>

export const reasons = ['retention', 'request', 'other'] as const

const deletion = z.object({
  id,
  at: instant,
  mark: z.string(),
  reason: z.enum(reasons),
  counts: z.array(z.object({ kind: counted, count: z.number().int() })),
  /** What stays in the log of hours, without the person. Minutes. */
  keptSessions: z.number().int(),
  keptMinutes: z.number(),
})
export type DeletionRecord = z.infer<typeof deletion>

const line = z.object({ title: z.string(), about: z.string(), day: z.string(), inTrash: z.boolean() })

const preview = z.object({
  /** What has to be typed: the pseudonym, or the title of an engagement without a client. */
  name: z.string(),
  /** Whether the person goes too: their last engagement goes, or they never had one. */
  personGoes: z.boolean(),
  engagements: z.array(duty),
  groups: z.array(z.object({ kind: counted, count: z.number().int(), lines: z.array(line) })),
  /** What names only this person, or something that goes: each stays unless it is chosen. */
  maybe: z.array(line.extend({ id, of: z.enum(['entry', 'record']), suggested: z.boolean() })),
  hours: z.object({ lines: z.number().int(), minutes: z.number() }),
  mentions: z.object({ entries: z.number().int(), versions: z.number().int(), records: z.number().int() }),
  backups: z.number().int(),
})
export type DeletionPreview = z.infer<typeof preview>

/** A person with some or all of their engagements, or an engagement without a client. */
const subject = z.object({ personId: id.nullable(), engagements: z.array(id).max(100) })
export type DeletionSubject = z.infer<typeof subject>

export const deletionOrder = subject.extend({
  /** Of `maybe`. */
  also: z.array(id).max(5000),
  keepHours: z.boolean(),
  /** As typed; what differs from `name` is refused. */
  typed: z.string().max(200),
  /** Initials or a number of the user's own. */
  mark: z.string().trim().min(1).max(40),
  reason: z.enum(reasons),
})
export type DeletionOrder = z.infer<typeof deletionOrder>

/** Something on paper in parts: everything about a person, or the proof of a deletion. */
export const reportJob = z.object({
  language,
  report: z.object({
    title: z.string(),
    /** Above each page. */
    heading: z.string(),
    lead: z.array(z.string()),
    parts: z.array(
      z.object({
        title: z.string(),
        about: z.string(),
        /** Markdown of an entry; empty for a record. */
        text: z.string(),
        sections: z.array(recordSection),
        /** Of an entry. `note`: size, and whether the file is somewhere else. */
        files: z.array(attachment.extend({ note: z.string() })).optional(),
      }),
    ),
  }),
})
export type ReportJob = z.infer<typeof reportJob>

const to = z.enum(['page', 'pdf', 'printer'])
const fileAbout = attachment.pick({ name: true, size: true, kind: true }).extend({ fitsInPage: z.boolean() })

export const dutiesContract = {
  /** Every engagement with somebody, by retention date; what has none comes last. */
  list: call.input(nothing).output(z.array(duty)),
  /** Keeps an engagement until another day. False when its method refuses; the day is written down all the same. */
  keepUntil: call.input(z.object({ id, until: day })).output(z.boolean()),
  /** Engagements of a person that can be chosen: all of them, also in the trash. */
  engagementsOf: call.input(z.object({ personId: id })).output(z.array(duty)),
  /** Exactly what a deletion would take; nothing is changed. */
  preview: call.input(subject).output(preview),
  /** For good, in one durable act. BAD_INPUT when the name was not typed as it is. */
  remove: call.input(deletionOrder).output(deletion),
  deletions: call.input(nothing).output(z.array(deletion)),
  /** Proof of one deletion. False when dismissed. */
  proof: call.input(z.object({ id, to: z.enum(['printer', 'pdf']) })).output(z.boolean()),
  /** Backups made before the last deletion, which still hold what was deleted; `newest`: when the youngest was made. */
  olderBackups: call.input(nothing).output(z.object({ count: z.number().int(), newest: instant.nullable() })),
  /** Makes and checks a new backup, then removes every older one. */
  removeOlderBackups: call.input(nothing).output(z.object({ removed: z.number().int() })),
  /** What the opening of the vault came upon; null: nothing. `aside`: a damaged list was set aside under this name. */
  reapplied: call.input(nothing).output(
    z
      .object({
        removed: z.number().int(),
        from: z.enum(['backup', 'interrupted']),
        aside: z.string().nullable(),
      })
      .nullable(),
  ),
  /** Files of everything about a person, in the order of that file. */
  files: call.input(z.object({ personId: id })).output(z.array(fileAbout)),
  /** Those files in a new folder, in clear: its name and how many. Null when dismissed. */
  saveFiles: call
    .input(z.object({ personId: id }))
    .output(z.object({ folder: z.string(), count: z.number().int() }).nullable()),
  /**
   * Everything about a person as one file, in clear: the page says so first. Private notes too. `page` is HTML with the
   * files in it; the other two show pictures and name the rest. False when dismissed.
   */
  takeOut: call.input(z.object({ personId: id, to, realName: z.boolean() })).output(z.boolean()),
}
