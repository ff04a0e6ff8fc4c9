import type { HoursLine } from '@shared/contract/coaching/hours'
import type { Log } from './lines'
import { columnsOf, inHours, notesOn, type Sheet, type Who } from './sheet'
import type { WordId, Words } from './words'

const columns: WordId[] = ['client', 'contact', 'consent', 'consentOn', 'type', 'groupSize', 'start', 'end', 'sessions', 'paidHours', 'proBonoHours', 'unsaidHours', 'internal', 'notes'] // oxfmt-ignore
const kinds = { consentOn: 'day', start: 'day', end: 'day', groupSize: 'number', sessions: 'number', paidHours: 'number', proBonoHours: 'number', unsaidHours: 'number' } as const // oxfmt-ignore

/**
 * A line for each client: one more where the type, the size of the group, the consent, or in or outside the own
 * organisation differ. Of sessions that count only.
 */
export function clientSheet(log: Log, lines: readonly HoursLine[], whoIs: (line: HoursLine) => Who, say: Words): Sheet {
  const engagementOf = ({ engagement }: HoursLine) => (engagement ? log.engagements.get(engagement) : undefined)
  const groups = Map.groupBy(
    lines.filter(({ of, counts }) => of === 'session' && counts),
    (line) => {
      const { isInternal, consent, consentOn } = engagementOf(line) ?? {}
      return JSON.stringify([line.client, line.form, line.groupSize, isInternal, consent, consentOn])
    },
  )
  const rows = [...groups.values()].flatMap((some) => {
    const [newest] = some
    if (!newest) return []
    const engagement = engagementOf(newest)
    const { name, contact } = whoIs(newest)
    const hours = (payment: HoursLine['payment']) => inHours(some.filter((it) => it.payment === payment).reduce((sum, { minutes }) => sum + minutes, 0)) // oxfmt-ignore
    const isInternal = engagement?.isInternal ?? null
    return [
      [
        name,
        contact,
        say(engagement?.consent ? 'yes' : 'no'),
        engagement?.consent ? engagement.consentOn : null,
        newest.form ? say(newest.form) : '',
        newest.groupSize,
        some.at(-1)?.day ?? null,
        newest.day,
        some.length,
        hours('paid'),
        hours('pro-bono'),
        hours(null),
        isInternal === null ? '' : say(isInternal ? 'yes' : 'no'),
        notesOn(some, say),
      ],
    ]
  })
  return { columns: columnsOf(columns, kinds, say), rows: rows.toSorted(byNameAndDay) }
}

const [nameAt, dayAt] = [columns.indexOf('client'), columns.indexOf('start')]
const byNameAndDay = (a: Sheet['rows'][number], b: Sheet['rows'][number]) =>
  `${a[nameAt]}`.localeCompare(`${b[nameAt]}`) || `${a[dayAt]}`.localeCompare(`${b[dayAt]}`)
