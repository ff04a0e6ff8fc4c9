import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const now = { goal: 3, content: 5, didactics: 2, organisation: 4, responsibility: 5 }
const wish = { goal: 4, content: 6, didactics: 7, organisation: 4, responsibility: 6 }

test('learning-climate 1: didactics at 2 now and 7 wished puts ideas for sharing experience first', () => {
  const { record } = bench.start('learning-climate.scan', { team: bench.person('East', 'team'), current: now })
  const { findings, view } = bench.type(record.id, { desired: wish })
  expect(view.closed).toEqual([])
  expect(view.derived.widest).toEqual(['didactics'])
  expect(rulesIn(findings)).toEqual(['more-didactics'])
  expect(findings[0]?.field).toBe('keys')
  expect(findings[0]?.say.en).toContain('2 now and 7 wished. An idea: share experience')
  expect(findings[0]?.say.nl).toContain('deel ervaring')
  expect(rulesIn(bench.type(record.id, { desired: { ...wish, didactics: 3, content: 1 } }).findings)).toEqual([
    'less-content',
  ])
})

test('learning-climate 2: with only the present filled in, the outlook is asked first', () => {
  const { record, findings, view } = bench.keep('learning-climate.scan', {
    team: bench.person('East', 'team'),
    current: now,
  })
  expect(rulesIn(findings)).toEqual(['outlook-first', 'shared'])
  expect(record.state).toBe('outlook')
  expect(view.closed).toMatchObject([
    { field: 'keys', say: { en: 'First the outlook: where do you wish the five to stand?' } },
  ])
  const wished = bench.write(record.id, { desired: wish })
  expect(wished.view.closed).toEqual([])
  expect(wished.record).toMatchObject({ state: 'keys', dueOn: '2026-07-12', data: { temperature: 3.8 } })
  const start = bench.start('learning-climate.scan')
  expect(start.view.closed.map(({ field }) => field)).toEqual(['desired', 'keys'])
})

test('learning-climate figure: five dimensions, now beside wished', async () => {
  bench.keep('learning-climate.scan', { team: bench.person('East', 'team'), current: now, desired: wish })
  const { rows, sentence } = await bench.figure('learning-climate', 'now-and-wished')
  expect(Object.fromEntries(rows.map(({ key, values }) => [key, values]))).toEqual({
    goal: [3, 4],
    content: [5, 6],
    didactics: [2, 7],
    organisation: [4, 4],
    responsibility: [5, 6],
  })
  expect(sentence?.en).toContain('in the wish “How it is passed on” (7)')
})

test('learning-climate: each dimension has ideas in both directions, and keys of one kind ask for a mix', () => {
  const { record } = bench.start('learning-climate.scan', { team: bench.person('East', 'team') })
  const level = { goal: 5, content: 5, didactics: 5, organisation: 5, responsibility: 5 }
  for (const key of Object.keys(level)) {
    expect(rulesIn(bench.type(record.id, { current: level, desired: { ...level, [key]: 8 } }).findings)).toEqual([
      `more-${key}`,
    ])
    expect(rulesIn(bench.type(record.id, { current: level, desired: { ...level, [key]: 2 } }).findings)).toEqual([
      `less-${key}`,
    ])
  }
  const keys = ['Lunch', 'Pairs'].map((action) => ({ dimension: 'content', action }))
  expect(rulesIn(bench.type(record.id, { current: level, desired: level, keys }).findings)).toEqual(['a-mix'])
})
