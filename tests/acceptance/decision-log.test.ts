import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-02-02')
})
afterEach(() => bench.close())

test('decision-log 1: reopened twice by the same forum asks which story was not shared', async () => {
  const forum = bench.person('Board table', 'board')
  const byWhom = bench.person('Staff council', 'team')
  const text = 'One entrance for everybody'
  const { record } = bench.keep('decision-log.decision', { text, forum, carriedBy: 'vote' })
  const bare = bench.write(record.id, {}, 'reopened')
  expect(rulesIn(bare.findings)).toEqual(['reopening-needs-reason'])
  expect(bare.findings[0]?.say.en).toContain('Reopening needs a reason')
  expect(bare.record.state).toBe('decided')
  const once = { date: '2026-02-12', byWhom, reason: 'Costs' }
  expect(bench.write(record.id, { reopened: [once] }, 'reopened').findings).toEqual([])
  const noReason = bench.write(record.id, { reopened: [once, { date: '2026-03-01', byWhom }] })
  expect(noReason.refused).toBe(true)
  expect(noReason.findings[0]?.say.nl).toContain('de reden')
  bench.write(record.id, { reopened: [once, { date: '2026-03-01', byWhom, reason: 'Noise' }] })
  const opened = bench.open(record.id)
  expect(rulesIn(opened.findings)).toEqual(['story-not-shared'])
  expect(opened.findings[0]?.say.en).toContain('came back 2 times through the same people. Which story was not shared?')
  const life = await bench.figure('decision-log', 'life')
  expect(life.rows.map(({ key, values }) => [key, ...values])).toEqual([['vote', 10]])
  expect((await bench.figure('decision-log', 'reopened')).rows[0]?.values).toEqual([100, 1])
})

test('decision-log 2: felt responsibility asks for a step that fits without a mandate', async () => {
  const text = 'The school next door loses its hall'
  const { refused, findings, record } = bench.keep('decision-log.decision', { text, responsibility: 'felt' })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['felt-not-formal'])
  expect(findings[0]?.say.nl).toContain('Welke stap past zonder mandaat?')
  expect(bench.write(record.id, { stepWithoutMandate: 'Call the head' }).findings).toEqual([])
  bench.keep('decision-log.decision', { text: 'New rota', responsibility: 'formal' })
  const felt = await bench.figure('decision-log', 'felt')
  expect(felt.rows.map(({ label, values }) => [label.en, ...values])).toEqual([[text, 'Call the head']])
})

test('decision-log: it wants attention on the day until which it stands', () => {
  const { record } = bench.keep('decision-log.decision', { text: 'New rota', revisitOn: '2026-04-01' })
  expect(record.dueOn).toBe('2026-04-01')
  bench.goTo('2026-04-01')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['revisit'])
  expect(bench.write(record.id, {}, 'confirmed').record.dueOn).toBeNull()
  const early = bench.type(record.id, { revisitOn: '2026-01-01' })
  expect(rulesIn(early.findings)).toEqual(['revisit-before-decision'])
})
