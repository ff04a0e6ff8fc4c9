import type { FigureTable, Period } from '../../src/shared/contract/insights'

/*
 * Figures counted from what an export holds. Nothing is shared with the code that makes figures: each number here comes
 * of a loop of its own.
 */
export type Noted = { id: string; kind: string; status: string; state: string | null; day: string; data: unknown }
export type Feeling = { wordId: string; valence: number; arousal: number }
export type Vault = { /** oldest first */ records: Noted[]; entries: { day: string; feelings: Feeling[] }[] }

type Log = { gap: number; kindOfEvent?: string; people?: string[]; leaning?: number; who?: string; behaviour: string; pressureBehaviours?: string[] } // oxfmt-ignore
/** `n` only where the figure says how many there were. */
export type Counted = { n?: number; rows: Record<string, (number | string | null)[]> }

/** `isByDay`: the gap is drawn by day, for the period is short. */
export function figuresByHand({ records, entries }: Vault, period: Period, isByDay: boolean): Record<string, Counted> {
  const inPeriod = ({ day }: { day: string }) => day >= (period.from ?? '') && day <= (period.to ?? '9999-12-31')
  const kept = records.filter((it) => it.status === 'kept' && inPeriod(it))
  const of = <T>(kind: string) => kept.filter((it) => it.kind === kind).map((it) => ({ ...it, data: it.data as T }))

  const logs = of<Log>('emotion-bridge.log').filter(({ state }) => state === 'after')
  const gap = (some: typeof logs) => mean(some.map(({ data }) => data.gap))
  const gaps = (some: typeof logs) => [gap(some)]
  const leant = logs.filter(({ data }) => data.leaning !== undefined)
  const leaning = (given = 0) => (given <= 2 ? 'safe' : given === 3 ? 'both' : 'grow')

  const readings = of<{ goal: string; view?: number }>('two-goals.reading')
  const sure = readings.filter(({ data }) => data.goal === 'growth' || data.goal === 'safety')
  const with_ = (goal: string, some: typeof readings) => some.filter(({ data }) => data.goal === goal).length
  const viewed = readings.filter(({ data }) => data.view !== undefined)

  const written = entries.filter(inPeriod)
  const felt = [
    ...kept.flatMap(({ day, data }) => feelingsIn(data).map((it) => ({ day, ...it }))),
    ...written.flatMap(({ day, feelings }) => feelings.map((it) => ({ day, ...it }))),
  ]
  const answers = of<{ scale: string; value: number }>('scaling-questions.measurement')
  const care = groups(of<{ ticks?: string[] }>('five-strategies.self-care'), ({ day }) => [day])
  const readOn = groups(readings, ({ day }) => [day])
  const both = Object.fromEntries(Object.entries(care).filter(([day]) => readOn[day]))

  return {
    'loop/gap': { n: logs.length, rows: each(groups(logs, ({ day }) => [isByDay ? day : month(day)]), gaps) },
    'loop/gap-by-kind': { rows: each(groups(logs, ({ data }) => data.kindOfEvent ?? []), gaps) },
    'loop/gap-by-person': { n: logs.length, rows: each(groups(logs, ({ data }) => data.people ?? []), (some) => [gap(some), some.length]) },
    'loop/gap-by-leaning': { n: leant.length, rows: each(groups(leant, ({ data }) => leaning(data.leaning)), gaps) },
    'emotion-bridge/pressure': { rows: each(groups(logs, ({ data }) => data.pressureBehaviours ?? []), (some) => [some.length, gap(some)]) },
    'loop/safety-growth': { n: sure.length, rows: each(groups(sure, ({ day }) => month(day)), (some) => [with_('growth', some), with_('safety', some)]) },
    'two-goals/view': { rows: each(groups(viewed, ({ day }) => monday(day)), (some) => [mean(some.map(({ data }) => data.view ?? NaN))]) },
    'loop/feelings': { n: felt.length, rows: each(groups(felt, ({ wordId }) => wordId), (some) => [mean(some.map(({ valence }) => valence)), mean(some.map(({ arousal }) => arousal)), some.length]) },
    'loop/words': { rows: each(groups(felt, ({ day }) => month(day)), (some) => [new Set(some.map(({ wordId }) => wordId)).size, some.length]) },
    'loop/writing': { n: written.length, rows: each(groups(written, ({ day }) => day), (some) => [some.length]) },
    'loop/scales': { n: answers.length, rows: each(groups(answers, ({ data }) => data.scale), (some) => [some[0]?.data.value ?? null, some.at(-1)?.data.value ?? null]) },
    'loop/care-growth': { n: Object.keys(both).length, rows: Object.fromEntries(Object.entries(both).map(([day, some]) => {
      const ticks = some.reduce((sum, { data }) => sum + (data.ticks ?? []).length, 0)
      return [day, [ticks, Math.round((100 * with_('growth', readOn[day] ?? [])) / (readOn[day] ?? []).length)]]
    })) },
    'loop/meant-and-did': { n: logs.length, rows: Object.fromEntries(logs.slice(-30).map(({ id, data }) => [id, [data.who ?? null, data.behaviour, data.gap]])) },
  } // oxfmt-ignore
}

/** The rows of a figure that have something behind them, by key. */
export function counted({ n, rows }: FigureTable): Counted & { n: number } {
  const known = rows.filter((row) => row.n > 0)
  const plain = (value: unknown) => (typeof value === 'number' ? nine(value) : (value as string | null))
  return { n, rows: Object.fromEntries(known.map(({ key, values }) => [key, values.map(plain)])) }
}

const month = (day: string) => `${day.slice(0, 7)}-01`

function monday(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** Wherever in a record they stand. */
function feelingsIn(data: unknown): Feeling[] {
  if (typeof data !== 'object' || data === null) return []
  if ('valence' in data && 'arousal' in data) return [data as Feeling]
  return Object.values(data).flatMap(feelingsIn)
}

function groups<T>(some: T[], keysOf: (it: T) => string | string[]): Record<string, T[]> {
  const found: Record<string, T[]> = {}
  for (const it of some) for (const key of [keysOf(it)].flat()) (found[key] ??= []).push(it)
  return found
}

const each = <T, R>(found: Record<string, T>, work: (some: T) => R) =>
  Object.fromEntries(Object.entries(found).map(([key, some]) => [key, work(some)]))
/** Sums come in another order: to nine decimals. */
const nine = (value: number) => Number(value.toFixed(9))
const mean = (numbers: number[]) => nine(numbers.reduce((a, b) => a + b, 0) / numbers.length)
