import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const feelings = [{ wordId: null, en: 'tense', nl: 'gespannen', valence: -2, arousal: 3 }]

test('situation-overview 1: an action waits until one feeling is named', () => {
  const action = bench.keep('smartie-actions.action', { text: 'Call Wren' }).record.id
  const { record } = bench.keep('situation-overview.overview', {
    title: 'The move',
    facts: [{ text: 'Two floors are full', influence: 'outside' }],
    goals: [{ text: 'Everybody has a place', influence: 'mine' }],
  })
  const closed = bench.open(record.id).view.closed
  expect(closed.map(({ field }) => field)).toEqual(['actions'])
  expect(closed[0]?.say.nl).toContain('één gevoel')
  const early = bench.write(record.id, { actions: [action] })
  expect(early.refused).toBe(true)
  expect(rulesIn(early.findings)).toEqual(['feeling-first'])
  expect(early.findings[0]?.say.en).toContain('Name one feeling first')
  const later = bench.write(record.id, { feelings, actions: [action] })
  expect(later.refused).toBe(false)
  expect(later.record.state).toBe('actions')
  expect(bench.open(record.id).view.closed).toEqual([])
})

test('situation-overview 2: with every risk outside, the ring is empty and one thing of your own is asked for', async () => {
  const { record } = bench.keep('situation-overview.overview', {
    title: 'The inspection',
    risks: [
      { text: 'A new rule', influence: 'outside' },
      { text: 'The press', influence: 'outside' },
    ],
  })
  const { findings } = bench.open(record.id)
  expect(record.data).toMatchObject({ mine: 0, outside: 2, mineShare: 0 })
  expect(rulesIn(findings)).toEqual(['nothing-yours'])
  expect(findings[0]?.say.en).toContain('Which one thing is yours?')
  expect(findings[0]?.prompts).toEqual(['situation-overview-4'])
  const { rows } = await bench.figure('situation-overview', 'influence')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['In my own hands', 0],
    ['Shared', 0],
    ['Outside my reach', 2],
  ])
})

test('situation-overview rule: a strong early signal, or a third in a row, suggests talking to somebody', () => {
  const strong = bench.keep('situation-overview.early-signal', { what: 'Lying awake', intensity: 4 })
  expect(rulesIn(strong.findings)).toEqual(['strong-signal'])
  expect(strong.findings[0]?.say.nl).toContain('huisarts')
  bench.goTo('2026-03-09')
  expect(bench.keep('situation-overview.early-signal', { what: 'Short answers', intensity: 2 }).findings).toEqual([])
  bench.goTo('2026-03-16')
  const third = bench.keep('situation-overview.early-signal', { what: 'No lunch', intensity: 2 })
  expect(rulesIn(third.findings)).toEqual(['three-in-a-row'])
  expect(third.findings[0]?.say.en).toContain('Who could hear about it?')
})

test('situation-overview figure: the share in own hands by month', async () => {
  for (const influence of ['mine', 'mine', 'mine', 'outside', 'outside'])
    bench.keep('situation-overview.overview', { title: 'Same', goals: [{ text: 'One', influence }] })
  const { rows, sentence } = await bench.figure('situation-overview', 'influence-over-time')
  expect(rows.map(({ values }) => values)).toEqual([[60]])
  expect(sentence?.en).toContain('On average 60%')
})

test('situation-overview rule: an action waits for a fact and a goal too', () => {
  const actions = [bench.keep('smartie-actions.action', { text: 'Call Wren' }).record.id]
  const { findings } = bench.keep('situation-overview.overview', { title: 'The move', feelings, actions })
  expect(rulesIn(findings)).toEqual(['fact-first', 'goal-first'])
})
