import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-05')
})
afterEach(() => bench.close())

test('executive-loneliness 1: after six weeks of sharing with nobody, one person who could hear it is asked for', () => {
  bench.keep('executive-loneliness.pulse', { level: 5, sharedWith: [bench.person('Heron')] })
  bench.goTo('2026-01-20')
  bench.keep('executive-loneliness.pulse', { level: 5 })
  bench.goTo('2026-02-10')
  expect(bench.open(bench.start('executive-loneliness.pulse').record.id).findings).toEqual([])
  bench.goTo('2026-02-17')
  const { findings } = bench.open(bench.start('executive-loneliness.pulse').record.id)
  expect(rulesIn(findings)).toEqual(['who-could-hear'])
  expect(findings[0]?.say.en).toContain('Which one person could hear this?')
  expect(findings[0]?.field).toBe('sharedWith')
})

test('executive-loneliness 2: in a quiet quarter team holding opens with the word that this is the moment to invest', () => {
  bench.keep('executive-loneliness.pulse', { level: 3 })
  const quiet = bench.open(bench.start('executive-loneliness.team-holding', { team: bench.person('Board') }).record.id)
  expect(rulesIn(quiet.findings)).toEqual(['quiet-times'])
  expect(quiet.findings[0]?.say.en).toContain('Quiet times are the moment to invest')
  expect(quiet.findings[0]?.say.nl).toContain('Rustige tijden')
  bench.goTo('2026-02-05')
  bench.keep('executive-loneliness.pulse', { level: 8 })
  expect(bench.open(quiet.record.id).findings).toEqual([])
})

test('executive-loneliness rule: eight or more twice in a row shows a calm note', () => {
  expect(bench.keep('executive-loneliness.pulse', { level: 8 }).findings).toEqual([])
  bench.goTo('2026-02-05')
  const { findings } = bench.keep('executive-loneliness.pulse', { level: 9 })
  expect(rulesIn(findings)).toEqual(['twice-high'])
  expect(findings[0]).toMatchObject({ kind: 'note' })
  expect(findings[0]?.say.en).toContain('with your doctor')
})

test('executive-loneliness figures: the level with what played, and with whom it is shared', async () => {
  const [heron, wren] = [bench.person('Heron'), bench.person('Wren')]
  for (const [day, level, sharedWith] of [
    ['2026-01-05', 3, [heron]],
    ['2026-02-05', 4, [heron, wren]],
    ['2026-03-05', 5, [heron]],
    ['2026-04-05', 6, [heron]],
    ['2026-05-05', 7, [wren]],
  ] as const) {
    bench.goTo(day)
    bench.keep('executive-loneliness.pulse', { level, sharedWith, event: `Month of ${day}` })
  }
  const line = await bench.figure('executive-loneliness', 'level')
  expect(line.rows[0]).toMatchObject({ label: { en: 'Month of 2026-01-05' }, values: [3] })
  expect(line.sentence?.en).toContain('from 3 to 7')
  const shared = await bench.figure('executive-loneliness', 'shared-with')
  expect(shared.rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['Heron', 4],
    ['Wren', 2],
  ])
  expect(shared.sentence?.nl).toContain('Je deelde met 2 mensen, het vaakst met Heron')
})
