import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-06-01')
})
afterEach(() => bench.close())

function trajectory(categories: string[], values: Record<string, unknown> = {}): string {
  const no = bench.all('reverse-mentoring.trajectory').length + 1
  const [mentor, mentee] = [bench.person(`Youssef ${no}`, 'mentor'), bench.person(`Hanneke ${no}`, 'mentee')]
  const characteristics = [{ dimension: 'generation', differs: true }]
  const match = bench.keep('mentor-match.match', { mentor, mentee, click: 8, characteristics }, 'accepted')
  const agreements = categories.map(
    (category) => bench.keep('coaching-phase.agreement', { text: `On ${category}`, category }).record.id,
  )
  return bench.keep('reverse-mentoring.trajectory', {
    mentor,
    mentee,
    question: 'How do I lead people who never saw an office?',
    match: match.record.id,
    place: 'The wood at Lage Vuursche',
    agreements,
    ...values,
  }).record.id
}
const agreed = ['speak-freely', 'number-of-sessions', 'role-reversal']

test('reverse-mentoring 1: the agreement that is missing is named before the first session', () => {
  const id = trajectory(['speak-freely', 'number-of-sessions'])
  expect(bench.open(id).record.state).toBe('scene')
  const { refused, findings } = bench.write(id, {}, 'working')
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['three-agreements'])
  expect(findings[0]?.say.en).toContain('There are 2 agreements;')
  expect(findings[0]?.say.en).toContain('Still to agree: what you do when the roles flip.')
  expect(findings[0]?.say.nl).toContain('Nog af te spreken: wat je doet als de rollen omklappen.')
  const bare = bench.open(trajectory([])).findings
  expect(rulesIn(bare)).toEqual(['still-to-agree', 'hard-questions'])
  expect(bare[0]?.say.en).toBe(
    'Still to agree: speaking freely, the number of sessions, and what you do when the roles flip.',
  )
  const ready = trajectory(agreed)
  expect(bench.write(ready, {}, 'working').record).toMatchObject({
    status: 'kept',
    state: 'working',
    data: { phase: '2' },
  })
})

test('reverse-mentoring 2: after five walks a session of at least an hour to look back is proposed', () => {
  const id = trajectory(agreed)
  bench.write(id, {}, 'working')
  const looks = Array.from({ length: 5 }, (_, week) => {
    const day = `2026-06-${String(2 + 7 * week).padStart(2, '0')}`
    bench.goTo(day)
    const place = { routeName: 'Round the lake', place: 'Lage Vuursche', meetingPoint: 'Car park' }
    const walk = bench.keep('mentoring-walk.walk', { trajectory: id, ...place, startAt: `${day}T16:00` }, 'done').record
    return bench.keep('reverse-mentoring.talk', { trajectory: id, walk: walk.id, level: 'relation' })
  })
  expect(looks.map(({ findings }) => rulesIn(findings))).toEqual([[], [], [], [], ['reflection-session']])
  expect(looks[4]?.findings[0]?.say.en).toContain('of at least 60 minutes')
  const [session] = bench.accept(looks[4]?.record.id ?? '', 'reflection-session')
  expect(session?.record.data).toMatchObject({ kind: 'reflection', durationMin: 60 })
})

test('reverse-mentoring 3: a trajectory is not closed before both have looked back', () => {
  const id = trajectory(agreed)
  bench.write(id, {}, 'working')
  bench.write(id, { retrospective: { mentorLearned: 'To keep silent longer' } }, 'reflecting')
  const { refused, findings, record } = bench.write(id, {}, 'closed')
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['mentee-awaited'])
  expect(findings[0]?.say.nl).toContain('Het deel van de mentee')
  expect(record.state).toBe('reflecting')
  const onlyMentee = bench.write(id, { retrospective: { menteeLearned: 'To ask' } }, 'closed')
  expect(rulesIn(onlyMentee.findings)).toEqual(['mentor-awaited'])
  const retrospective = { mentorLearned: 'To keep silent longer', menteeLearned: 'To ask' }
  expect(bench.write(id, { retrospective }, 'closed').record).toMatchObject({ status: 'kept', state: 'closed' })
})

test('reverse-mentoring: mentor and mentee differ, and the work begins with match and place', () => {
  const one = bench.person('Wies')
  const same = bench.keep('reverse-mentoring.trajectory', { mentor: one, mentee: one, question: 'x' })
  expect(rulesIn(same.findings)).toEqual(['two-people'])
  const id = trajectory(agreed, { match: null, place: '' })
  expect(rulesIn(bench.write(id, {}, 'working').findings)).toEqual(['match-first', 'place-first'])
})

test('reverse-mentoring figure: depth of the talks', async () => {
  const id = trajectory(agreed)
  for (const [no, deep] of [0, 1, 1, 2, 4].entries()) {
    bench.goTo(`2026-07-0${no + 1}`)
    const questions = [0, 1, 2, 3].map((at) => ({ text: `q${at}`, level: at < deep ? 'feeling' : 'content' }))
    bench.keep('reverse-mentoring.talk', { trajectory: id, level: 'content', questions })
  }
  const { rows, sentence } = await bench.figure('reverse-mentoring', 'depth')
  expect(rows.map(({ values }) => values[0])).toEqual([0, 25, 25, 50, 100])
  expect(sentence?.en).toContain('went from 0% to 100%')
})
