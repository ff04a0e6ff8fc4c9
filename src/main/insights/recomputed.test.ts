import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { valuesOf, type RecordData } from '../../shared/domain/method/record'
import { findType } from '../methods/library'
import { addLinkedEntry } from '../notebooks/save-entry'
import { listRecords } from '../store/record-lists'
import { addRecord, changeRecord, readStoredRecord, setRecordValues } from '../store/records'
import { setEmotions } from '../store/entry-relations'
import { listEmotionWords } from '../store/emotions'
import { listNotebooks } from '../store/notebooks'
import { compute } from './figures'

/*
 * Figures against a plain recomputation from the records as they are listed. Nothing is shared with the code that
 * makes figures: each number here is counted by a loop of its own.
 */
const period = { from: '2024-03-01', to: '2026-02-15' }
const inPeriod = ({ day }: { day: string }) => day >= period.from && day <= period.to
const many = 10_000
const events = ['meeting', 'hard-talk', 'decision', 'public']
let bench: MethodBench
let seed = 7
/** 0 to `below` - 1, the same in every run. */
const chance = (below: number) => ((seed = (seed * 48_271) % 2_147_483_647), seed % below)
const pick = <T>(some: readonly T[]): T => some[chance(some.length)] as T

type Feeling = { wordId: string; en: string; nl: string; valence: number; arousal: number }
type Log = { gap: number; kindOfEvent?: string; people?: string[]; leaning?: number; who?: string; behaviour: string; emotions: Feeling[]; event: string; pressureBehaviours: string[] } // prettier-ignore
const entries: { day: string; words: Feeling[] }[] = []

beforeAll(async () => {
  bench = await MethodBench.open('2026-02-20')
  const { db } = bench.store
  const people = ['Marit', 'Bo', 'Sam'].map((name) => bench.person(name))
  const words: Feeling[] = listEmotionWords(db).map(({ id, en, nl, valence, arousal }) => ({ wordId: id, en, nl, valence, arousal })) // prettier-ignore
  const notebookId = listNotebooks(db, false)[0]?.id ?? ''
  const anyTime = () => Date.parse('2024-01-01T10:00:00Z') + chance(780) * 86_400_000 + chance(3600) * 1000
  db.transaction(() => {
    const scales = ['Calm', 'Rest', 'Delegating'].map((title) =>
      add('scaling-questions.scale', anyTime(), 'measured', { title }),
    )
    for (let no = 0; no < many; no++) {
      const at = anyTime()
      if (no % 5 === 0) add('two-goals.reading', at, null, { goal: pick(['safety', 'growth', 'unsure']), view: chance(11) - 5, emotionLog: [pick(words)] }) // prettier-ignore
      else if (no % 5 === 1) add('five-strategies.self-care', at, null, { ticks: ['water', 'movement', 'food'].slice(chance(4)) }) // prettier-ignore
      else if (no % 25 === 2) add('scaling-questions.measurement', Date.parse('2024-01-01T10:00:00Z') + Math.floor(no / 25) * 86_400_000, null, { scale: scales[Math.floor(no / 25) % 3], value: chance(11) }) // prettier-ignore
      else
        add('emotion-bridge.log', at, chance(10) === 0 ? 'before' : 'after', {
          event: `Event ${no}`, gap: chance(11), behaviour: `did ${no}`, emotions: [pick(words), ...(chance(2) ? [pick(words)] : [])],
          pressureBehaviours: chance(3) ? ['stubborn'] : ['controlling', 'withdrawing'],
          ...(chance(4) && { kindOfEvent: pick(events) }), ...(chance(3) && { people: people.slice(chance(3)) }),
          ...(chance(5) && { leaning: 1 + chance(5) }), ...(chance(6) && { who: `be ${no}` }),
        }) // prettier-ignore
    }
    for (let no = 0; no < 500; no++) {
      const at = anyTime()
      const chosen = [pick(words)]
      const n = addLinkedEntry(db, { id: randomUUID(), notebookId, title: '', body: 'x', at, zone: 'UTC' }, { tags: [], people: [] }, at) // prettier-ignore
      setEmotions(db, n, chosen.map(({ wordId }) => wordId), at) // prettier-ignore
      entries.push({ day: new Date(at).toISOString().slice(0, 10), words: chosen })
    }
  })()
}, 120_000)
afterAll(() => bench.close())

