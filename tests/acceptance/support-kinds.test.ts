import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

test('support-kinds 1: emotional wished for and practical given counts as different, and asks what to ask first', () => {
  const values = { direction: 'offered', with: bench.person('Heron'), wanted: 'emotional', given: 'practical' }
  const { findings, record, refused } = bench.keep('support-kinds.moment', values)
  expect(refused).toBe(false)
  expect(record.data.match).toBe(false)
  expect(rulesIn(findings)).toEqual(['other-than-wished'])
  expect(findings[0]?.say.en).toContain('What would you ask first next time?')
  const alike = bench.keep('support-kinds.moment', { ...values, given: 'emotional' })
  expect(alike.record.data.match).toBe(true)
  expect(alike.findings).toEqual([])
})

test('support-kinds 2: a ranking with two equal kinds asks for a strict order', () => {
  const draft = bench.start('support-kinds.profile', { person: bench.person('Heron') }).record
  const { refused, findings, record } = bench.write(draft.id, {
    ranking: [['emotional', 'analytical'], [], 'creative', 'practical'],
  })
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['ranking.order'])
  expect(findings[0]?.say.en).toContain('strict order from 1 to 4')
  expect(record.status).toBe('draft')
  expect(bench.write(draft.id, { ranking: ['emotional', 'creative'] }).refused).toBe(true)
  const kept = bench.write(draft.id, { ranking: ['emotional', 'creative', 'practical', 'analytical'] })
  expect(kept.record).toMatchObject({ status: 'kept', data: { first: 'emotional' } })
})

test('support-kinds rule: before responding the other is asked, and a moment ends with the fit checked', () => {
  const { record } = bench.start('support-kinds.moment', { direction: 'offered', with: bench.person('Heron') })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['ask-first'])
  expect(rulesIn(bench.type(record.id, { direction: 'self' }).findings)).toEqual(['which-helps'])
  const { record: kept } = bench.write(record.id, { wanted: 'creative', given: 'creative', feltHeard: 8 })
  expect(kept.state).toBe('check')
})

test('support-kinds figures: wished beside given, and which kind is missing in a team', async () => {
  const values = { direction: 'self', wanted: 'emotional' }
  for (const given of ['practical', 'practical', 'emotional', 'emotional', 'analytical'])
    bench.keep('support-kinds.moment', { ...values, given })
  const match = await bench.figure('support-kinds', 'match')
  expect(match.rows.map(({ values: shown }) => shown)).toEqual([[40]])
  const matrix = await bench.figure('support-kinds', 'wanted-given')
  expect(matrix.sentence?.en).toContain('(5 of 5)')
  for (const [name, first] of [
    ['Heron', 'emotional'],
    ['Wren', 'practical'],
    ['Finch', 'practical'],
  ] as const) {
    const ranking = [first, ...['analytical', 'emotional', 'creative', 'practical'].filter((kind) => kind !== first)]
    bench.keep('support-kinds.profile', { person: bench.person(name), ranking })
  }
  const mix = await bench.figure('support-kinds', 'team-mix')
  expect(mix.rows.map(({ label, values: shown }) => [label.nl, ...shown])).toEqual([
    ['Analytisch', 0],
    ['Emotioneel', 1],
    ['Creatief', 0],
    ['Praktisch', 2],
  ])
  expect(mix.sentence?.en).toContain('Nobody puts this kind first: Analytical')
})

test('support-kinds rule: support with somebody names them', () => {
  const { findings } = bench.keep('support-kinds.moment', { direction: 'asked', given: 'creative' })
  expect(rulesIn(findings)).toEqual(['with.missing'])
})
