import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
})
afterEach(() => bench.close())

const contract = (values = {}) => ({
  engagement: bench.keep('coaching-phase.engagement', { title: 'New role', kind: 'self-coaching' }).record.id,
  permissionHardQuestions: true,
  ...values,
})

test('critical-friend 1: a confronting question without permission shows that the permission is missing', () => {
  const { record } = bench.keep('critical-friend.contract', contract({ permissionHardQuestions: false }))
  const question = bench.start('critical-friend.question', {
    contract: record.id,
    text: 'Whom are you avoiding?',
  }).record
  expect(bench.type(question.id, { confronting: false }).findings).toEqual([])
  const { findings } = bench.type(question.id, { confronting: true })
  expect(rulesIn(findings)).toEqual(['no-permission'])
  expect(findings[0]?.say.en).toContain('no permission for hard questions')
  bench.write(record.id, { permissionHardQuestions: true })
  expect(bench.type(question.id, { confronting: true }).findings).toEqual([])
})

test('critical-friend 2: "contradicts" rated 2 by the client is the first topic of the midway review', () => {
  const qualities = {
    trust: { byClient: 5, byFriend: 4 },
    available: { byClient: 4, byFriend: 3 },
    contradicts: { byClient: 2, byFriend: 4 },
  }
  const { record } = bench.keep(
    'critical-friend.contract',
    contract({ clientAgrees: true, friendAgrees: true, qualities }),
  )
  expect(record).toMatchObject({ state: 'agreed', dueOn: '2026-06-02' })
  bench.write(record.id, {}, 'midway-review')
  const { findings } = bench.open(record.id)
  expect(rulesIn(findings)[0]).toBe('first-topic')
  expect(findings[0]?.say.en).toContain('First topic of this review: “contradicts me”, rated 2')
  expect(findings[0]?.say.nl).toContain('Eerste onderwerp van deze terugblik: “spreekt me tegen”')
})

test('critical-friend rule: a contract stands when both have agreed', () => {
  const { refused, findings } = bench.keep('critical-friend.contract', contract({ clientAgrees: true }), 'agreed')
  expect(refused).toBe(true)
  expect(rulesIn(findings)).toEqual(['both-agree'])
})

test('critical-friend figure: how often the coach contradicted, per session', async () => {
  const engagement = bench.keep('coaching-phase.engagement', { title: 'New role', kind: 'self-coaching' }).record.id
  for (const times of [0, 2, 1, 3, 4]) {
    const session = bench.keep('coaching-phase.session', { engagement, kind: 'coaching', startAt: '2026-03-02T10:00', topic: `With ${times}` }).record.id // oxfmt-ignore
    bench.keep('critical-friend.tally', { session, times })
  }
  const { rows, sentence } = await bench.figure('critical-friend', 'contradicted')
  expect(rows.map(({ label, values }) => [label.en, ...values])).toContainEqual(['With 3', 3])
  expect(sentence?.en).toContain('In 5 sessions you contradicted 2 times')
})

test('critical-friend rule: the midway review announces itself', () => {
  const { record } = bench.keep('critical-friend.contract', contract({ clientAgrees: true, friendAgrees: true }))
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-06-02')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['midway'])
})
