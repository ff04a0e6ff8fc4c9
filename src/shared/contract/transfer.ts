import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, id, language, nothing, progress } from './base'
import { hoursJob } from './coaching/hours'
import { caseJob } from './coaching/models'
import { reportJob } from './coaching/duties'
import { figureTable, period } from './insights'
import { sessionSheetJob, sharedSummaryJob } from './coaching/session-papers'
import { cardJob, kitJob, summaryJob } from './mentoring/papers'
import { recordSection } from './methods'
import { entry, entryFilter } from './notebooks'

export const importReport = z.object({
  token: z.string(),
  folder: z.string(),
  found: z.number().int(),
  new: z.number().int(),
  same: z.number().int(),
  changed: z.number().int(),
  attachments: z.number().int(),
  /** Notebooks that would be made. */
  notebooks: z.array(z.string()),
  skipped: z.array(
    z.object({
      file: z.string(),
      reason: z.enum([
        'not-markdown',
        'too-large',
        'unreadable',
        'bad-front-matter',
        'record',
        'symlink',
        'hidden',
        'attachment-missing',
        'attachment-refused',
        'not-text',
        'deleted',
      ]),
    }),
  ),
  skippedTotal: z.number().int(),
})
export type ImportReport = z.infer<typeof importReport>

/** Entries on paper, oldest first. */
export const entriesJob = z.object({
  language,
  /** Empty when the entries come from several. */
  notebook: z.string(),
  /** A whole list: begins with the notebook's name. */
  cover: z.boolean(),
  entries: z.array(entry.extend({ notebook: z.string() })),
})
export type EntriesJob = z.infer<typeof entriesJob>

/** Figures on paper; a year review has numbers and the user's own words besides. */
export const figuresJob = z.object({
  language,
  /** A method's name; empty: the page has words. */
  title: z.string(),
  /** Pseudonyms of those whom the figures are about; null: everybody. */
  with: z.string().nullable(),
  period,
  /** The year that is looked back on; null when figures alone are printed. */
  year: z.number().int().nullable(),
  numbers: z.array(z.object({ of: z.enum(['entries', 'words', 'days', 'records', 'steps']), value: z.number().int() })),
  figures: z.array(figureTable),
  /** Steps taken, and what the user takes along. */
  steps: z.array(z.object({ day: z.string(), text: z.string() })),
  sentences: z.array(z.string()),
})
export type FiguresJob = z.infer<typeof figuresJob>

/** One record of a method on paper. */
export const recordJob = z.object({
  language,
  record: z.object({
    title: z.string(),
    method: z.string(),
    type: z.string(),
    at: z.number().int(),
    zone: z.string(),
    draft: z.boolean(),
    /** Empty when its type has none. */
    state: z.string(),
    credit: z.string(),
    sections: z.array(recordSection),
  }),
})
export type RecordJob = z.infer<typeof recordJob>

/** What the print window lays out. */
export const printJob = z.union([
  caseJob,
  entriesJob,
  figuresJob,
  recordJob,
  cardJob,
  kitJob,
  summaryJob,
  sessionSheetJob,
  sharedSummaryJob,
  hoursJob,
  reportJob,
])
export type PrintJob = z.infer<typeof printJob>

export const transferContract = {
  import: {
    /** Lets the user choose a folder, reads it without changing anything, and reports. */
    chooseFolder: call.input(nothing).output(z.string().nullable()),
    dryRun: call
      .input(z.object({ folder: z.string().max(4096) }))
      .output(eventIterator(progress.extend({ report: importReport.optional() }))),
    /** Everything of the dry run in one transaction, after a backup. Stopping the iterator before the end changes nothing. */
    run: call
      .input(z.object({ token: z.string(), into: id.nullable(), changed: z.enum(['skip', 'update']) }))
      .output(
        eventIterator(progress.extend({ added: z.number().int().optional(), updated: z.number().int().optional() })),
      ),
  },
  export: {
    chooseFolder: call.input(nothing).output(z.string().nullable()),
    /**
     * Markdown with YAML front matter and attachments, in clear: the page warns first. Without a notebook, the records of
     * methods too, as files and as `records.json`; what their method calls private only when `private`.
     */
    run: call
      .input(z.object({ folder: z.string().max(4096), notebookId: id.nullable(), private: z.boolean().default(false) }))
      .output(
        eventIterator(progress.extend({ written: z.number().int().optional(), records: z.number().int().optional() })),
      ),
  },
  /** Resolves when no long work runs any more: what was stopped, here or in the sample, has cleared up behind it. */
  ended: call.input(nothing).output(nothing),
  /** Paper or PDF of an entry, a selection or a notebook, with the typography of the design. */
  print: call
    .input(
      z.object({
        what: z.union([z.object({ ids: z.array(id).min(1).max(5000) }), z.object({ filter: entryFilter })]),
        to: z.enum(['printer', 'pdf']),
      }),
    )
    .output(z.boolean()),
  /** One record on paper, as PDF or as Markdown; without its private fields unless `private`. False when dismissed. */
  record: call
    .input(z.object({ id, to: z.enum(['printer', 'pdf', 'markdown']), private: z.boolean().default(false) }))
    .output(z.boolean()),
  /** What the hidden print window shows; only that window may ask. */
  printJob: call.input(nothing).output(printJob),
}
