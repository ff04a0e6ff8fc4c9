import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('own-direction 1: with being allowed at 2 the step is a talk with the employer, not more effort', () => {
  const { findings, record } = bench.keep('own-direction.check', { know: 7, want: 8, can: 6, dare: 6, may: 2 })
  expect(record.data.lowest).toEqual(['may'])
  expect(rulesIn(findings)).toEqual(['step-may'])
  expect(findings[0]?.say.en).toBe(
    'More effort on your own side does not change this one. With whom could you have a talk with the employer about the room you need?',
  )
  expect(findings[0]?.say.nl).toContain('Met wie bij je werkgever kun je in gesprek')
  expect(bench.write(record.id, { step: 'Plan a talk' })).toMatchObject({
    findings: [],
    record: { state: 'step', dueOn: '2026-04-12' },
  })
})

test('own-direction 2: with daring and being able both at 4 the user chooses', () => {
  const { findings, record, view } = bench.keep('own-direction.check', { know: 7, want: 8, can: 4, dare: 4, may: 6 })
  expect(rulesIn(findings)).toEqual(['choose-one'])
  expect(findings[0]?.say.en).toBe('Equally low: being able and daring. Which one would you work on?')
  expect(findings[0]?.say.nl).toContain('Even laag: kunnen en durven')
  expect(view.hidden).not.toContain('chosen')
  expect(rulesIn(bench.write(record.id, { chosen: 'dare' }).findings)).toEqual(['step-dare'])
})

test('own-direction: all five are needed; the radar shows the last ones', async () => {
  expect(rulesIn(bench.keep('own-direction.check', { know: 7, want: 8, can: 4, dare: 4 }).findings)).toEqual([
    'may.missing',
  ])
  bench.keep('own-direction.check', { know: 7, want: 8, can: 4, dare: 5, may: 6 })
  bench.goTo('2026-04-12')
  bench.keep('own-direction.check', { know: 9, want: 8, can: 5, dare: 5, may: 4 })
  const { rows, sentence } = await bench.figure('own-direction', 'radar')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([['know', 9, 8], ['want', 8, 8], ['can', 5, 4.5], ['dare', 5, 5], ['may', 4, 5]]) // oxfmt-ignore
  expect(sentence?.en).toContain('Last time “Being allowed” was lowest (4)')
})

test('own-direction: each factor has its own step, and another choice than the lowest is left to the user', () => {
  const level = { know: 6, want: 6, can: 6, dare: 6, may: 6 }
  const steps = Object.keys(level).map((key) => bench.keep('own-direction.check', { ...level, [key]: 3 }).findings)
  expect(steps.map(rulesIn)).toEqual([['step-know'], ['step-want'], ['step-can'], ['step-dare'], ['step-may']])
  const { record } = bench.start('own-direction.check', { ...level, can: 4, dare: 4 })
  expect(rulesIn(bench.type(record.id, { chosen: 'know' }).findings)).toEqual(['among-lowest'])
})
