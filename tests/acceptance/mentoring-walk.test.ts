import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-06-02')
})
afterEach(() => bench.close())

const kind = 'mentoring-walk.walk'
const values = { routeName: 'Round the lake', place: 'Vuursche', meetingPoint: 'Gate', startAt: '2026-06-09T16:00' }

test('mentoring-walk 1: twelve kilometres in ninety minutes is 8 km/h, and that is asked about', () => {
  const { refused, findings, record } = bench.keep(kind, { ...values, distanceKm: 12, durationMin: 90 })
  expect(refused).toBe(false)
  expect(record.data.endsAt).toBe('2026-06-09T17:30')
  expect(rulesIn(findings)).toEqual(['fast'])
  expect(findings[0]?.say.en).toBe('12 km in 90 minutes is 8 km/h. Is that right?')
  expect(findings[0]?.say.nl).toContain('8 km/u. Klopt dat?')
  expect(bench.write(record.id, { distanceKm: 6 }).findings).toEqual([])
})

test('mentoring-walk 2: a walk within the organisation is kept, with the question whether you can speak freely', () => {
  const fresh = bench.start(kind, values)
  expect(fresh.record.data.outsideOrganisation).toBe(true)
  const { refused, findings, record } = bench.write(fresh.record.id, { outsideOrganisation: false })
  expect(refused).toBe(false)
  expect(record.status).toBe('kept')
  expect(rulesIn(findings)).toEqual(['speak-freely'])
  expect(findings[0]).toMatchObject({ kind: 'ask', prompts: ['mentoring-walk-1'] })
  expect(findings[0]?.say.en).toContain('Can you both speak freely there?')
})

test('mentoring-walk: another walk or session in the same time is said', () => {
  bench.keep(kind, { ...values, durationMin: 60 })
  const { record } = bench.start(kind, { ...values, startAt: '2026-06-09T16:45' })
  expect(rulesIn(bench.type(record.id, {}).findings)).toEqual(['overlap-walk'])
  expect(bench.type(record.id, { startAt: '2026-06-09T17:00' }).findings).toEqual([])
  const client = bench.person('Vos', 'client')
  const engagement = bench.keep('coaching-phase.engagement', { title: 'Coaching', kind: 'executive-coaching', client })
  const session = { engagement: engagement.record.id, kind: 'coaching', startAt: '2026-06-09T17:30', durationMin: 60 }
  bench.keep('coaching-phase.session', session)
  expect(rulesIn(bench.type(record.id, { startAt: '2026-06-09T17:15' }).findings)).toEqual(['overlap-session'])
})

test('mentoring-walk: prepared, walked, looked back on, and the next one with its theme', () => {
  const prepared = bench.keep(kind, { ...values, threeQuestions: ['What do I avoid?'], agreementsRecalled: true })
  expect(prepared.record).toMatchObject({ state: 'prepared', dueOn: '2026-06-09' })
  bench.goTo('2026-06-09', '16:00')
  bench.write(prepared.record.id, {}, 'on-the-way')
  const done = bench.write(prepared.record.id, { insights: ['Silence helps'] }, 'done')
  expect(rulesIn(done.findings)).toEqual(['look-back'])
  const looked = bench.write(done.record.id, { sentence: 'You need not know it', nextTheme: 'Letting go' })
  expect(looked.record).toMatchObject({ state: 'looked-back', dueOn: null })
  expect(rulesIn(looked.findings)).toEqual(['next'])
  const [next] = bench.accept(done.record.id, 'next')
  expect(next?.record).toMatchObject({ status: 'draft', data: { threeQuestions: ['Letting go'], place: 'Vuursche' } })
})

test('mentoring-walk: a walk of a trajectory is a session of its engagement', () => {
  const [mentor, mentee] = [bench.person('Youssef', 'mentor'), bench.person('Hanneke', 'mentee')]
  const engagement = bench.keep('coaching-phase.engagement', {
    title: 'Pair',
    kind: 'reverse-mentoring',
    client: mentee,
  }).record.id
  const trajectory = bench.keep('reverse-mentoring.trajectory', {
    mentor,
    mentee,
    question: 'What do I miss?',
    engagement,
  }).record.id
  const { made, record } = bench.keep(kind, { ...values, trajectory, durationMin: 90 })
  expect(made.map((it) => it.kind)).toEqual(['coaching-phase.session'])
  const session = bench.all('coaching-phase.session')[0]?.record
  expect(session).toMatchObject({
    sourceId: record.id,
    data: { engagement, kind: 'walk', startAt: values.startAt, durationMin: 90, place: 'Vuursche' },
  })
  expect(bench.write(record.id, { planB: 'The café' }).findings).toEqual([])
})

test('mentoring-walk figure: kilometres by month', async () => {
  for (let day = 1; day <= 5; day++) {
    bench.goTo(`2026-06-0${day}`)
    bench.keep(kind, { ...values, startAt: `2026-06-0${day}T16:00`, distanceKm: 4.5, sentence: 'Stay' }, 'done')
  }
  const { rows, sentence } = await bench.figure('mentoring-walk', 'kilometres')
  expect(rows.map(({ key, values: of }) => [key, ...of])).toEqual([['2026-06-01', 22.5, 5]])
  expect(sentence?.en).toContain('In all 22.5 km in 5 walks.')
  expect(sentence?.nl).toContain('22,5 km')
})
