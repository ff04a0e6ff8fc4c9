import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const kind = 'three-step-shift.note'

test('three-step-shift 1: without a wish the third step stays closed and another sentence is suggested', () => {
  const { record } = bench.start(kind, { person: bench.person('Vos', 'client') })
  expect(bench.type(record.id, {}).view.closed.map(({ field }) => field)).toEqual(['step2Wish', 'step3Desired'])
  const typed = { step1Acknowledge: 'That is three reorganisations in two years', step2Wish: 'not-yet' }
  const { view, findings } = bench.type(record.id, typed)
  expect(view.closed.map(({ field }) => field)).toEqual(['step3Desired'])
  expect(view.closed[0]?.say.en).toContain('Until then recognition is enough')
  expect(rulesIn(findings)).toEqual(['not-yet'])
  expect(findings[0]).toMatchObject({ field: 'moreAcknowledge', prompts: ['three-step-shift-1'] })
  expect(findings[0]?.say.nl).toContain('Met welke andere zin')
  const kept = bench.write(record.id, typed)
  expect(kept.refused).toBe(false)
  expect(kept.record.state).toBe('wish-checked')
  expect(bench.type(record.id, { step2Wish: 'partly' }).view.closed).toEqual([])
})

test('three-step-shift 2: with all three steps filled a draft outcome holds the words of the third', () => {
  const desired = 'That we decide in one meeting'
  const values = { step1Acknowledge: 'It drags on', step2Wish: 'yes', step3Desired: desired }
  const { record, refused } = bench.keep(kind, values)
  expect(refused).toBe(false)
  const [outcome, ...more] = bench.all('desired-outcome.outcome')
  expect(more).toEqual([])
  expect(outcome?.record).toMatchObject({ sourceId: record.id, state: 'draft' })
  expect(outcome?.record.data).toMatchObject({ title: desired, description: desired })
  expect(bench.open(record.id).record).toMatchObject({ state: 'linked', data: { desiredOn: '2026-03-02' } })
  bench.write(record.id, { toneChanged: 'At the second' })
  expect(bench.all('desired-outcome.outcome')).toHaveLength(1)
})

test('three-step-shift figure: how many came to the third step', async () => {
  const step1Acknowledge = 'Hard'
  for (const values of [{ step2Wish: 'not-yet' }, { step2Wish: 'partly', step3Desired: 'Calm' }])
    for (let no = 0; no < 3; no++) bench.keep(kind, { step1Acknowledge, ...values })
  const { rows, sentence } = await bench.figure('three-step-shift', 'reach')
  expect(rows.map(({ values }) => values[0])).toEqual([6, 6, 3])
  expect(sentence?.en).toContain('Of 6 conversations 3 came to the third step')
})
