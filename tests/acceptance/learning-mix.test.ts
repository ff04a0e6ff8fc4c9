import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('learning-mix 1: 300 minutes formal and 60 in the work read 17/0/83, and one work activity is suggested', async () => {
  bench.keep('learning-mix.activity', { title: 'Course', kind: 'formal', minutes: 300 })
  bench.keep('learning-mix.activity', { title: 'New kind of meeting', kind: 'work', minutes: 60 })
  const findings = bench.view('learning-mix')
  expect(rulesIn(findings)).toEqual(['mix', 'learn-in-work'])
  expect(findings[0]?.say.en).toContain('Your mix now reads 17/0/83')
  expect(findings[0]?.say.nl).toContain('Je mix is nu 17/0/83')
  expect(findings[1]).toMatchObject({ kind: 'ask', offers: 'learning-mix.activity' })
  expect(findings[1]?.say.en).toContain('Which task of this week could you do so that you learn from it?')
  for (let no = 0; no < 3; no++) bench.keep('learning-mix.activity', { title: 'Chaired', kind: 'work', minutes: 120 })
  expect(rulesIn(bench.view('learning-mix'))).toEqual(['mix'])
  const { rows, guides, sentence } = await bench.figure('learning-mix', 'mix')
  expect(rows.map(({ key, values }) => [key, ...values])).toEqual([
    ['work', 420],
    ['formal', 300],
  ])
  expect(guides.map(({ at }) => at)).toEqual([70, 20, 10])
  expect(sentence?.en).toContain('“In the work”: 58% of 720 minutes')
})

test('learning-mix 2: a side task without contribution stays a draft', () => {
  const values = { topic: 'Board game on budgets', motive: 'I like games', goals: ['Explaining'] }
  const { refused, findings, record } = bench.keep('learning-mix.side-task', values)
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['contribution.missing'])
  expect(findings[0]?.say.en).toContain('until then it stays a draft')
  expect(record).toMatchObject({ status: 'draft', data: { ...values, share: 10 } })
  expect(bench.write(record.id, { contribution: 'Colleagues dare to ask' }).record).toMatchObject({
    status: 'kept',
    state: 'proposed',
  })
  expect(rulesIn(bench.write(record.id, {}, 'agreed').findings)).toEqual(['agreedWith.missing'])
  expect(() => bench.write(record.id, { share: 21 })).toThrow('BAD_INPUT')
})
