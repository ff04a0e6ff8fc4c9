import type { Language } from '@shared/contract/base'
import type { HoursFilter, HoursJob, HoursKind } from '@shared/contract/coaching/hours'
import type { CsvCell } from '@shared/domain/csv'
import type { Log } from './lines'
import { chosen } from './log'
import type { Choice } from './sheets'
import { inHours, type Sheet } from './sheet'
import { totalsOf } from './totals'
import { wordsIn, type WordId, type Words } from './words'

const locales = { en: 'en-GB', nl: 'nl-NL' }
/** Paper is only so wide: these stand in the file for a spreadsheet alone. */
const inFileOnly: WordId[] = ['from', 'to', 'zone', 'counts', 'minutes', 'consentOn', 'internal', 'notes']

/** A sheet with its totals above it, columns in which nothing stands left out. `today` as a local day. */
export function onPaper(
  { columns, rows }: Sheet,
  { what, filter, named }: Choice,
  log: Log,
  kinds: readonly HoursKind[],
  today: string,
  language: Language,
): HoursJob {
  const say = wordsIn(language)
  const { all, clients } = totalsOf(chosen(log.lines, filter))
  const number = (value: number) => value.toLocaleString(locales[language], { maximumFractionDigits: 2 })
  const total = (id: WordId, value: number) => (value > 0 ? [{ name: say(id), value: number(value) }] : [])
  const write = (cell: CsvCell, kind: Sheet['columns'][number]['kind']) =>
    typeof cell === 'number'
      ? number(cell)
      : cell !== null && kind === 'day'
        ? dayIn(cell, language).replaceAll(' ', '\u00A0')
        : (cell ?? '')
  const shown = columns.flatMap((column, at) =>
    inFileOnly.includes(column.id) || rows.every((row) => !row[at]) ? [] : [{ ...column, at }],
  )
  return {
    language,
    hours: {
      title: say(`file.${what}`),
      about: aboutOf(filter, log, kinds, today, language, say),
      totals: [
        ...total('total.coaching', inHours(all.coaching)),
        ...total('total.paid', inHours(all.paid)),
        ...total('total.proBono', inHours(all.proBono)),
        ...total('total.unsaid', inHours(all.unsaid)),
        ...total('total.clients', clients),
        ...total('total.other', what === 'sessions' ? inHours(all.other) : 0),
      ],
      columns: shown.map(({ name, kind }) => ({ name, isNumber: kind === 'number' })),
      rows: rows.map((row) => shown.map(({ at, kind }) => write(row[at] ?? null, kind))),
      notes: [say('paper.note.counts'), say(named ? 'paper.note.named' : 'paper.note.pseudonyms')],
    },
  }
}

const dayIn = (day: string, language: Language) =>
  new Date(`${day}T12:00Z`).toLocaleDateString(locales[language], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }) // oxfmt-ignore

/** Period, client and kind that were chosen, and the day on which it was made. */
function aboutOf(
  { from, to, client, kind }: HoursFilter,
  { names }: Log,
  kinds: readonly HoursKind[],
  today: string,
  language: Language,
  say: Words,
): string {
  const days = { from: from ? dayIn(from, language) : '', to: to ? dayIn(to, language) : '' }
  const period = from && to ? 'between' : from ? 'from' : to ? 'to' : 'all'
  const ofKind = kinds.find(({ of, key }) => `${of}.${key}` === kind)?.name[language]
  const all = kind === 'session' || kind === 'hours' ? say(`all.${kind}`) : null
  const made = say('about.made', { day: dayIn(today, language) })
  return [say(`period.${period}`, days), client && names.get(client), ofKind ?? all, made].filter(Boolean).join(', ')
}
