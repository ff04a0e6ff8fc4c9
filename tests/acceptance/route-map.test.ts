import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('route-map 1: "a course on negotiating" before step 1 is kept as an idea, and step 1 opens', () => {
  const { record, view } = bench.start('route-map.map', { role: 'Director' })
  expect(view.closed.map(({ field }) => field)).toEqual(['items', 'plans'])
  const plans = [{ what: 'A course on negotiating', way: 'formal' }]
  const { findings } = bench.type(record.id, { plans })
  expect(rulesIn(findings)).toEqual(['first-what'])
  expect(findings[0]).toMatchObject({ field: 'required', prompts: ['route-map-1'] })
  expect(findings[0]?.say.en).toContain('Kept as an idea: A course on negotiating. First step 1')
  bench.write(record.id, { plans }, null, false)
  bench.accept(record.id, 'first-what')
  expect(bench.open(record.id).record.data).toMatchObject({ ideas: ['A course on negotiating'], plans: [] })
  expect(rulesIn(bench.write(record.id).findings)).toEqual(['required.missing'])
  const begun = bench.write(record.id, { required: ['Negotiating with the ministry'], plans })
  expect(rulesIn(begun.findings)).toEqual(['how-to-ideas'])
  expect(begun.record).toMatchObject({
    state: 'gap',
    data: { ideas: ['A course on negotiating', 'A course on negotiating'], plans: [] },
  })
})

test('route-map 2: what stands at level 4 is not offered as a gap', () => {
  const items = [
    { text: 'Chairing', level: 4 },
    { text: 'Negotiating', level: 2 },
  ]
  const { record, findings } = bench.keep('route-map.map', {
    role: 'Director',
    required: ['Chairing', 'Negotiating'],
    items,
  })
  expect(record).toMatchObject({ state: 'how', data: { gaps: ['Negotiating'] } })
  expect(rulesIn(findings)).toEqual(['plan-what-remains'])
  expect(findings[0]?.say.en).toContain('What remains: Negotiating.')
  const planned = bench.type(record.id, { plans: [{ gap: 'Chairing', what: 'A book', way: 'informal' }] })
  expect(planned.view.closed).toEqual([])
  expect(rulesIn(planned.findings)).toEqual(['plan-a-gap'])
})

test('route-map figures: levels by item, formal and informal', async () => {
  const map = (level: number) => ({ role: 'Director', required: ['x'], items: [{ text: 'Chairing', level }, { text: 'Negotiating', level: 2 }, { text: 'Law', level: 3 }], plans: [{ what: 'A', way: 'formal' }, { what: 'B', way: 'informal' }, { what: 'C', way: 'informal' }] }) // oxfmt-ignore
  bench.keep('route-map.map', map(1))
  bench.goTo('2027-01-12')
  bench.keep('route-map.map', map(4))
  const levels = await bench.figure('route-map', 'levels')
  expect(levels.rows.find(({ label }) => label.en === 'Chairing')?.values).toEqual([1, 4])
  expect((await bench.figure('route-map', 'form')).sentence?.en).toContain('67% of 6 plans are “Informal”')
})

test('route-map: with everything at 4 or 5 nothing is offered as a gap', () => {
  const { findings, record } = bench.keep('route-map.map', {
    role: 'Director',
    required: ['Chairing'],
    items: [{ text: 'Chairing', level: 5 }],
  })
  expect(rulesIn(findings)).toEqual(['nothing-left'])
  expect(bench.write(record.id, { talkOn: '2026-02-01' }).record.dueOn).toBe('2026-02-01')
})
