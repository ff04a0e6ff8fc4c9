import { endOfMonth, parseDate, startOfMonth } from '@internationalized/date'
import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { Side } from '@shared/contract/walls'
import type { Feeling } from '@shared/domain/method/record'
import type { Words } from '@shared/domain/method/text'
import type { FigureSpec } from '@shared/domain/method/figures'
import { readPath } from './paths'
import {
  countEntries,
  countFeelings,
  countFeelingsBeside,
  countFeelingsOfMonths,
  countValuesByDay,
  countWantedByDay,
  entryFeelingWords,
  listFeelingPaths,
  pathNumber,
  recordNaming,
  spanOfEntries,
  spanOfFeelings,
  spanOfPath,
  statePath,
  type CountedFeeling,
  type Grain,
  type Span,
} from '../store/figures'
import { observe, type Observation, type Observations } from './observe'
import { pieces, within } from './turns'
import { kindsKeepingFeelings, type View } from './view'

export const entrySource = 'notebook.entry'
export const feelingSource = 'notebook.feeling'

export function grainOf({ by }: Pick<FigureSpec, 'by'>): Grain {
  if (by.kind !== 'time') return 'none'
  return by.unit === 'day' || by.unit === 'week' ? 'day' : 'month'
}

/** Entries of a side outside the trash. */
export async function* observeEntries(
  db: Database.Database,
  grain: Grain,
  period: Period,
  side: Side,
): Observations & AsyncGenerator<Observation[]> {
  for await (const span of pieces(within(spanOfEntries(db, side), period)))
    yield countEntries(db, grain, span, side).map(([day, times]) => ({ id: '', day, state: null, values: {}, times }))
}

const noWord: Words = { en: 'a place without a word', nl: 'een plek zonder woord' }

/** Feelings of entries and of records on a side: `feeling` (word), `word`, `valence`, `arousal`. */
export async function* observeFeelings(
  db: Database.Database,
  grain: Grain,
  period: Period,
  side: Side,
): Observations & AsyncGenerator<Observation[]> {
  const nameOf = naming(db)
  const named = (it: CountedFeeling) => feltAs(it, nameOf(it.wordId))
  const { months, days } = inMonths(within(spanOfFeelings(db, side), period), grain)
  for await (const span of pieces(months))
    yield countFeelingsOfMonths(db, grain === 'month', monthsBegunIn(span), side).map(named)
  for (const edge of days) for await (const span of pieces(edge)) yield countFeelings(db, grain, span, side).map(named)
}

/** The same without what methods keep private: records of a type that keeps something are read one by one. */
export async function* observeOpenFeelings(
  db: Database.Database,
  grain: Grain,
  period: Period,
  view: View,
): Observations & AsyncGenerator<Observation[]> {
  const { side } = view
  const keeping = kindsKeepingFeelings(db)
  if (keeping.length === 0) return yield* observeFeelings(db, grain, period, side)
  const nameOf = naming(db)
  for await (const span of pieces(within(spanOfFeelings(db, side), period)))
    yield countFeelingsBeside(db, keeping, grain, span, side).map((it) => feltAs(it, nameOf(it.wordId)))
  for (const kind of keeping) yield* observeFeelingsIn(db, kind, period, view, nameOf)
}

/** Feelings in records of a type, read one by one. */
export async function* observeFeelingsIn(
  db: Database.Database,
  kind: string,
  period: Period,
  view: View,
  nameOf: (wordId: string) => Words,
): Observations & AsyncGenerator<Observation[]> {
  const paths = listFeelingPaths(db).filter((path) => path.kind === kind)
  for await (const some of observe(db, kind, {}, period, null, view))
    yield some.flatMap((record) =>
      paths
        .flatMap(({ path }) => readPath(record, path) as Feeling[])
        .map(({ wordId, valence, arousal }) => ({ wordId: wordId ?? '', valence, arousal }))
        .map((it) => feltAs({ ...it, id: record.id, time: record.day, times: 1 }, nameOf(it.wordId))),
    )
}

type Felt = { id?: string; time: string; times: number; wordId: string; valence: number; arousal: number }

export function feltAs({ id = '', time, times, wordId, valence, arousal }: Felt, name: Words): Observation {
  const values = { feeling: { wordId, ...name }, word: wordId, valence, arousal }
  return { id, day: time, state: null, times, values }
}

/** Words are looked up once. */
export function naming(db: Database.Database): (wordId: string) => Words {
  const names = new Map<string, Words>()
  return (wordId) => {
    const name = names.get(wordId) ?? (wordId === '' ? noWord : wordsOf(db, wordId))
    names.set(wordId, name)
    return name
  }
}

/** As they stood when the feeling was chosen, in an entry or else in a record. */
function wordsOf(db: Database.Database, wordId: string): Words {
  const words = entryFeelingWords(db, wordId)
  if (words) return words
  for (const path of listFeelingPaths(db)) {
    const data = recordNaming(db, path, wordId)
    if (data === null) continue
    const values = JSON.parse(data) as Record<string, unknown>
    const found = readPath({ id: '', day: '', state: null, values, times: 1 }, path.path) as Feeling[]
    const feeling = found.find((it) => it.wordId === wordId)
    if (feeling) return { en: feeling.en, nl: feeling.nl }
  }
  return noWord
}

/** The whole months of a span, for which counts are kept, and the days before and after them. */
function inMonths(span: Span | null, grain: Grain): { months: Span | null; days: Span[] } {
  if (!span || grain === 'day') return { months: null, days: span ? [span] : [] }
  const [from, to] = [parseDate(span.from), parseDate(span.to)]
  const first = from.day === 1 ? from : startOfMonth(from).add({ months: 1 })
  const last = endOfMonth(to).compare(to) === 0 ? to : startOfMonth(to).subtract({ days: 1 })
  if (first.compare(last) > 0) return { months: null, days: [span] }
  const days: Span[] = []
  if (from.compare(first) < 0) days.push({ from: span.from, to: first.subtract({ days: 1 }).toString() })
  if (last.compare(to) < 0) days.push({ from: last.add({ days: 1 }).toString(), to: span.to })
  return { months: { from: first.toString(), to: last.toString() }, days }
}

/** Pieces are cut by days: a month belongs to the piece in which it begins. */
function monthsBegunIn({ from, to }: Span): Span {
  const begun = from.endsWith('-01') ? from : startOfMonth(parseDate(from)).add({ months: 1 }).toString()
  return { from: begun.slice(0, 7), to: to.slice(0, 7) }
}

/** Days on which two things were noted: how many values of the one, and per cent of the other that are `wanted`. */
export type Pair = { x: { kind: string; path: string }; y: { kind: string; path: string; wanted: string } }

/** `x` and `y` of each day that has both. */
export async function* observePairs(
  db: Database.Database,
  { x, y }: Pair,
  period: Period,
  side: Side,
): Observations & AsyncGenerator<Observation[]> {
  const base = pathNumber(db, x.kind, statePath)
  const wanted = pathNumber(db, y.kind, y.path)
  if (base === null || wanted === null) return
  for await (const span of pieces(within(spanOfPath(db, base, side), period))) {
    const shares = new Map(
      countWantedByDay(db, wanted, y.wanted, span, side).map(([day, all, found]) => [
        day,
        Math.round((100 * found) / all),
      ]),
    )
    yield countValuesByDay(db, base, pathNumber(db, x.kind, x.path), span, side).flatMap(([day, values]) => {
      const share = shares.get(day)
      return share === undefined ? [] : [{ id: day, day, state: null, times: 1, values: { x: values, y: share } }]
    })
  }
}