const titleOf = ({ event, title }: RecordData) =>
  typeof event === 'string' ? event : typeof title === 'string' ? title : ''

function add(kind: string, at: number, state: string | null, data: RecordData): string {
  const { db } = bench.store
  const { type, method } = findType(db, kind)
  const id = randomUUID()
  const n = addRecord(db, { id, kind, version: method.version, state, at, zone: 'UTC', sourceId: null, sourceRule: null, entryN: null }, at) // prettier-ignore
  changeRecord(db, n, { version: method.version, status: 'kept', state, title: titleOf(data), thread: '', at, zone: 'UTC', dueOn: null, data, text: '' }, at) // prettier-ignore
  setRecordValues(db, readStoredRecord(db, id), valuesOf(type, data))
  return id
}

function recordsOf<T>(kind: string) {
  const rows = listRecords(bench.store.db, { kind, status: 'kept' }, 0, 100_000)
  return rows.toReversed().map(({ id, day, state, title, data }) => ({ id, day, state, title, data: JSON.parse(data) as T })) // prettier-ignore
}
const logs = () => recordsOf<Log>('emotion-bridge.log').filter((it) => inPeriod(it) && it.state === 'after')

function groups<T>(some: T[], keysOf: (it: T) => string[]): Record<string, T[]> {
  const found: Record<string, T[]> = {}
  for (const it of some) for (const key of keysOf(it)) (found[key] ??= []).push(it)
  return found
}
const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length
const each = <T, R>(found: Record<string, T>, work: (some: T) => R) => Object.fromEntries(Object.entries(found).map(([key, some]) => [key, work(some)])) // prettier-ignore

/** Values of the rows that have any, by key; numbers to nine decimals, for sums come in another order. */
async function valuesOfFigure(id: string) {
  const { table } = await compute(id, period)
  const rounded = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(9)) : value)
  return { n: table.n, rows: Object.fromEntries(table.rows.filter(({ n }) => n > 0).map(({ key, values }) => [key, values.map(rounded)])) } // prettier-ignore
}
const nine = (value: number) => Number(value.toFixed(9))

test('gap by month, kind of event, person and leaning', async () => {
  const all = logs()
  expect(all.length).toBeGreaterThan(4000)
  const gap = (some: typeof all) => nine(mean(some.map(({ data }) => data.gap)))
  const one = (some: typeof all) => [gap(some)]
  expect(await valuesOfFigure('loop/gap')).toEqual({ n: all.length, rows: each(groups(all, ({ day }) => [`${day.slice(0, 7)}-01`]), one) }) // prettier-ignore
  expect((await valuesOfFigure('loop/gap-by-kind')).rows).toEqual(each(groups(all, ({ data }) => (data.kindOfEvent ? [data.kindOfEvent] : [])), one)) // prettier-ignore
  const byPerson = await valuesOfFigure('loop/gap-by-person')
  expect(byPerson).toEqual({ n: all.length, rows: each(groups(all, ({ data }) => data.people ?? []), (some) => [gap(some), some.length]) }) // prettier-ignore
  const leaning = all.filter(({ data }) => data.leaning !== undefined)
  const name = (given = 0) => (given <= 2 ? 'safe' : given === 3 ? 'both' : 'grow')
  expect(await valuesOfFigure('loop/gap-by-leaning')).toEqual({ n: leaning.length, rows: each(groups(leaning, ({ data }) => [name(data.leaning)]), one) }) // prettier-ignore
  expect((await valuesOfFigure('emotion-bridge/pressure')).rows).toEqual(each(groups(all, ({ data }) => data.pressureBehaviours), (some) => [some.length, gap(some)])) // prettier-ignore
})

