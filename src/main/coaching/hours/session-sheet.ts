import type { Language } from '@shared/contract/base'
import type { HoursKind, HoursLine } from '@shared/contract/coaching/hours'
import { instantOf } from '../../calendar/instant'
import { momentOf } from '../../methods/moment'
import { columnsOf, inHours, notesOn, type Sheet, type Who } from './sheet'
import type { WordId, Words } from './words'

const columns: WordId[] = ['date', 'from', 'to', 'zone', 'client', 'kind', 'what', 'state', 'counts', 'minutes', 'hours', 'payment', 'type', 'groupSize', 'setting', 'notes'] // oxfmt-ignore
const kinds = {
  date: 'day',
  from: 'time',
  to: 'time',
  minutes: 'number',
  hours: 'number',
  groupSize: 'number',
} as const

/** A line for each session and each hours written down by hand, oldest first. */
export function sessionSheet(
  lines: readonly HoursLine[],
  hoursKinds: readonly HoursKind[],
  whoIs: (line: HoursLine) => Who,
  say: Words,
  language: Language,
): Sheet {
  const kindNames = new Map(hoursKinds.map(({ of, key, name }) => [`${of}.${key}`, name[language]]))
  const rows = lines.toReversed().map((line) => {
    const { day, start, zone, of, kind, what, state, counts, minutes, payment, form, groupSize, setting } = line
    return [
      day,
      start?.slice(11) ?? '',
      start !== null && counts && minutes > 0 ? endOf(start, zone, minutes) : '',
      start === null ? '' : zone,
      whoIs(line).name,
      kindNames.get(`${of}.${kind}`) ?? kind,
      what,
      state === 'kept' ? '' : say(`state.${state}`),
      say(counts ? 'yes' : 'no'),
      minutes,
      inHours(minutes),
      payment && of === 'session' ? say(payment) : '',
      form ? say(form) : '',
      groupSize,
      setting ? say(setting) : '',
      notesOn([line], say),
    ]
  })
  return { columns: columnsOf(columns, kinds, say), rows }
}

/** What the clock there said at the end, `16:30`: an hour skipped or repeated changes the clock, not the minutes. */
const endOf = (start: string, zone: string, minutes: number) =>
  momentOf(instantOf(start, zone) + minutes * 60_000, zone).now.slice(11)
