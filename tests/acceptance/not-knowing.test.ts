import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('not-knowing 1: a question of 40 days shows its age and how it was borne, and is never due', async () => {
  const { record } = bench.keep('not-knowing.question', { text: 'Do we grow or stay small?', bearing: 3 })
  expect(record.dueOn).toBeNull()
  bench.goTo('2026-03-16')
  bench.keep('not-knowing.look', { question: record.id, bearing: 6 })
  bench.goTo('2026-04-11')
  const opened = bench.open(record.id)
  expect(opened.record).toMatchObject({ dueOn: null, state: 'carried' })
  expect(rulesIn(opened.findings)).toEqual(['age'])
  expect(opened.findings[0]?.kind).toBe('note')
  expect(opened.findings[0]?.say.en).toContain('this question for 40 days; how you bore it, newest first: 6 and 3.')
  expect(opened.findings[0]?.say.nl).toContain('40 dagen')
  const table = await bench.figure('not-knowing', 'age')
  expect(table.rows.map(({ values }) => values)).toEqual([[40]])
  expect(bench.write(record.id, {}, 'let-be').record.data.closedAt).toBe('2026-04-11')
  expect((await bench.figure('not-knowing', 'age')).rows).toEqual([])
})

test('not-knowing 2: an old recipe is asked what is new this time', () => {
  const text = 'How do we keep people?'
  const { refused, findings, record } = bench.keep('not-knowing.question', { text, urge: ['old-recipe'] })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['old-recipe'])
  expect(findings[0]?.say.en).toContain('What is new this time?')
  expect(findings[0]?.prompts).toEqual(['not-knowing-4'])
  expect(bench.write(record.id, { newThisTime: 'They are young' }).findings).toEqual([])
})

test('not-knowing: bearing that falls, a hunch from fear, a choice that contradicts itself', () => {
  const feared = bench.keep('not-knowing.question', { text: 'Who stays?', bearing: 8, intuitionSource: 'fear' })
  expect(rulesIn(feared.findings)).toEqual(['from-fear'])
  const look = bench.keep('not-knowing.look', { question: feared.record.id, bearing: 4 })
  expect(rulesIn(look.findings)).toEqual(['bearing-fell'])
  expect(look.findings[0]?.say.nl).toContain('Het was 8 en is nu 4')
  const typed = bench.type(feared.record.id, { urge: ['none', 'fix'] })
  expect(rulesIn(typed.findings)).toEqual(['none-and-more'])
})
