import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
let finch: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
  finch = bench.person('Finch')
})
afterEach(() => bench.close())

const plan = () => ({ with: finch, topic: 'The late reports', openQuestions: ['What do you need for it?'] })

test('conversation-competences 1: a judgement among the facts is parked, and the facts stay clean', () => {
  const facts = [{ text: 'Three reports came after Friday' }, { text: 'He is lazy' }]
  const { record } = bench.start('conversation-competences.plan', { ...plan(), facts })
  const said = bench.type(record.id, {}).findings
  expect(rulesIn(said)).toEqual(['park-judgement'])
  expect(said[0]?.say.en).toContain('rather than a fact: He is lazy')
  bench.accept(record.id, 'park-judgement')
  expect(bench.open(record.id).record.data).toMatchObject({
    facts: [{ text: 'Three reports came after Friday' }],
    judgementsParked: ['He is lazy'],
  })
})

test('conversation-competences rule: what she marks as a judgement is moved when the plan is kept', () => {
  const facts = [{ text: 'Three reports came late' }, { text: 'The planning is a farce', judgement: true }]
  const { record } = bench.keep('conversation-competences.plan', {
    ...plan(),
    facts,
    judgementsParked: ['He likes it so'],
  })
  expect(record.data).toMatchObject({
    facts: [{ text: 'Three reports came late' }],
    judgementsParked: ['He likes it so', 'The planning is a farce'],
  })
})

test('conversation-competences 2: finishing without an agreement asks whether none was needed', () => {
  const { record } = bench.keep('conversation-competences.plan', plan(), 'held')
  const selfRating = { uitspreken: 4, bespreken: 3, aanspreken: 2, afspreken: 2 }
  bench.write(record.id, { selfRating, taskVsRelation: -2 })
  const { record: rated } = bench.open(record.id)
  expect(rated.state).toBe('rated')
  const { findings } = bench.write(record.id, {})
  expect(rulesIn(findings)).toEqual(['none-needed'])
  expect(findings[0]?.say.en).toContain('Was none needed?')
  bench.accept(record.id, 'none-needed')
  expect(bench.open(record.id).record.data.noneNeeded).toBe(true)
  expect(bench.write(record.id, {}, 'followed-up').findings).toEqual([])
})

test('conversation-competences rule: agreements are followed up after fourteen days', () => {
  const afspreken = [bench.keep('coaching-phase.agreement', { text: 'Reports on Thursday' }).record.id]
  const { record } = bench.keep('conversation-competences.plan', { ...plan(), afspreken }, 'held')
  const [followUp] = bench.open(record.id).made
  expect(followUp).toMatchObject({ kind: 'follow-up.follow-up', dueOn: '2026-03-16T09:00' })
})

test('conversation-competences figures: four ratings, and from task to relation', async () => {
  const values = { ...plan(), selfRating: { uitspreken: 4, bespreken: 3, aanspreken: 2, afspreken: 3 } }
  for (const taskVsRelation of [-3, -2, -2, -1, -2])
    bench.keep('conversation-competences.plan', { ...values, taskVsRelation }, 'held')
  const radar = await bench.figure('conversation-competences', 'competences')
  expect(radar.rows.map(({ label, values: shown }) => [label.en, ...shown])).toEqual([
    ['Speaking out', 4],
    ['Talking over', 3],
    ['Addressing', 2],
    ['Agreeing', 3],
  ])
  const drift = await bench.figure('conversation-competences', 'task-relation')
  expect(drift.rows[0]?.values).toEqual([-2])
  expect(drift.sentence?.en).toContain('leaned to the task (-2')
})
