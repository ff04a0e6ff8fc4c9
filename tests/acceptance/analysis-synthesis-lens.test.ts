import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-09')
})
afterEach(() => bench.close())

const kind = 'analysis-synthesis-lens.choice'

test('analysis-synthesis-lens 1: what is stable and has one cause suggests analysis', () => {
  const { record } = bench.start(kind, { issue: 'Printer fails daily' })
  const { view, findings } = bench.type(record.id, { stability: 1, interaction: 1 })
  expect(view.derived.suggestion).toBe('analysis')
  expect(rulesIn(findings)).toEqual(['suggested'])
  expect(findings[0]?.say.en).toContain('Take apart and repair')
  expect(bench.type(record.id, { stability: 1 }).view.derived.suggestion).toBeNull()
  expect(bench.type(record.id, { stability: 3, interaction: 1 }).view.derived.suggestion).toBe('both')
  expect(bench.type(record.id, { stability: 1, interaction: 4 }).view.derived.suggestion).toBe('synthesis')
})

test('analysis-synthesis-lens 2: another lens than suggested is accepted and looked back on after two weeks', () => {
  const values = { issue: 'Tension between two regions', stability: 4, interaction: 5, chosen: 'analysis' }
  const { refused, findings, record, made } = bench.keep(kind, values)
  expect(refused).toBe(false)
  expect(record).toMatchObject({
    status: 'kept',
    state: 'chosen',
    data: { suggestion: 'synthesis', chosen: 'analysis' },
  })
  expect(rulesIn(findings)).toEqual(['lens-review'])
  expect(findings[0]?.say.nl).toContain('Over twee weken kijk je terug')
  expect(made.map((it) => [it.kind, it.dueOn?.slice(0, 10)])).toEqual([['follow-up.follow-up', '2026-03-23']])
  const stuck = bench.write(record.id, { result: 'stuck' })
  expect(rulesIn(stuck.findings)).toEqual(['switch'])
  bench.accept(record.id, 'switch')
  expect(bench.open(record.id).record.data).toMatchObject({ chosen: 'synthesis', result: 'under-way' })
})

test('analysis-synthesis-lens: a lens that was suggested needs no look back', () => {
  const values = { issue: 'Printer fails daily', stability: 1, interaction: 2, chosen: 'analysis' }
  expect(bench.keep(kind, values)).toMatchObject({ findings: [], made: [] })
})
