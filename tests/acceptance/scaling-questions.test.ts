import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-09-07')
})
afterEach(() => bench.close())

function scaleOf(values: Record<string, unknown> = {}): string {
  const ends = { lowLabel: 'Every meeting tense', highLabel: 'Calm throughout' }
  return bench.keep('scaling-questions.scale', { title: 'Calm in board meetings', ...ends, ...values }).record.id
}

test('scaling-questions 1: a measurement joins the chart and asks what half a point more would show', async () => {
  const scale = scaleOf({ step: 'half', goodEnough: 7 })
  const whatMakesItThisMuch = 'I paused twice before answering'
  const { refused, findings } = bench.keep('scaling-questions.measurement', { scale, value: 6, whatMakesItThisMuch })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['one-step-higher'])
  expect(findings[0]?.say.en).toBe('You are at 6. What would a 6.5 show?')
  expect(findings[0]?.say.nl).toContain('een 6,5')
  const { rows, columns, guides } = await bench.figure('scaling-questions', 'scales')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([['2026-09-07', 6]])
  expect(columns[0]?.name.en).toBe('Calm in board meetings')
  expect(guides.map(({ at }) => at)).toEqual([7])
  expect(bench.open(scale).record.state).toBe('measured')
})

test('scaling-questions 2: a figure without what makes it this much is not kept', () => {
  const { refused, findings, record } = bench.keep('scaling-questions.measurement', { scale: scaleOf(), value: 6 })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['whatMakesItThisMuch.missing'])
  expect(findings[0]?.say.en).toContain('what makes it this much already, however little')
  expect(record).toMatchObject({ status: 'draft', data: { value: 6 } })
})

test('scaling-questions figure: what changed is said of one scale, not over several', async () => {
  const scale = scaleOf()
  for (const [no, value] of [4, 4, 5, 5, 6].entries()) {
    bench.goTo(`2026-09-0${no + 1}`)
    bench.keep('scaling-questions.measurement', { scale, value, whatMakesItThisMuch: 'x', confidence: 7 })
  }
  expect((await bench.figure('scaling-questions', 'scales')).sentence?.en).toContain(
    'higher than the first: from 4 to 6',
  )
  const other = scaleOf({ title: 'Delegating' })
  bench.keep('scaling-questions.measurement', { scale: other, value: 1, whatMakesItThisMuch: 'x', confidence: 7 })
  const both = await bench.figure('scaling-questions', 'scales')
  expect(both.columns).toHaveLength(2)
  expect(both.sentence?.en).toContain('Over 6 measurements the figures lay between')
  expect((await bench.figure('scaling-questions', 'confidence')).sentence?.nl).toContain('(7) is gemiddeld hoger')
})

test('scaling-questions: once a day, in the steps of the scale, until it is good enough', () => {
  const scale = scaleOf({ goodEnough: 7 })
  const values = { scale, whatMakesItThisMuch: 'Slept well', signOfPlusOne: 'I laugh once' }
  const half = bench.keep('scaling-questions.measurement', { ...values, value: 6.5 })
  expect(rulesIn(half.findings)).toEqual(['whole-steps'])
  const first = bench.keep('scaling-questions.measurement', { ...values, value: 6 })
  expect(first.findings).toEqual([])
  const second = bench.keep('scaling-questions.measurement', { ...values, value: 7 })
  expect(rulesIn(second.findings)).toEqual(['good-enough'])
  expect(bench.open(first.record.id).record.status).toBe('replaced')
  expect(bench.open(scale).record.state).toBe('good-enough')
})
