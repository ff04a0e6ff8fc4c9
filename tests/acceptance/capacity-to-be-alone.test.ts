import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const decision = () => {
  const view = { view: 'A view' }
  const values = { question: 'Close the site?', myFirstStand: 'Yes', positionsHeard: [view, view] }
  return bench.keep('doubt-courage.decision', values).record.id
}

test('capacity-to-be-alone 1: once decided, a check for the next day and one after fourteen days are planned', () => {
  const heard = ['Heron', 'Wren', 'Finch', 'Robin', 'Jay', 'Owl'].map((name) => bench.person(name))
  const { record } = bench.keep('capacity-to-be-alone.check', { decision: decision(), heard, selfTrust: 6 })
  expect(bench.open(record.id).made).toEqual([])
  const { findings } = bench.write(record.id, {}, 'decided')
  expect(rulesIn(findings)).toEqual(['planned'])
  const made = bench.all('capacity-to-be-alone.look-back')
  expect(made.map(({ record: { dueOn, data } }) => [dueOn, data.when, data.check])).toEqual([
    ['2026-03-16', 'two-weeks-after', record.id],
    ['2026-03-03', 'day-after', record.id],
  ])
  bench.write(record.id, { selfTrust: 7 })
  expect(bench.all('capacity-to-be-alone.look-back')).toHaveLength(2)
  const done = bench.write(made[1]?.record.id ?? '', { fear: 'The fear of the town, not mine' })
  expect(done.record).toMatchObject({ state: 'done', dueOn: null })
  expect(bench.open(record.id).record.state).toBe('day-after')
})

test('capacity-to-be-alone 2: linking a decision with nobody heard asks whom you listened to', () => {
  const { record } = bench.start('capacity-to-be-alone.check', { fears: 4 })
  expect(bench.type(record.id, {}).findings).toEqual([])
  const values = { decision: decision() }
  const typed = bench.type(record.id, values)
  expect(rulesIn(typed.findings)).toEqual(['whom-did-you-hear'])
  expect(typed.findings[0]?.say.en).toContain('Whom did you listen to')
  const { refused, findings, record: draft } = bench.write(record.id, values)
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['heard.missing'])
  expect(draft).toMatchObject({ status: 'draft', data: values })
  expect(bench.write(record.id, { heard: [bench.person('Heron')] }).refused).toBe(false)
})

test('capacity-to-be-alone figures: four lines over decisions, and feelings afterwards', async () => {
  for (const fears of [2, 3, 4, 5, 6])
    bench.keep('capacity-to-be-alone.check', { fears, bearingEnvy: 5, selfTrust: 7, unpopularDecision: 6 })
  const lines = await bench.figure('capacity-to-be-alone', 'four-lines')
  expect(lines.rows.map(({ values }) => values)).toContainEqual([6, 5, 7, 6])
  expect(lines.sentence?.en).toContain('handling fears stood at 4 on average')
  const feeling = (valence: number) => ({ wordId: null, en: 'as it is', nl: 'zoals het is', valence, arousal: 0 })
  for (const valence of [-4, -2])
    bench.keep('capacity-to-be-alone.look-back', { when: 'day-after', feelings: [feeling(valence)] })
  for (const valence of [1, 2, 3])
    bench.keep('capacity-to-be-alone.look-back', { when: 'two-weeks-after', feelings: [feeling(valence)] })
  const after = await bench.figure('capacity-to-be-alone', 'feelings-after')
  expect(after.rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    ['Two weeks after', 2],
    ['The day after', -3],
  ])
  expect(after.sentence?.nl).toContain('het aangenaamst: Twee weken erna (2)')
})
