import { afterEach, beforeEach, expect, test } from 'vitest'
import { findMethod } from '../../src/main/methods/library'
import { skipRule } from '../../src/main/methods/records'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

test('stumble-log 1: the same stumble again shows the earlier lesson beside it', () => {
  const first = bench.keep('stumble-log.stumble', { what: 'Decided before asking', learned: 'Ask Bo first' })
  expect(first.record).toMatchObject({ state: 'looked-at', data: { kind: 'learned' } })
  bench.goTo('2026-03-02')
  const { record } = bench.start('stumble-log.stumble', { what: 'decided before asking' })
  const { findings } = bench.type(record.id, {})
  expect(rulesIn(findings)).toEqual(['earlier-lesson'])
  expect(findings[0]?.say.en).toBe('You stumbled over this before. What you learned then: Ask Bo first')
  expect(findings[0]?.say.nl).toContain('Wat je toen leerde: Ask Bo first')
  const kept = bench.write(record.id)
  expect(rulesIn(kept.findings)).toEqual(['earlier-lesson'])
  expect(kept.record.data.again).toBe(true)
  const pointed = bench.start('stumble-log.stumble', { what: 'Too soon', again: true, sameAs: first.record.id })
  expect(rulesIn(bench.type(pointed.record.id, {}).findings)).toEqual(['earlier-lesson'])
})

test('stumble-log 2: without a lesson after a week one question is asked, once', () => {
  const { record } = bench.keep('stumble-log.stumble', { what: 'Forgot the minutes' })
  expect(record.data.kind).toBe('open')
  bench.goTo('2026-01-18')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-01-19')
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)).toEqual(['after-a-week'])
  expect(findings[0]).toMatchObject({ once: true, prompts: ['stumble-log-2'] })
  skipRule(record.id, 'after-a-week')
  expect(bench.open(record.id).findings).toEqual([])
})

test('stumble-log: no word of the method calls it failing', () => {
  expect(JSON.stringify(findMethod(bench.store.db, 'stumble-log'))).not.toMatch(/fail|faal|mislukk/i)
})

test('stumble-log figures: learned and open, repeats, shared', async () => {
  const bo = bench.person('Bo', 'peer')
  for (const more of [{ learned: 'a', sharedWith: [bo] }, { learned: 'a' }, { learned: 'a' }, {}, {}])
    bench.keep('stumble-log.stumble', { what: 'Late', ...more })
  expect((await bench.figure('stumble-log', 'kinds')).sentence?.en).toContain('60% of 5 stumbles are “Learned from”')
  expect((await bench.figure('stumble-log', 'repeats')).sentence?.nl).toContain('“Late” kwam het vaakst terug: 4 keer')
  expect((await bench.figure('stumble-log', 'shared')).rows[0]?.values).toEqual([20])
})
