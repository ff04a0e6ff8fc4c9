import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('dialogue-practice 1: much talk and no open question offers a single practice goal', async () => {
  const partner = bench.person('Mirjam', 'manager')
  const values = { with: partner, talkShare: 75, openQuestions: 0, presence: 6, paraphrases: 1 }
  const { findings, record } = bench.keep('dialogue-practice.log', values)
  expect(rulesIn(findings)).toEqual(['practise-questions'])
  expect(findings[0]?.say.en).toContain('You spoke 75% of the time and asked no open question')
  bench.accept(record.id, 'practise-questions')
  expect(bench.open(record.id).record).toMatchObject({ state: 'practising', data: { practise: 'open-question' } })
  expect(bench.all('follow-up.follow-up')[0]?.record.data).toMatchObject({ source: record.id, dueAt: '2026-03-16' })
  expect(bench.keep('dialogue-practice.log', { ...values, talkShare: 40 }).findings).toEqual([])
  const table = await bench.figure('dialogue-practice', 'talk-share')
  expect(table.rows[0]?.values).toEqual([57.5])
})

test('dialogue-practice: much talk with questions, and a conversation cut short', () => {
  const partner = bench.person('Mirjam', 'manager')
  const much = bench.keep('dialogue-practice.log', { with: partner, talkShare: 80, openQuestions: 2, presence: 6 })
  expect(rulesIn(much.findings)).toEqual(['practise-less'])
  const short = bench.keep('dialogue-practice.log', { with: partner, cutShort: true, presence: 3 })
  expect(rulesIn(short.findings)).toEqual(['cut-short'])
  expect(short.findings[0]?.prompts).toEqual(['dialogue-practice-4'])
})

test('dialogue-practice 2: the same old pattern four times is proposed for the coach session', () => {
  const partner = bench.person('Mirjam', 'manager')
  const log = (oldPattern: string) => bench.keep('dialogue-practice.log', { with: partner, presence: 5, oldPattern })
  for (const pattern of ['Wanting to be right', 'wanting to be right', 'hurry', 'Wanting to be right']) log(pattern)
  expect(bench.view('dialogue-practice')).toEqual([])
  log('wanting to be right')
  const [found] = bench.view('dialogue-practice')
  expect(found).toMatchObject({ rule: 'pattern-returns', kind: 'ask' })
  expect(found?.say.en).toContain('“wanting to be right” stands in 4 conversations')
  expect(found?.say.nl).toContain('je volgende coachgesprek')
})
