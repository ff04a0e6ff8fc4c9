import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const calm = { wordId: 'calm', en: 'calm', nl: 'kalm', valence: 3, arousal: -3 }
const tense = { wordId: 'tense', en: 'tense', nl: 'gespannen', valence: -2, arousal: 3 }

test('five-strategies 1: places that were marked calm before are offered', () => {
  bench.keep('five-strategies.place', { meeting: 'Appraisal', wishedFeeling: [calm], place: 'The bench by the pond' })
  bench.keep('five-strategies.place', { meeting: 'Budget', wishedFeeling: [tense], place: 'Room 4' })
  const { record } = bench.start('five-strategies.place', { meeting: 'Hard talk with a supplier' })
  expect(bench.type(record.id, {}).findings).toEqual([])
  const { findings } = bench.type(record.id, { wishedFeeling: [calm] })
  expect(rulesIn(findings)).toEqual(['places-before'])
  expect(findings[0]?.say.en).toBe('Places where you wished to feel “calm” before: The bench by the pond')
  expect(findings[0]?.say.nl).toContain('“kalm” wilde voelen: The bench by the pond')
})

test('five-strategies 2: four weeks without flexibility suggest one small experiment', () => {
  const plan = (week: string, strategy = 'self-care') => {
    bench.goTo(week)
    return bench.keep('five-strategies.plan', { week, items: [{ strategy, action: 'Walk at noon' }] })
  }
  for (const week of ['2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02']) expect(plan(week).refused).toBe(false)
  bench.goTo('2026-02-09')
  const { record } = bench.start('five-strategies.plan')
  const { findings } = bench.type(record.id, {})
  expect(rulesIn(findings)).toEqual(['something-else'])
  expect(findings[0]?.say.en).toContain('A small experiment could be: another supermarket')
  expect(findings[0]?.prompts).toEqual(['five-strategies-5'])
  expect(bench.type(record.id, { items: [{ strategy: 'flexibility', action: 'Other route' }] }).findings).toEqual([])
  bench.keep('five-strategies.experiment', { what: 'Other side of the bed', tried: '2026-02-08' })
  expect(bench.type(record.id, {}).findings).toEqual([])
})

test('five-strategies figures: five bars by month, and self-care beside feelings of growth', async () => {
  const items = ['appraise', 'appraise', 'look-ahead', 'environment', 'flexibility'].map((strategy) => ({
    strategy,
    action: 'x',
  }))
  bench.keep('five-strategies.plan', { items })
  const coverage = await bench.figure('five-strategies', 'coverage')
  expect(coverage.rows[0]).toMatchObject({
    key: 'appraise',
    label: { nl: 'Waarderen en herzien wat ik voel' },
    values: [2],
  })
  expect(coverage.sentence?.en).toContain('most were for “Value and look again at what I feel” (2)')
  const feeling = { ...tense, goal: '1' }
  const days = [
    ['2026-02-01', ['water'], 'safety'],
    ['2026-02-02', ['water', 'movement', 'fun'], 'growth'],
    ['2026-02-03', [], 'safety'],
    ['2026-02-04', ['water', 'food'], 'growth'],
    ['2026-02-05', ['food', 'sleep', 'fun', 'water'], 'growth'],
  ] as const
  for (const [day, ticks, goal] of days) {
    bench.goTo(day)
    bench.keep('two-goals.reading', { emotionLog: [feeling], goal })
    bench.keep('five-strategies.self-care', { ticks: [...ticks] })
  }
  const together = await bench.figure('five-strategies', 'care-growth')
  expect(together.rows.map(({ values }) => values)).toEqual([[1, 0], [3, 100], [0, 0], [2, 100], [4, 100]]) // oxfmt-ignore
  expect(together.sentence?.en).toContain('On days with more self-care a larger part of your feelings was after growth')
})

test('five-strategies: a week that is over asks what you noticed', () => {
  const { record } = bench.keep('five-strategies.plan', { items: [{ strategy: 'appraise', action: 'Write it down' }] })
  expect(record).toMatchObject({ state: 'running', dueOn: '2026-01-18', data: { week: '2026-01-12' } })
  bench.goTo('2026-01-18')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['ask-look-back'])
  expect(bench.write(record.id, { lookBack: 'A lighter week' }).record).toMatchObject({
    state: 'looked-back',
    dueOn: null,
  })
})
