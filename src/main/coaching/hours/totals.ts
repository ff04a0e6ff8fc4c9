import type { HoursLine, HoursSum, HoursTotals } from '@shared/contract/coaching/hours'

type Rows = HoursTotals['years']

/** Sums of what counts, in whole minutes, so that no sum is rounded twice. */
export function totalsOf(lines: readonly HoursLine[]): HoursTotals {
  const counted = lines.filter(({ counts }) => counts)
  const sessions = counted.filter(({ of }) => of === 'session')
  return {
    all: sumOf(counted),
    clients: new Set(sessions.flatMap(({ client }) => client ?? [])).size,
    years: byTime(counted, 4),
    months: byTime(counted, 7),
    byClient: bySize(counted, ({ client }) => client ?? ''),
    byKind: bySize(counted, ({ of, kind }) => `${of}.${kind}`),
    byForm: bySize(sessions, ({ form }) => form ?? ''),
    bySetting: bySize(sessions, ({ setting }) => setting ?? ''),
  }
}

function sumOf(lines: readonly HoursLine[]): HoursSum {
  const sum = { sessions: 0, coaching: 0, paid: 0, proBono: 0, unsaid: 0, other: 0 }
  for (const { of, minutes, payment } of lines) {
    if (of === 'hours') {
      sum.other += minutes
      continue
    }
    sum.sessions++
    sum.coaching += minutes
    sum[payment === 'paid' ? 'paid' : payment === 'pro-bono' ? 'proBono' : 'unsaid'] += minutes
  }
  return sum
}

function grouped(lines: readonly HoursLine[], keyOf: (line: HoursLine) => string): Rows {
  const groups = Map.groupBy(lines, keyOf)
  return [...groups].map(([key, some]) => ({ key, sum: sumOf(some) }))
}

/** `letters` of the day: 4 a year, 7 a month. */
const byTime = (lines: readonly HoursLine[], letters: number) =>
  grouped(lines, ({ day }) => day.slice(0, letters)).toSorted((a, b) => b.key.localeCompare(a.key))

const bySize = (lines: readonly HoursLine[], keyOf: (line: HoursLine) => string) =>
  grouped(lines, keyOf).toSorted(
    (a, b) =>
      Number(a.key === '') - Number(b.key === '') ||
      b.sum.coaching - a.sum.coaching ||
      b.sum.other - a.sum.other ||
      a.key.localeCompare(b.key),
  )
