import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { allMethods } from '../methods/library'
import { listNotebooks } from '../store/notebooks'
import { trashEntries, untrashEntries } from '../store/trash'
import { compute, figuresOf, overview } from './figures'
import { methodsIn } from './methods-in'
import { ownFigures } from './overview'
import { periodName } from './periods'
import { reviewOf, takeAlong } from './review'
import { sourcesOf } from './sources'

const always = { from: null, to: null }
let bench: MethodBench

beforeEach(async () => {
  bench = await MethodBench.open('2026-01-05')
})
afterEach(() => bench.close())

const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -3, arousal: 3 }
const calm = { wordId: 'calm', en: 'calm', nl: 'kalm', valence: 3, arousal: -3 }

function reflect(day: string, gap: number, values: Record<string, unknown> = {}): string {
  bench.goTo(day)
  const all = { event: 'Board', situation: 's', behaviour: 'b', emotions: [tense], gap, ...values }
  return bench.keep('emotion-bridge.log', all, 'after').record.id
}

function write(day: string, emotions: string[] = []): string {
  bench.goTo(day)
  const notebookId = listNotebooks(bench.store.db, false)[0]?.id ?? ''
  const entry = createEntry({ notebookId, at: bench.now, zone: 'Europe/Amsterdam', title: day, body: 'a b c' })
  const { id, revision, title, body, at, zone, mood, favourite, hideOnThisDay } = entry
  saveEntry({ id, revision, title, body, at, zone, notebookId, mood, emotions, tags: [], people: [], favourite, hideOnThisDay, emptied: false }) // oxfmt-ignore
  return id
}

const gaps = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '2026-05-05']

test('nothing is claimed of four, of five it is', async () => {
  for (const [at, day] of gaps.slice(0, 4).entries()) reflect(day, 8 - at)
  const few = await compute('loop/gap', always)
  expect(few.table).toMatchObject({ n: 4, atLeast: 5, sentence: null, rowsAre: 'month' })
  reflect('2026-05-05', 1)
  const { table } = await compute('loop/gap', always)
  expect(table.sentence?.en).toContain('Around 5.4')
  expect(table.sentence?.nl).toContain('Rond 5,4')
  expect(table.rows.map(({ values }) => values[0])).toEqual([8, 7, 6, 5, 1])
})

test('every own figure answers on an empty notebook, and every figure of every method', async () => {
  for (const table of await overview(always)) expect(table).toMatchObject({ n: 0, rows: [], sentence: null })
  for (const { id } of allMethods(bench.store.db))
    for (const table of await figuresOf(id, always)) expect(table.sentence).toBeNull()
  expect(await methodsIn(always)).toEqual([])
})

test('the feeling map takes entries and records together, without what lies in the trash', async () => {
  write('2026-01-06', ['tense', 'calm'])
  write('2026-01-07', ['calm'])
  const gone = write('2026-01-08', ['calm'])
  trashEntries(bench.store.db, [gone], bench.now)
  for (const [at, day] of gaps.entries()) reflect(day, at, { emotions: [tense] })
  const { table } = await compute('loop/feelings', always)
  expect(table.rows.map(({ key, values }) => [key, values[2]])).toEqual([
    ['tense', 6],
    ['calm', 2],
  ])
  expect(table.sentence?.en).toMatch(/^Most often unpleasant with much energy: tense\. After that pleasant/)
  expect((await sourcesOf('loop/feelings', always, 'calm')).map(({ day }) => day)).toEqual(['2026-01-07', '2026-01-06'])
  const words = (await compute('loop/words', { from: '2026-01-01', to: '2026-01-31' })).table
  expect(words.rows.map(({ values }) => values)).toEqual([[2, 4]])
  untrashEntries(bench.store.db, [gone])
  expect((await compute('loop/feelings', always)).table.n).toBe(9)
})

test('what stands behind a row is listed, newest first, in the period only', async () => {
  const ids = gaps.map((day, at) => reflect(day, at, { kindOfEvent: at < 3 ? 'meeting' : 'hard-talk' }))
  const from = { from: '2026-02-01', to: null }
  expect((await sourcesOf('loop/gap-by-kind', from, 'meeting')).map(({ id }) => id)).toEqual([ids[2], ids[1]])
  expect(await sourcesOf('emotion-bridge/gap', always, null)).toHaveLength(5)
  const entry = write('2026-03-01')
  expect(await sourcesOf('loop/writing', always, '2026-03-01')).toEqual([
    { kind: 'entry', id: entry, recordKind: '', title: '2026-03-01', day: '2026-03-01' },
  ])
})

test('self-care beside growth: days that have both', async () => {
  for (const day of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09', '2026-01-10']) {
    bench.goTo(day)
    const many = Number(day.at(-1)) % 2 === 0
    bench.keep('five-strategies.self-care', { ticks: many ? ['water', 'fun', 'sleep'] : ['water'] })
    const goal = many ? 'growth' : 'safety'
    if (day !== '2026-01-10') bench.keep('two-goals.reading', { context: 'x', emotionLog: [calm], goal, atRisk: 'a', threat: 'social', real: 'presumed' }) // oxfmt-ignore
  }
  const { table } = await compute('loop/care-growth', always)
  expect(table.n).toBe(5)
  expect(table.sentence?.en).toContain('a larger part')
  expect(await sourcesOf('loop/care-growth', always, '2026-01-06')).toHaveLength(2)
})

