import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('seven-mistakes 1: an insight asks what will be different tomorrow and comes back the next evening', () => {
  const { refused, findings, record } = bench.keep('seven-mistakes.tomorrow', {
    insight: 'My team trusts me less than I thought',
  })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['tomorrow.missing'])
  expect(findings[0]?.say.en).toContain('What will you do differently tomorrow')
  expect(record).toMatchObject({ status: 'draft', data: { insight: 'My team trusts me less than I thought' } })
  const kept = bench.write(record.id, { tomorrow: 'Ask Bo first' })
  expect(kept.record.dueOn).toMatch(/^2026-01-13(T19:00)?$/)
  bench.goTo('2026-01-13', '19:00')
  const asked = bench.open(record.id).findings
  expect(rulesIn(asked)).toEqual(['was-it-done'])
  expect(asked[0]?.say.nl).toContain('Ask Bo first')
  bench.accept(record.id, 'was-it-done', 'done')
  expect(bench.open(record.id).record).toMatchObject({ state: 'done', dueOn: null, data: { done: true } })
})

test('seven-mistakes 2: closing with risk 3 on item 7 asks for one way to involve the manager', () => {
  const programme = bench.keep('development-programme.programme', {
    name: 'Leading',
    client: bench.person('Director', 'manager'),
    challenges: ['Housing'],
    modules: ['One'],
  }).record.id
  const values = {
    programme,
    moment: 'design',
    items: {
      'absent-leader': { risk: 3 },
      followers: { risk: 1 },
      'one-size': { risk: 2, remedy: 'A choice of two days' },
    },
  }
  const open = bench.keep('seven-mistakes.audit', values)
  expect(open.findings).toEqual([])
  const { findings } = bench.write(open.record.id, {}, 'closed')
  expect(rulesIn(findings)).toEqual(['remedy-absent-leader'])
  expect(findings[0]?.say.en).toContain('stands at 3. Name one way to involve the manager’s manager.')
  expect(findings[0]?.prompts).toEqual(['seven-mistakes-5'])
})

test('seven-mistakes figure: the part of insights that became action', async () => {
  for (const done of [true, true, false, true, false])
    bench.keep('seven-mistakes.tomorrow', { insight: 'a', tomorrow: 'b', done })
  const { rows, sentence } = await bench.figure('seven-mistakes', 'action')
  expect(rows[0]?.values).toEqual([60])
  expect(sentence?.en).toContain('Of 5 insights 60% became something done')
})

test('seven-mistakes: every risk from 2 on has a question of its own', () => {
  const programme = bench.keep('development-programme.programme', {
    name: 'Leading',
    client: bench.person('Director', 'manager'),
    challenges: ['Housing'],
    modules: ['One'],
  }).record.id
  const keys = ['followers', 'no-action', 'no-stake', 'person-only', 'one-size', 'no-context', 'absent-leader']
  const items = Object.fromEntries(keys.map((key) => [key, { risk: 2 }]))
  const { findings, record } = bench.keep('seven-mistakes.audit', { programme, moment: 'end', items }, 'closed')
  expect(rulesIn(findings)).toEqual(keys.map((key) => `remedy-${key}`))
  expect(new Set(findings.map(({ say }) => say.nl)).size).toBe(7)
  const mild = Object.fromEntries(keys.map((key) => [key, { risk: 1 }]))
  expect(bench.write(record.id, { items: mild }, 'closed').findings).toEqual([])
})
