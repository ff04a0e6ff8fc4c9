import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('autonomy-connectedness 1: autonomy 9 and connectedness 3 two weeks running offers one real meeting', () => {
  const values = { autonomy: 9, connectedness: 3 }
  expect(bench.keep('autonomy-connectedness.check', values).findings).toEqual([])
  bench.goTo('2026-03-09')
  const { findings, record } = bench.keep('autonomy-connectedness.check', values)
  expect(record.data.drift).toBe(6)
  expect(rulesIn(findings)).toEqual(['twice-autonomy'])
  expect(findings[0]?.say.en).toContain('You could plan one real meeting')
  expect(findings[0]?.offers).toBe('autonomy-connectedness.meeting')
  const [meeting] = bench.accept(record.id, 'twice-autonomy')
  expect(meeting?.record).toMatchObject({ kind: 'autonomy-connectedness.meeting', status: 'draft' })
  const planned = bench.write(meeting?.record.id ?? '', { with: bench.person('Heron'), on: '2026-03-12' })
  expect(planned.record).toMatchObject({ state: 'planned', dueOn: '2026-03-12' })
})

test('autonomy-connectedness 2: two in person and eighteen on screen shows 10% real meetings without judgement', async () => {
  const values = { autonomy: 5, connectedness: 5, encounters: { inPerson: 2, onScreen: 18 } }
  const { record } = bench.keep('autonomy-connectedness.check', values)
  const { findings } = bench.open(record.id)
  expect(findings.map(({ kind, say }) => [kind, say.en])).toEqual([
    ['note', '10% of this week’s meetings were in person.'],
  ])
  expect(findings[0]?.say.nl).toBe('10% van de ontmoetingen deze week was van mens tot mens.')
  const { rows } = await bench.figure('autonomy-connectedness', 'in-person')
  expect(rows.map(({ values: shown }) => shown)).toEqual([[10]])
})

test('autonomy-connectedness rule: both are required, and connectedness twice higher opens a reflection too', () => {
  expect(rulesIn(bench.keep('autonomy-connectedness.check', { autonomy: 4 }).findings)).toEqual([
    'connectedness.missing',
  ])
  bench.keep('autonomy-connectedness.check', { autonomy: 2, connectedness: 8 })
  bench.goTo('2026-03-09')
  const { findings } = bench.keep('autonomy-connectedness.check', { autonomy: 3, connectedness: 8 })
  expect(rulesIn(findings)).toEqual(['twice-connectedness'])
  expect(findings[0]?.say.en).toContain('connectedness is 5 higher')
  bench.goTo('2026-03-16')
  expect(bench.keep('autonomy-connectedness.check', { autonomy: 6, connectedness: 8 }).findings).toEqual([])
})

test('autonomy-connectedness figure: the drift by week, with its band', async () => {
  for (const [day, autonomy] of [
    ['2026-03-02', 8],
    ['2026-03-09', 7],
    ['2026-03-16', 9],
    ['2026-03-23', 8],
    ['2026-03-30', 8],
  ] as const) {
    bench.goTo(day)
    bench.keep('autonomy-connectedness.check', { autonomy, connectedness: 5 })
  }
  const { rows, guides, sentence } = await bench.figure('autonomy-connectedness', 'drift')
  expect(rows.map(({ values }) => values[0])).toEqual([3, 2, 4, 3, 3])
  expect(guides.map(({ at }) => at)).toEqual([4, 0, -4])
  expect(sentence?.en).toContain('autonomy stood 3 points higher')
})