test('safety and growth by month; the view by week', async () => {
  const all = recordsOf<{ goal: string; view: number }>('two-goals.reading').filter(inPeriod)
  const sure = all.filter(({ data }) => data.goal !== 'unsure')
  const count = (goal: string) => (some: typeof all) => some.filter(({ data }) => data.goal === goal).length
  expect(await valuesOfFigure('loop/safety-growth')).toEqual({ n: sure.length, rows: each(groups(sure, ({ day }) => [`${day.slice(0, 7)}-01`]), (some) => [count('growth')(some), count('safety')(some)]) }) // prettier-ignore
  const monday = (day: string) => {
    const date = new Date(`${day}T12:00:00Z`)
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
    return date.toISOString().slice(0, 10)
  }
  expect((await valuesOfFigure('two-goals/view')).rows).toEqual(each(groups(all, ({ day }) => [monday(day)]), (some) => [nine(mean(some.map(({ data }) => data.view)))])) // prettier-ignore
})

test('feelings and words, of entries and records together', async () => {
  const felt = [
    ...recordsOf<Log>('emotion-bridge.log').flatMap(({ day, data }) => data.emotions.map((it) => ({ day, ...it }))),
    ...recordsOf<{ emotionLog: Feeling[] }>('two-goals.reading').flatMap(({ day, data }) => data.emotionLog.map((it) => ({ day, ...it }))),
    ...entries.flatMap(({ day, words }) => words.map((it) => ({ day, ...it }))),
  ].filter(inPeriod) // prettier-ignore
  expect(await valuesOfFigure('loop/feelings')).toEqual({ n: felt.length, rows: each(groups(felt, ({ wordId }) => [wordId]), (some) => [nine(mean(some.map(({ valence }) => valence))), nine(mean(some.map(({ arousal }) => arousal))), some.length]) }) // prettier-ignore
  expect((await valuesOfFigure('loop/words')).rows).toEqual(each(groups(felt, ({ day }) => [`${day.slice(0, 7)}-01`]), (some) => [new Set(some.map(({ wordId }) => wordId)).size, some.length])) // prettier-ignore
})

test('writing by day; first and latest answer of each scale', async () => {
  const written = entries.filter(inPeriod)
  expect(await valuesOfFigure('loop/writing')).toEqual({ n: written.length, rows: each(groups(written, ({ day }) => [day]), (some) => [some.length]) }) // prettier-ignore
  const all = recordsOf<{ scale: string; value: number }>('scaling-questions.measurement').filter(inPeriod)
  expect(await valuesOfFigure('loop/scales')).toEqual({ n: all.length, rows: each(groups(all, ({ data }) => [data.scale]), (some) => [some[0]?.data.value, some.at(-1)?.data.value]) }) // prettier-ignore
})

test('self-care beside growth; what was meant beside what was done', async () => {
  const readings = groups(recordsOf<{ goal: string }>('two-goals.reading').filter(inPeriod), ({ day }) => [day])
  const care = groups(recordsOf<{ ticks: string[] }>('five-strategies.self-care').filter(inPeriod), ({ day }) => [day])
  const both = Object.entries(care).filter(([day]) => readings[day])
  const expected = both.map(([day, some]) => {
    const felt = readings[day] ?? []
    const ticks = some.reduce((sum, { data }) => sum + data.ticks.length, 0)
    return [day, [ticks, Math.round((100 * felt.filter(({ data }) => data.goal === 'growth').length) / felt.length)]]
  })
  expect(await valuesOfFigure('loop/care-growth')).toEqual({ n: both.length, rows: Object.fromEntries(expected) })
  const all = logs()
  const newest = all.slice(-30).map(({ id, data }) => [id, [data.who ?? null, data.behaviour, data.gap]])
  expect(await valuesOfFigure('loop/meant-and-did')).toEqual({ n: all.length, rows: Object.fromEntries(newest) })
})
