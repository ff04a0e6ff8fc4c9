import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
let views: { who: string; view: string }[]
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
  views = [
    { who: bench.person('Heron'), view: 'Too early' },
    { who: bench.person('Wren'), view: 'Only on paper' },
  ]
})
afterEach(() => bench.close())

const decision = {
  question: 'Do we merge the two teams?',
  myFirstStand: 'Yes, before summer',
  certaintyBefore: 80,
}
test('doubt-courage 1: closing an hour after opening asks to wait or to give a reason', () => {
  bench.goTo('2026-03-02', '16:00')
  const { record } = bench.keep('doubt-courage.decision', { ...decision, positionsHeard: views })
  expect(record.data.holdUntil).toBe('2026-03-03T06:00')
  bench.goTo('2026-03-02', '17:00')
  const early = bench.write(record.id, { decided: 'We merge' }, 'decided')
  expect(early.refused).toBe(true)
  expect(rulesIn(early.findings)).toEqual(['sleep-first'])
  expect(early.findings[0]?.say.en).toContain('Wait until tomorrow morning, or write why it cannot wait')
  expect(early.record.state).toBe('open')
  expect(early.record.data.decided).toBe('We merge')
  const reasoned = bench.write(record.id, { overrideReason: 'The offer ends tonight' }, 'decided')
  expect(reasoned.refused).toBe(false)
  expect(reasoned.record.state).toBe('decided')
})

test('doubt-courage 2: with one view heard, one more is asked for before the hold ends', () => {
  const { record } = bench.keep('doubt-courage.decision', { ...decision, positionsHeard: views.slice(0, 1) }, 'holding')
  expect(record.dueOn).toBe('2026-03-03')
  bench.goTo('2026-03-03', '08:00')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['good-morning'])
  const ended = bench.write(record.id, { decided: 'We wait' }, 'decided')
  expect(ended.refused).toBe(true)
  expect(rulesIn(ended.findings)).toEqual(['one-more-view'])
  expect(ended.findings[0]?.say.en).toBe('One view has been heard. Hear one more, preferably opposite to yours.')
  expect(ended.record.state).toBe('holding')
  expect(bench.write(record.id, { positionsHeard: views }, 'decided').record.state).toBe('decided')
})

test('doubt-courage rule: a hold ends no earlier than the next morning at six', () => {
  const { refused, findings } = bench.keep('doubt-courage.decision', { ...decision, holdUntil: '2026-03-03T05:30' })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['hold-too-short'])
})

test('doubt-courage figures: certainty before and after, and what a night changed', async () => {
  for (const [certaintyAfter, altered] of [
    [60, 'adjusted'],
    [40, 'different'],
    [70, 'adjusted'],
    [60, 'adjusted'],
    [70, 'same'],
  ] as const)
    bench.keep('doubt-courage.decision', { ...decision, positionsHeard: views, certaintyAfter, altered })
  const certainty = await bench.figure('doubt-courage', 'certainty')
  expect(certainty.rows.map(({ values }) => values)).toContainEqual([80, 40])
  expect(certainty.sentence?.en).toContain('80% certain on average at first and 60% afterwards: listening')
  const altered = await bench.figure('doubt-courage', 'altered')
  expect(altered.rows[0]).toMatchObject({ label: { en: 'Adjusted' }, values: [3] })
  expect(altered.sentence?.nl).toContain('60% van 5 besluiten')
})

test('doubt-courage rule: a decision taken asks whether the stand moved', () => {
  const { record } = bench.keep('doubt-courage.decision', { ...decision, positionsHeard: views })
  bench.goTo('2026-03-03', '06:00')
  expect(rulesIn(bench.write(record.id, {}, 'decided').findings)).toEqual(['decided.missing'])
  const { findings } = bench.write(record.id, { decided: 'We wait' }, 'decided')
  expect(rulesIn(findings)).toEqual(['same-or-not'])
  expect(bench.write(record.id, { altered: 'different' }).findings).toEqual([])
})
