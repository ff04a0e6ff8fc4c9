import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('circular-mandate 1: a mandate that fell from 7 to 4 opens a reflection', () => {
  const relation = bench.person('North', 'team')
  const evidence = ['They bring me their plans before they are finished']
  expect(bench.keep('circular-mandate.check', { relation, circular: 7, evidence }).findings).toEqual([])
  bench.goTo('2026-04-13')
  const { refused, findings } = bench.keep('circular-mandate.check', { relation, circular: 4, evidence })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['mandate-fell'])
  expect(findings[0]?.say.en).toContain('With North it was 7 and is now 4. What did people stop granting')
  expect(findings[0]?.say.nl).toContain('wat staat nog')
})

test('circular-mandate 2: a figure without evidence is not kept, and nothing typed is lost', () => {
  const relation = bench.person('North', 'team')
  const { refused, findings, record } = bench.keep('circular-mandate.check', {
    relation,
    circular: 8,
    nextInvitation: 'Ask Ayla first',
  })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['evidence.missing'])
  expect(findings[0]?.say.en).toContain('Add at least one thing you saw or heard')
  expect(record.status).toBe('draft')
  expect(record.data).toMatchObject({ circular: 8, nextInvitation: 'Ask Ayla first' })
  expect(bench.write(record.id, { evidence: ['They asked me in'] }).record.status).toBe('kept')
})
