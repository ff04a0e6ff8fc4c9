import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const raters = [
  ...['Ant', 'Bee'].map((pseudonym) => ({ pseudonym, group: 'peer' })),
  ...['Cat', 'Dog', 'Eel'].map((pseudonym) => ({ pseudonym, group: 'team' })),
  { pseudonym: 'Fox', group: 'other' },
]
const question = { text: 'How clearly do I say what I expect?', type: 'scale' }

function askedRound(self: object) {
  const { record, findings } = bench.keep(
    'feedback-360.round',
    { theme: 'Expectations', questions: [{ ...question, ...self }], raters },
    'asked',
  )
  expect(rulesIn(findings)).toContain('answer-sheets')
  const sheets = bench.accept(record.id, 'answer-sheets')
  expect(sheets).toHaveLength(6)
  sheets.forEach((sheet, no) =>
    bench.write(sheet.record.id, { answers: [{ question: question.text, value: no < 2 ? 2 : 4 }] }),
  )
  return record.id
}

test('feedback-360 1: two peers are shown together with "other"', async () => {
  const round = askedRound({ selfValue: 5 })
  const { record, findings } = bench.write(round, {}, 'closed')
  expect(record.data.results).toEqual([
    { group: 'team', raters: 3, mean: 4 },
    { group: 'other', raters: 3, mean: 8 / 3 },
  ])
  expect(rulesIn(findings)).toEqual(['small-groups'])
  expect(findings[0]?.say.en).toContain('fewer than three are joined with “others”')
  const { columns, rows } = await bench.figure('feedback-360', 'groups')
  expect(columns.map(({ name }) => name.en).toSorted()).toEqual(['Others', 'Team'])
  expect(rows).toHaveLength(1)
})

test('feedback-360 2: without own answers these are asked first and the results stay closed', async () => {
  const round = askedRound({})
  const { record, findings, view } = bench.write(round, {}, 'closed')
  expect(record.state).toBe('closed')
  expect(rulesIn(findings)).toContain('own-answers-first')
  expect(findings[0]?.say.nl).toContain('Eerst je eigen antwoorden')
  expect(findings[0]?.prompts).toEqual(['feedback-360-4'])
  expect(view.closed.map(({ field }) => field)).toEqual(['results', 'meaning'])
  expect(record.data.results).toEqual([])
  expect(rulesIn(bench.open(round).findings)).toContain('own-answers-first')
  const discussed = bench.write(round, {}, 'discussed')
  expect(discussed.refused).toBe(true)
  expect(rulesIn(discussed.findings)).toEqual(['no-talk-without-own'])
  expect((await bench.figure('feedback-360', 'groups')).rows).toEqual([])
  const answered = bench.write(round, { questions: [{ ...question, selfValue: 3 }] }, 'closed')
  expect(answered.view.closed).toEqual([])
  expect(answered.record.data.results).toHaveLength(2)
  expect((await bench.figure('feedback-360', 'groups')).rows).toHaveLength(1)
})

test('feedback-360: a group of which fewer than three have answered is shown nowhere', async () => {
  const round = askedRound({ selfValue: 5 })
  const [sheet] = bench.all('feedback-360.response').filter(({ record }) => record.data.group === 'team')
  bench.write(sheet?.record.id ?? '', { answers: [] })
  expect(bench.write(round, {}, 'closed').record.data.results).toEqual([{ group: 'other', raters: 3, mean: 8 / 3 }])
  expect((await bench.figure('feedback-360', 'groups')).columns.map(({ name }) => name.en)).toEqual(['Others'])
})

test('feedback-360: a discussed round offers a plan, and the talk comes after the feedback', () => {
  const round = askedRound({ selfValue: 5 })
  bench.write(round, { closesOn: '2026-02-01' }, 'closed')
  const { findings } = bench.write(round, {}, 'discussed')
  expect(rulesIn(findings)).toEqual(['make-plan'])
  const [plan] = bench.accept(round, 'make-plan')
  expect(plan?.record.status).toBe('draft')
  const kept = bench.write(plan?.record.id ?? '', { goals: ['Say it aloud'], talkDate: '2026-01-20' })
  expect(rulesIn(kept.findings)).toEqual(['after-closing'])
  expect(bench.open(round).record.state).toBe('plan')
})
