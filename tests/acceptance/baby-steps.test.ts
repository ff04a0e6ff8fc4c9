import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-10-05')
})
afterEach(() => bench.close())

const kind = 'baby-steps.step'

test('baby-steps 1: a step that helped gets a line and invites the next', () => {
  const { record } = bench.keep(kind, { text: "Ask one open question in Monday's MT" }, 'chosen')
  const { findings, record: done } = bench.write(record.id, { effect: 3 }, 'done')
  expect(done).toMatchObject({ state: 'done', data: { doneAt: '2026-10-05' } })
  expect(rulesIn(findings)).toEqual(['helped', 'next-step'])
  expect(findings[0]?.say.en).toContain('This step helped.')
  expect(findings[1]?.say.nl).toBe('Wat is het volgende kleine stapje?')
  const [next] = bench.accept(record.id, 'next-step')
  expect(next?.record).toMatchObject({ kind, status: 'draft', sourceId: record.id })
})

test('baby-steps 2: a step that is three days late offers done, smaller or another', () => {
  const values = { text: 'Walk once round the building', byDate: '2026-10-07' }
  const { record } = bench.keep(kind, values, 'chosen')
  expect(record.dueOn).toBe('2026-10-07')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-10-10')
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['overdue'])
  expect(findings[0]?.say.en).toContain('7 October 2026')
  expect(findings[0]?.answers.map(({ label }) => label.en)).toEqual(['Done', 'Make it smaller', 'Choose another'])
  const [smaller] = bench.accept(record.id, 'overdue', 'smaller')
  expect(smaller?.record.data.text).toBe('Walk once round the building')
  expect(bench.open(record.id).record).toMatchObject({ state: 'adapted', dueOn: null })
})

test('baby-steps: one chosen step for an outcome at a time, and dropping asks smaller or different', () => {
  const outcome = bench.keep('desired-outcome.outcome', { title: 'Calm', description: 'Quiet' }).record.id
  const first = bench.keep(kind, { text: 'Close the door at four', outcome }, 'chosen')
  expect(first.findings).toEqual([])
  bench.goTo('2026-10-06')
  const second = bench.keep(kind, { text: 'Mail off at six', outcome }, 'chosen')
  expect(second.refused).toBe(false)
  expect(rulesIn(second.findings)).toEqual(['one-at-a-time'])
  expect(second.findings[0]?.say.en).toContain('Close the door at four')
  const dropped = bench.write(first.record.id, {}, 'dropped')
  expect(rulesIn(dropped.findings)).toEqual(['smaller-or-different'])
  expect(dropped.findings[0]?.say.nl).toContain('Kleiner of anders?')
})

test('baby-steps: a step that did not help, and one that is made smaller', () => {
  const { record } = bench.keep(kind, { text: 'Call everybody back today' }, 'chosen')
  const smaller = bench.write(record.id, {}, 'adapted')
  expect(rulesIn(smaller.findings)).toEqual(['half-as-big'])
  const [half] = bench.accept(record.id, 'half-as-big')
  expect(half?.record.data.text).toBe('Call everybody back today')
  const done = bench.write(half?.record.id ?? '', { effect: -1 }, 'done')
  expect(rulesIn(done.findings)).toEqual(['little-help', 'next-step'])
  expect(done.findings[0]?.say.en).toContain('What would you do differently in the next one?')
})

test('baby-steps figure: size of a step and whether it was taken', async () => {
  for (const [doableInMinutes, state] of [
    [2, 'done'],
    [5, 'done'],
    [30, 'dropped'],
    [40, 'done'],
    [10, 'adapted'],
  ] as const)
    // oxfmt-ignore
    bench.keep(kind, { text: 'Step', doableInMinutes, effect: 2 }, state)
  const { rows, sentence } = await bench.figure('baby-steps', 'size')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([
    ['short', 100, 2],
    ['middle', 0, 1],
    ['long', 50, 2],
  ])
  expect(sentence?.en).toContain('taken most often: Up to 5 minutes (100%)')
})
