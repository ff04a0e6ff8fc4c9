import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-01-12')
})
afterEach(() => bench.close())

const steps = ['Stop', 'Say it back', 'Answer'].map((what) => ({
  what,
  how: 'slowly',
  why: 'so that the other feels heard',
}))
const plan = (causedBySkill: string, more: object = {}) =>
  bench.keep('skill-practice-plan.plan', {
    skill: 'Paraphrase before answering',
    needs: { problem: 'I answer too soon', causedBySkill },
    ...more,
  })

test('skill-practice-plan 1: occasions fall on 1, 3, 8 and 17 June and 6 July', () => {
  const { record, made } = plan('yes', { steps, startDay: '2026-06-01' })
  expect(record).toMatchObject({ status: 'kept', state: 'picture', data: { pictureBy: 'watch', phase: 'picture' } })
  const occasions = made.map(({ id }) => bench.open(id).record)
  expect(occasions.map(({ data }) => data.at)).toEqual([
    '2026-06-01',
    '2026-06-03',
    '2026-06-08',
    '2026-06-17',
    '2026-07-06',
  ])
  expect(occasions.map(({ dueOn }) => dueOn)).toEqual([
    '2026-06-01',
    '2026-06-03',
    '2026-06-08',
    '2026-06-17',
    '2026-07-06',
  ])
  expect(bench.write(record.id).made).toHaveLength(5)
})

test('skill-practice-plan 2: "you are a natural" asks for the behaviour that could be seen', () => {
  const occasion = plan('yes', { steps, startDay: '2026-06-01' }).made[1]?.id ?? ''
  const { findings } = bench.type(occasion, { feedbackOnBehaviour: 'You are a natural' })
  expect(rulesIn(findings)).toEqual(['observable'])
  expect(findings[0]?.say.en).toContain('which behaviour was it?')
  expect(findings[0]?.say.nl).toContain('welk gedrag was het?')
  expect(
    bench.type(occasion, { feedbackOnBehaviour: 'You waited three seconds and then repeated my words' }).findings,
  ).toEqual([])
})

test('skill-practice-plan 3: no lack of skill suggests another route and closes the plan', () => {
  const { refused, findings, record, made } = plan('no')
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['another-route'])
  expect(findings[0]?.say.en).toContain('an agreement, the means to do it, or the mandate')
  expect(record).toMatchObject({ status: 'kept', state: 'other-route', dueOn: null })
  expect(made).toEqual([])
  expect(rulesIn(plan('yes').findings)).toEqual(['steps.missing'])
})

test('skill-practice-plan: a missed repeat is moved, and three times exactly as modelled is automatic', async () => {
  const { record, made } = plan('yes', { steps, startDay: '2026-01-12' })
  const ids = made.map(({ id }) => id)
  const practise = (at: number, executedAsModel: number) =>
    bench.write(ids[at] ?? '', { situation: 'Talk with Bo', kind: 'physical', executedAsModel }, 'done')
  bench.goTo('2026-01-16')
  const { findings } = bench.open(ids[1] ?? '')
  expect(rulesIn(findings)).toEqual(['another-day'])
  bench.accept(ids[1] ?? '', 'another-day')
  expect(bench.open(ids[1] ?? '').record.data.at).toBe('2026-01-17')
  expect(rulesIn(practise(0, 3).findings)).toEqual(['retry'])
  expect(bench.open(record.id).record.state).toBe('physical')
  practise(1, 5)
  expect(bench.open(record.id).record.state).toBe('repeating')
  practise(2, 5)
  expect(rulesIn(practise(3, 5).findings)).toEqual(['automatic'])
  expect(bench.open(record.id).record.state).toBe('automatic')
})

test('skill-practice-plan: the twelve blocks count what applies', () => {
  const blocks = {
    needs: { status: 'done' },
    behaviour: { status: 'done' },
    demonstration: { status: 'not' },
    contrast: { status: 'na' },
    manager: { status: 'not' },
  }
  const { record } = bench.keep('skill-practice-plan.blocks', { training: 'Listening', blocks })
  expect(record.data.score).toBe(50)
})
