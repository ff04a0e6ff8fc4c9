import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-05-04')
})
afterEach(() => bench.close())

const calmer = { quality: 'a calmer self', form: 'posture', description: 'Hand flat on the table' }

test('anchor 1: one element is not enough', () => {
  const { refused, findings, record } = bench.keep('anchor.anchor', { ...calmer, elements: ['physical'] })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['second-element'])
  expect(findings[0]?.say.nl).toContain('Welk tweede hoort erbij')
  expect(record).toMatchObject({ status: 'draft', data: { description: 'Hand flat on the table' } })
  expect(bench.write(record.id, { elements: ['physical', 'feeling'] }).record.status).toBe('kept')
  expect(bench.all('follow-up.follow-up')[0]?.record.data.dueAt).toBe('2026-05-18')
})

test('anchor 2: three uses at 3, 4 and 4 offer renewal', async () => {
  const anchor = bench.keep('anchor.anchor', { ...calmer, elements: ['physical', 'feeling'] }).record.id
  const use = (worked: number) => bench.keep('anchor.use', { anchor, worked, situation: 'Budget talk' })
  expect(use(3).findings).toEqual([])
  expect(bench.view('anchor')).toEqual([])
  expect(use(4).findings).toEqual([])
  const third = use(4)
  expect(rulesIn(third.findings)).toEqual(['fading'])
  expect(third.findings[0]?.say.en).toContain('“a calmer self” came back less: 3.7 on average')
  expect(rulesIn(bench.view('anchor'))).toEqual(['fading-on-view'])
  const opened = bench.open(anchor)
  expect(opened.record.state).toBe('used')
  expect(rulesIn(opened.findings)).toEqual(['fading'])
  const [renewed] = bench.accept(anchor, 'fading', 'renew')
  expect(renewed?.record.data).toMatchObject({ quality: 'a calmer self', form: 'posture' })
  expect(bench.open(anchor).record.state).toBe('renewed')
  use(10)
  expect(bench.view('anchor')).toEqual([])
  const table = await bench.figure('anchor', 'effect-by-form')
  expect(table.rows.map(({ key, values }) => [key, ...values])).toEqual([['posture', 5.25, 4]])
})
