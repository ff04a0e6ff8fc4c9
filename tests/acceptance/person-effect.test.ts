import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const answers = (warm: number[]) =>
  warm.map((it, no) => ({ rater: bench.person(`Rater ${no + 1}`), warm: it, decisive: 8 }))

test('person-effect 1: a gap of 2 on warmth offers one prompt on warmth', async () => {
  const others = answers([5, 6, 6, 7])
  const { record, findings } = bench.keep('person-effect.round', { self: { warm: 8, decisive: 8 }, others })
  expect(record).toMatchObject({ state: 'compared', data: { gapWarm: 2, gapDecisive: 0, othersWarm: 6 } })
  expect(rulesIn(findings)).toEqual(['gap-warm', 'one-step'])
  const opened = bench.open(record.id)
  expect(rulesIn(opened.findings)).toEqual(['gap-warm'])
  expect(opened.findings[0]?.say.en).toContain('You gave yourself 8 for warmth, others 6 on average: 2 apart')
  expect(opened.findings[0]?.prompts).toEqual(['person-effect-4'])
  const table = await bench.figure('person-effect', 'quadrant-others')
  expect(table.rows.map(({ values }) => values)).toEqual([[6, 8]])
})

test('person-effect: a larger gap on decisiveness asks about that one', () => {
  const others = answers([7, 7, 7])
  const { findings } = bench.keep('person-effect.round', { self: { warm: 7, decisive: 10 }, others, step: 'Say it' })
  expect(rulesIn(findings)).toEqual(['gap-decisive'])
  expect(findings[0]?.say.nl).toContain('een 10 voor daadkracht, anderen gemiddeld een 8')
})

test('person-effect 2: with two raters the mean is hidden and the reason given', async () => {
  const others = answers([4, 6])
  const { record, findings } = bench.keep('person-effect.round', { self: { warm: 8, decisive: 8 }, others })
  expect(record.state).toBe('collected')
  expect(record.data.gapWarm ?? null).toBeNull()
  expect(record.data.othersWarm ?? null).toBeNull()
  expect(rulesIn(findings)).toEqual(['too-few'])
  expect(bench.open(record.id).findings[0]?.say.en).toContain('shown from three answers on')
  expect(bench.open(record.id).findings[0]?.say.nl).toContain('zijn het er 2')
  expect((await bench.figure('person-effect', 'quadrant-others')).rows).toEqual([])
})
