import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { takeSequence } from '../../calendar/sequence'
import { calendarWalk } from './calendar-walk'
import { walkFacts } from './facts'
import { walkQuestions } from './questions'

let bench: MethodBench
let pair: { ingrid: string; yusuf: string; trajectory: string }

beforeEach(async () => {
  bench = await MethodBench.open('2026-11-20')
  const ingrid = bench.person('Ingrid')
  const yusuf = bench.person('Yusuf')
  const agreement = (text: string, confirmedBy: string[]) => bench.keep('coaching-phase.agreement', { text, confirmedBy }).record.id // oxfmt-ignore
  const agreements = [agreement('No names of colleagues', [ingrid, yusuf]), agreement('Phones in the rucksack', [yusuf])] // oxfmt-ignore
  const values = { mentor: yusuf, mentee: ingrid, question: 'What do I no longer see?', plannedSessions: 5, pace: 4, agreements } // oxfmt-ignore
  pair = { ingrid, yusuf, trajectory: bench.keep('reverse-mentoring.trajectory', values).record.id }
})
afterEach(() => bench.close())

const plan = (startAt: string, more = {}) => ({
  trajectory: pair.trajectory,
  routeName: 'Kaapse Bossen',
  place: 'Doorn',
  meetingPoint: 'P De Kaap',
  startAt,
  durationMin: 80,
  distanceKm: 5.4,
  ...more,
})

test('the facts of a walk: its number, its time at the pace of the pair, the sun, what the last one left', () => {
  const first = bench.keep('mentoring-walk.walk', plan('2026-10-24T09:00')).record.id
  bench.write(first, { sentence: 'You do not have to know', nextTheme: 'Asking' }, 'done')
  bench.keep('role-reversal-slip.slip', { session: first, who: 'mentee-took-lead', noticedBy: 'mentor' })
  bench.keep('reverse-mentoring.talk', { trajectory: pair.trajectory, walk: first, level: 'feeling', menteeLearned: 'To wait' }) // oxfmt-ignore
  const second = bench.keep('mentoring-walk.walk', plan('2026-11-21T09:00')).record.id

  const facts = walkFacts(second)
  expect(facts).toMatchObject({ no: 2, of: 5, mentor: 'Yusuf', mentee: 'Ingrid', minutes: { low: 80, high: 95 } })
  expect(facts.spot).toMatchObject({ from: 'place', name: 'Doorn' })
  expect(facts.sunset).toMatchObject({ kind: 'sets', late: false })
  expect(facts.last).toEqual({ walkId: first, no: 1, sentence: 'You do not have to know', carry: ['Asking'], learned: ['To wait'] }) // oxfmt-ignore
  expect(facts.earlierSlips).toEqual([{ walkId: first, no: 1, mentee: 1, mentor: 0 }])
  expect(facts.agreements.map(({ text, isOpen, confirmedBy }) => [text, isOpen, confirmedBy])).toEqual([
    ['No names of colleagues', false, ['Ingrid', 'Yusuf']],
    ['Phones in the rucksack', true, ['Yusuf']],
  ])
})

test('a walk that ends after sunset is late; the same walk in the morning is not', () => {
  const sunsetOf = (startAt: string) => walkFacts(bench.keep('mentoring-walk.walk', plan(startAt)).record.id).sunset
  expect(sunsetOf('2026-12-21T15:30')).toMatchObject({ late: true, at: '2026-12-21T16:29' })
  expect(sunsetOf('2026-12-21T10:00')).toMatchObject({ late: false })
})

test('moved: the next file has a higher SEQUENCE; unchanged: the same; cancelled: again higher', () => {
  const id = bench.keep('mentoring-walk.walk', plan('2026-11-21T09:00')).record.id
  const sequence = () => takeSequence(calendarWalk({ id, names: false, place: false, alarm: 60 }, 'en', bench.now))
  expect([sequence(), sequence()]).toEqual([0, 0])
  bench.write(id, { startAt: '2026-11-28T09:00' })
  expect([sequence(), sequence()]).toEqual([1, 1])
  bench.write(id, {}, 'cancelled')
  expect(sequence()).toBe(2)
})

test('a calendar hears of names and place only when asked', () => {
  const id = bench.keep('mentoring-walk.walk', plan('2026-11-21T09:00')).record.id
  const walk = (choice: { names: boolean; place: boolean }) =>
    calendarWalk({ id, alarm: null, ...choice }, 'en', bench.now)
  expect(walk({ names: false, place: false })).toMatchObject({ title: 'Walk', place: null })
  expect(walk({ names: true, place: true })).toMatchObject({ title: 'Walk, Yusuf & Ingrid', place: 'P De Kaap, Doorn' })
})

test('every level has questions, each of them shipped', () => {
  const questions = walkQuestions()
  for (const level of ['content', 'process', 'relation', 'feeling'])
    expect(questions.filter((it) => it.level === level).length).toBeGreaterThanOrEqual(6)
})