test('a figure answered from values alone is the same as one that reads every record', async () => {
  const marit = bench.person('Marit')
  const bo = bench.person('Bo')
  for (let at = 0; at < 60; at++) {
    const day = `2026-${String(1 + (at % 11)).padStart(2, '0')}-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`
    const people = at % 3 === 0 ? [marit, bo] : at % 3 === 1 ? [bo] : []
    const kindOfEvent = ['meeting', 'hard-talk', 'decision'][at % 4]
    reflect(day, at % 11, { people, leaning: at % 7 === 0 ? null : 1 + (at % 5), kindOfEvent, who: `w${at}`, pressureBehaviours: at % 2 ? ['stubborn'] : ['none'] }) // oxfmt-ignore
    bench.keep('two-goals.reading', { context: 'x', emotionLog: [calm], goal: at % 2 ? 'growth' : 'safety', atRisk: 'a', threat: 'social', real: 'presumed', view: (at % 11) - 5, people }) // oxfmt-ignore
  }
  const ids = ownFigures().map(({ id }) => `loop/${id}`)
  for (const method of ['emotion-bridge', 'two-goals'])
    for (const { id } of allMethods(bench.store.db).find((it) => it.id === method)?.figures ?? [])
      ids.push(`${method}/${id}`)
  for (const id of ids) {
    const period = { from: '2026-02-03', to: '2026-10-20' }
    const [quick, thorough] = [await compute(id, period), await compute(id, period, { thorough: true })]
    const sorted = (table: typeof quick.table) => ({
      ...table,
      sentence: '',
      rows: table.rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    })
    expect(sorted(quick.table), id).toEqual(sorted(thorough.table))
  }
})

test('a year looked back on: numbers, steps taken, sentences to choose from', async () => {
  write('2026-01-06')
  write('2025-01-06')
  for (const day of gaps) reflect(day, 5, { nextTime: `Count to three ${day}` })
  const job = await reviewOf({ year: 2026, language: 'nl', sentences: ['Eerst tellen.'], private: false })
  expect(Object.fromEntries(job.numbers.map(({ of, value }) => [of, value]))).toMatchObject({
    entries: 1,
    words: 3,
    days: 1,
  })
  expect(job.figures.map(({ id }) => id)).toContain('loop/gap')
  expect((await takeAlong(2026, { private: false })).map(({ text }) => text)[0]).toBe('Count to three 2026-05-05')
  expect(await takeAlong(2025, { private: false })).toEqual([])
})

test('times that stand apart have their names, in a line of days', async () => {
  const names = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16']
  for (const [at, day] of names.entries()) reflect(day, at === 5 ? 0 : 7, { event: `Event ${at}` })
  const { rows } = (await compute('loop/gap', { from: '2026-01-01', to: '2026-12-31' })).table
  expect(rows.flatMap(({ key, apart }) => (apart ? [[key, apart]] : []))).toEqual([['2026-02-09', 'Event 5']])
  expect((await compute('loop/gap', always)).table.rows.map(({ apart }) => apart)).toEqual([null, null])
})

test('periods and columns of months have names in both languages', async () => {
  for (const day of gaps) {
    bench.goTo(day)
    bench.keep('two-goals.reading', { context: 'x', emotionLog: [calm], goal: 'growth', atRisk: 'a', threat: 'social', real: 'presumed', view: 3 }) // oxfmt-ignore
    bench.keep('five-strategies.plan', { week: day, items: [{ strategy: 'look-ahead', action: 'Walk' }] })
    bench.keep('change-transition.case', { title: 'Move', visibleChange: 'Two floors up', since: day })
  }
  const week = (await compute('two-goals/view', always)).table.rows[0]
  expect(week).toMatchObject({ key: '2026-01-05', label: { en: 'week of 5 January 2026', nl: 'week van 5 januari 2026' } }) // oxfmt-ignore
  const words = (await compute('loop/words', always)).table
  expect(words.rows[0]?.label).toEqual({ en: 'January 2026', nl: 'januari 2026' })
  const months = (await compute('five-strategies/coverage', always)).table.columns
  expect(months.map(({ name }) => name.nl)).toEqual(['januari 2026', 'februari 2026', 'maart 2026', 'april 2026', 'mei 2026']) // oxfmt-ignore
  const changes = (await compute('change-transition/changes', always)).table.rows[0]
  expect(changes?.values).toEqual([
    { en: '5 January 2026', nl: '5 januari 2026' },
    { en: 'Under way', nl: 'Loopt' },
  ])
  expect(periodName('2026-04-01', 'quarter')).toEqual({ en: 'quarter 2 of 2026', nl: 'kwartaal 2 van 2026' })
})
