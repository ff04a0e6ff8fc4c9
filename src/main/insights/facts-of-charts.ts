import type { FigureRow, FigureTable } from '@shared/contract/insights'
import type { Words } from '@shared/domain/method/text'
import type { Facts } from './facts'

/** What only some charts can say (docs/method-format.md). */
export function factsOfChart(table: FigureTable): Facts {
  if (table.chart === 'calendar') return factsOfDays(table.rows)
  if (table.chart === 'change') return factsOfChange(table.rows)
  if (table.chart === 'map') return factsOfMap(table.rows)
  return {}
}

const numberAt = ({ values }: FigureRow, at: number) => (typeof values[at] === 'number' ? values[at] : null)

/** `weekday`: on which most was written; `weekdayShare` of all, in per cent; `days` with something; `weekend`: share of it. */
function factsOfDays(rows: FigureRow[]): Facts {
  const byWeekday = Array.from({ length: 7 }, () => 0)
  let all = 0
  for (const { key, n } of rows) {
    const at = (((Date.parse(key) / 86_400_000 + 3) % 7) + 7) % 7 // the first day of 1970 was a Thursday
    byWeekday[at] = (byWeekday[at] ?? 0) + n
    all += n
  }
  if (all === 0) return {}
  const most = Math.max(...byWeekday)
  const at = byWeekday.indexOf(most)
  return {
    days: rows.filter(({ n }) => n > 0).length,
    weekday: weekdayNames[at],
    weekdayShare: Math.round((100 * most) / all),
    weekend: Math.round((100 * ((byWeekday[5] ?? 0) + (byWeekday[6] ?? 0))) / all),
  }
}

const nameOf = (language: string, at: number) =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 5, 1 + at))) // a Monday
const weekdayNames: Words[] = [0, 1, 2, 3, 4, 5, 6].map((at) => ({ en: nameOf('en', at), nl: nameOf('nl', at) }))

/** Of first and latest values: how many `rose`, `fell`, stayed `level`; the largest of each as label, from and to. */
function factsOfChange(rows: FigureRow[]): Facts {
  const known = rows.flatMap((row) => {
    const [from, to] = [numberAt(row, 0), numberAt(row, 1)]
    return from === null || to === null ? [] : [{ label: row.label, from, to, change: to - from }]
  })
  const up = known.filter(({ change }) => change > 0).toSorted((a, b) => b.change - a.change)
  const down = known.filter(({ change }) => change < 0).toSorted((a, b) => a.change - b.change)
  return {
    rose: up.length,
    fell: down.length,
    level: known.length - up.length - down.length,
    ...(up[0] && { upLabel: up[0].label, upFrom: up[0].from, upTo: up[0].to }),
    ...(down[0] && { downLabel: down[0].label, downFrom: down[0].from, downTo: down[0].to }),
  }
}

/**
 * Of a map with pleasantness, energy and times: `quadrant` is `tense` (unpleasant, high energy), `glad`, `calm` or `low`,
 * the fullest one; `quadrantShare` of all, in per cent; `quadrantWords`: its two most frequent ones; `second` and its words.
 */
function factsOfMap(rows: FigureRow[]): Facts {
  const quadrants = new Map<string, { times: number; words: { label: Words; times: number }[] }>()
  let all = 0
  for (const row of rows) {
    const [valence, arousal, times] = [numberAt(row, 0) ?? 0, numberAt(row, 1) ?? 0, numberAt(row, 2) ?? 0]
    const name = valence < 0 ? (arousal >= 0 ? 'tense' : 'low') : arousal > 0 ? 'glad' : 'calm'
    const quadrant = quadrants.get(name) ?? { times: 0, words: [] }
    quadrants.set(name, quadrant)
    quadrant.times += times
    all += times
    if (row.key !== '') quadrant.words.push({ label: row.label, times })
  }
  const [first, second] = [...quadrants].toSorted(([, a], [, b]) => b.times - a.times)
  const wordsIn = (words: { label: Words; times: number }[]) => words.toSorted((a, b) => b.times - a.times).slice(0, 2).map(({ label }) => label) // oxfmt-ignore
  if (!first || all === 0) return {}
  return {
    quadrant: first[0],
    quadrantShare: Math.round((100 * first[1].times) / all),
    quadrantWords: wordsIn(first[1].words),
    ...(second && { second: second[0], secondWords: wordsIn(second[1].words) }),
  }
}
