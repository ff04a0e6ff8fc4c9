import { z } from 'zod'
import { call, day, id, language, nothing } from '../base'

export const payments = ['paid', 'pro-bono'] as const
export const forms = ['individual', 'group', 'team'] as const
export const settings = ['in-person', 'online', 'walking'] as const

/** Where an answer comes from: the session itself, or what its engagement says. */
const source = z.enum(['session', 'engagement'])

/** A session, or hours written down by hand. */
export const hoursLine = z.object({
  id,
  of: z.enum(['session', 'hours']),
  engagement: id.nullable(),
  /** Key of the client, see `client`; null where hours belong to none. */
  client: z.string().nullable(),
  /** The local day where it was held. */
  day,
  /** Local, `2026-11-22T16:30`, and the zone it is local to; null: only the day is known. */
  start: z.string().nullable(),
  zone: z.string(),
  /** Of the session's or the hours' own list of kinds. */
  kind: z.string(),
  /** Number of the session in its engagement. */
  no: z.number().int().nullable(),
  /** What the hours were; empty for a session, whose subject stays in its own page. */
  what: z.string(),
  state: z.enum(['held', 'reviewed', 'cancelled', 'moved', 'kept', 'draft']),
  /** What is cancelled, moved or not complete stands in the log with no minutes. */
  counts: z.boolean(),
  minutes: z.number(),
  /** `planned`: nobody wrote how long it was, so the planned length counts; null: neither is known. */
  minutesFrom: z.enum(['held', 'planned']).nullable(),
  payment: z.enum(payments).nullable(),
  paymentFrom: source.nullable(),
  form: z.enum(forms).nullable(),
  formFrom: source.nullable(),
  groupSize: z.number().nullable(),
  setting: z.enum(settings).nullable(),
})
export type HoursLine = z.infer<typeof hoursLine>

/** Minutes. `coaching` is what was held with clients: paid, pro bono and not said; `other` is written down by hand. */
export const hoursSum = z.object({
  sessions: z.number().int(),
  coaching: z.number(),
  paid: z.number(),
  proBono: z.number(),
  unsaid: z.number(),
  other: z.number(),
})
export type HoursSum = z.infer<typeof hoursSum>

const rows = z.array(z.object({ key: z.string(), sum: hoursSum }))
export const hoursTotals = z.object({
  all: hoursSum,
  /** Clients with a session that counts. */
  clients: z.number().int(),
  /** Newest first, `2026` and `2026-11`. */
  years: rows,
  months: rows,
  /** Most hours with clients first. `''`, last: no client, not said. */
  byClient: rows,
  byKind: rows,
  byForm: rows,
  bySetting: rows,
})
export type HoursTotals = z.infer<typeof hoursTotals>

/** A person or team under its pseudonym; an engagement without one under its title. */
const client = z.object({ key: z.string(), name: z.string() })
const kind = z.object({
  key: z.string(),
  of: z.enum(['session', 'hours']),
  name: z.object({ en: z.string(), nl: z.string() }),
})
export type HoursKind = z.infer<typeof kind>

export const hoursFilter = z.object({
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  client: z.string().max(60).nullable().default(null),
  engagement: id.nullable().default(null),
  /** `session` and `hours`: all of them; else one kind, `session.coaching`. */
  kind: z.string().max(80).nullable().default(null),
})
export type HoursFilter = z.infer<typeof hoursFilter>

const log = z.object({
  /** Newest first. */
  lines: z.array(hoursLine),
  totals: hoursTotals,
  /** Everything that there is to choose from, whatever the filter. */
  clients: z.array(client),
  kinds: z.array(kind),
  years: z.array(z.string()),
  /** Sessions before `today` that nobody has said of whether they were held. */
  open: z.number().int(),
})
export type HoursLog = z.infer<typeof log>

/** Numbers that a target can ask for; hours but for `clients`, `feedbacks` and `reflections`. */
export const asked = ['hours', 'paidHours', 'clients', 'recentHours', 'supervisionHours', 'trainingHours', 'feedbacks', 'reflections'] as const // oxfmt-ignore

const target = z.object({
  id,
  name: z.string(),
  body: z.enum(['icf', 'emcc', 'other']).nullable(),
  checkedOn: day.nullable(),
  source: z.string(),
  draft: z.boolean(),
  numbers: z.array(
    z.object({
      of: z.enum(asked),
      asked: z.number(),
      /** Null: nothing here counts it. */
      reached: z.number().nullable(),
      months: z.number().nullable(),
      per: z.enum(['quarter', 'year', 'total']).nullable(),
      /** The first day that counts; null: all of them. */
      since: day.nullable(),
    }),
  ),
})
export type HoursTarget = z.infer<typeof target>

const preset = z.object({ id: z.string(), name: z.string(), body: z.enum(['icf', 'emcc']), checkedOn: day.nullable() })
export type TargetPreset = z.infer<typeof preset>

export const hoursFile = z.object({
  /** One line a client, or one line a session. */
  what: z.enum(['clients', 'sessions']),
  filter: hoursFilter,
  /** Real name and contact of those who said that they may be named; the others stay under their pseudonym. */
  named: z.boolean(),
  to: z.enum(['csv', 'pdf', 'printer']),
})
export type HoursFile = z.infer<typeof hoursFile>

/** A log on paper. */
export const hoursJob = z.object({
  language,
  hours: z.object({
    title: z.string(),
    /** Period and choices, in words. */
    about: z.string(),
    totals: z.array(z.object({ name: z.string(), value: z.string() })),
    columns: z.array(z.object({ name: z.string(), isNumber: z.boolean() })),
    rows: z.array(z.array(z.string())),
    notes: z.array(z.string()),
  }),
})
export type HoursJob = z.infer<typeof hoursJob>

export const hoursContract = {
  log: call.input(z.object({ filter: hoursFilter.default(hoursFilter.parse({})), today: day })).output(log),
  /** One engagement, for the page of its client. `planned`: minutes, null unless number and length are agreed. */
  ofEngagement: call.input(z.object({ id, today: day })).output(
    z.object({
      log,
      planned: z.number().nullable(),
      payment: z.enum(payments).nullable(),
      form: z.enum(forms).nullable(),
      groupSize: z.number().nullable(),
    }),
  ),
  targets: call.input(z.object({ today: day })).output(z.array(target)),
  presets: call.input(nothing).output(z.array(preset)),
  /** A fresh target with what a preset knows; a draft until it is kept. */
  addTarget: call.input(z.object({ preset: z.string().max(40).nullable(), zone: z.string().max(64) })).output(z.object({ id })), // oxfmt-ignore
  /** How many clients in the filter agreed to be named. */
  willing: call.input(z.object({ filter: hoursFilter })).output(z.number().int()),
  /** False when the user dismissed the dialog. Not encrypted: the page says so first. */
  save: call.input(hoursFile.extend({ today: day })).output(z.boolean()),
}
