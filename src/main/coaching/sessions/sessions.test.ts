import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { takeSequence } from '../../calendar/sequence'
import { calendarSession } from './calendar-session'
import { companionOf, countContradiction } from './companions'
import { sessionFacts } from './facts'
import { listSessions } from './list-sessions'
import { moveSession } from './move'
import { addQuestions, arrange } from './questions'

let bench: MethodBench
let client: string
let engagement: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-11-22')
  client = bench.person('Samira T.', 'client')
  engagement = bench.keep('coaching-phase.engagement', { title: 'Samira T.', kind: 'executive-coaching', client, sessionMinutes: 75, plannedSessions: 8 }, 'active').record.id // oxfmt-ignore
})
afterEach(() => bench.close())

const session = (startAt: string, values = {}, state: string | null = null) =>
  bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt, durationMin: 75, ...values }, state)
    .record.id
const question = (text: string, part: 'open' | 'explore' | 'deepen' | 'commit', focus = 'neutral') => ({ text, part, focus, level: null, prompt: null }) // oxfmt-ignore
const asked = (id: string) => sessionFacts(id).questions.map(({ text, part }) => `${part} ${text}`)

test('sessions count in the order of time; cancelled and moved ones have no number', () => {
  session('2026-12-01T10:00')
  session('2026-10-01T10:00', {}, 'held')
  session('2026-11-01T10:00', { cancelledBy: 'client' }, 'cancelled')
  const rows = listSessions(engagement)
  expect(rows.map(({ startAt, no, state }) => [startAt, no, state])).toEqual([
    ['2026-10-01T10:00', 1, 'held'],
    ['2026-11-01T10:00', null, 'cancelled'],
    ['2026-12-01T10:00', 2, 'planned'],
  ])
})

test('what earlier sessions left: open steps that are not done, last figures, and the session before', () => {
  const first = session('2026-11-08T10:00', {}, 'held')
  const second = session('2026-11-22T10:00')
  const action = (text: string, source: string, state: string) =>
    bench.keep('smartie-actions.action', { text, owner: 'self', criteria: ['specific', 'measurable', 'own-control'], source }, state).record.id // oxfmt-ignore
  const open = action('Lunch with Wim', first, 'open')
  action('Call the board', first, 'done')
  action('Ask for a mandate', engagement, 'doing')
  action('Say it on Monday', second, 'open')
  const scale = bench.keep('scaling-questions.scale', { title: 'Saying no', lowLabel: 'never', highLabel: 'calmly', goodEnough: 7, engagement }).record.id // oxfmt-ignore
  bench.keep('scaling-questions.measurement', { scale, value: 4, whatMakesItThisMuch: 'Once', signOfPlusOne: 'Twice', session: first }) // oxfmt-ignore
  const facts = sessionFacts(second)
  expect(facts).toMatchObject({ no: 2, of: 8, client: 'Samira T.', agreedMinutes: 75, last: { id: first, no: 1 } })
  expect(facts.openSteps.map(({ text, no }) => [text, no])).toEqual([
    ['Ask for a mandate', null],
    ['Lunch with Wim', 1],
  ])
  expect(facts.actions.map(({ text }) => text)).toEqual(['Say it on Monday'])
  expect(facts.scales).toMatchObject([{ title: 'Saying no', goodEnough: 7, figures: [{ value: 4, session: first }] }])
  bench.write(open, {}, 'done')
  expect(sessionFacts(second).openSteps.map(({ text }) => text)).toEqual(['Ask for a mandate'])
})

test('questions stand part by part and keep the order they are put in; those left out stay behind', () => {
  const id = session('2026-11-22T10:00')
  const [a, b, c] = addQuestions(id, [question('A', 'explore'), question('B', 'open'), question('C', 'explore')], bench.now) // oxfmt-ignore
  expect(asked(id)).toEqual(['open B', 'explore A', 'explore C'])
  arrange(id, [{ id: c ?? '', part: 'open' }, { id: b ?? '', part: 'open' }], bench.now) // oxfmt-ignore
  expect(asked(id)).toEqual(['open C', 'open B', 'explore A'])
  arrange(id, [{ id: a ?? '', part: 'commit' }], bench.now)
  expect(asked(id)).toEqual(['open C', 'open B', 'commit A'])
  expect(bench.open(a ?? '').record).toMatchObject({ status: 'kept', data: { session: id, part: 'commit' } })
})

test('another session’s question is not moved by an order that names it', () => {
  const [other] = addQuestions(session('2026-11-20T10:00'), [question('Elsewhere', 'open')], bench.now)
  const id = session('2026-11-22T10:00')
  addQuestions(id, [question('Here', 'open')], bench.now)
  arrange(id, [{ id: other ?? '', part: 'commit' }], bench.now)
  expect(bench.open(other ?? '').record.data['part']).toBe('open')
  expect(asked(id)).toEqual(['open Here'])
})

test('one stance, one mood, one tally for a session; contradictions are counted and never below none', () => {
  const id = session('2026-11-22T10:00')
  expect(companionOf(id, 'question-balance.mood', bench.now)).toEqual(companionOf(id, 'question-balance.mood', bench.now)) // oxfmt-ignore
  expect([1, 1, -1, -1, -1].map((by) => countContradiction(id, by as 1 | -1, bench.now))).toEqual([1, 2, 1, 0, 0])
  countContradiction(id, 1, bench.now)
  expect(sessionFacts(id).tally?.times).toBe(1)
  expect(bench.all('critical-friend.tally')).toHaveLength(1)
})

test('moved: the new session has what was prepared, questions too; the old one stays in the log', () => {
  const id = session('2026-11-22T10:00', { purpose: 'Practise', agenda: [{ minutes: 10, text: 'Arrive', part: 'open' }], hypotheses: 'She knows' }) // oxfmt-ignore
  addQuestions(id, [question('What would help?', 'open')], bench.now)
  const made = moveSession(id, '2026-11-29T10:00', bench.now)
  expect(bench.open(id).record.state).toBe('moved')
  expect(bench.open(made.id).record).toMatchObject({ status: 'kept', data: { startAt: '2026-11-29T10:00', movedFrom: id, purpose: 'Practise', hypotheses: 'She knows' } }) // oxfmt-ignore
  expect(asked(made.id)).toEqual(['open What would help?'])
  expect(sessionFacts(id)).toMatchObject({ movedTo: { id: made.id }, questions: [] })
})

test('a calendar hears of client and place only when asked; a moved session stays the same appointment', () => {
  const id = session('2026-11-22T10:00', { place: 'Utrecht' })
  const event = (of: string, choice = { names: false, place: false }) => calendarSession({ id: of, alarm: 15, ...choice }, 'en', bench.now) // oxfmt-ignore
  expect(event(id)).toMatchObject({ title: 'Appointment', place: null, minutes: 75 })
  expect(event(id, { names: true, place: true })).toMatchObject({ title: 'Appointment, Samira T.', place: 'Utrecht' })
  expect(takeSequence(event(id))).toBe(0)
  const once = moveSession(id, '2026-11-29T10:00', bench.now).id
  const twice = moveSession(once, '2026-11-30T10:00', bench.now).id
  expect(event(twice).id).toBe(id)
  expect(takeSequence(event(twice))).toBe(1)
  bench.write(twice, { cancelledBy: 'coach' }, 'cancelled')
  expect(event(twice)).toMatchObject({ id, cancelled: true })
})
