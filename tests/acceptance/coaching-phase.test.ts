import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
let client: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
  client = bench.person('Heron', 'client')
})
afterEach(() => bench.close())

const engagement = (values = {}) => ({
  title: 'First board role',
  kind: 'executive-coaching',
  client,
  start: '2025-12-01',
  ...values,
})

test('coaching-phase 1: new in a first board role, the questions on what the role asks come first', () => {
  const { findings, record } = bench.keep('coaching-phase.engagement', engagement({ careerPhase: 'new' }))
  expect(findings[0]?.rule).toBe('pack-new')
  expect(findings[0]?.say.en).toContain('begin with what the role asks')
  expect(findings[0]?.prompts[0]).toBe('coaching-phase-2')
  expect(bench.open(record.id).view.hidden).not.toContain('roleDemands')
  bench.accept(record.id, 'pack-new')
  expect(bench.open(record.id).record.data.themes).toEqual([
    'role-demands',
    'life-wisdom',
    'agility',
    'self-acceptance',
  ])
})

test('coaching-phase 2: with the phase changed to senior giving back joins, and earlier answers stay', () => {
  const { record } = bench.keep(
    'coaching-phase.engagement',
    engagement({ careerPhase: 'new', roleDemands: 'Less doing' }),
  )
  expect(bench.open(record.id).view.hidden).toContain('givingBack')
  bench.goTo('2026-09-01')
  bench.write(record.id, { careerPhase: 'senior' })
  const { findings, view, record: now } = bench.open(record.id)
  expect(findings[0]?.rule).toBe('pack-senior')
  expect(findings[0]?.prompts).toContain('coaching-phase-4')
  expect(view.hidden).not.toContain('givingBack')
  expect(view.hidden).not.toContain('roleDemands')
  expect(now.data.roleDemands).toBe('Less doing')
  expect(now.data.phases).toEqual([
    { phase: 'senior', since: '2026-09-01' },
    { phase: 'new', since: '2026-03-02' },
  ])
})

test('coaching-phase rule: the phase is looked at again after a year', () => {
  const { record } = bench.keep('coaching-phase.engagement', engagement({ careerPhase: 'new', roleDemands: 'Listening' }), 'active') // oxfmt-ignore
  expect(record.dueOn).toBe('2027-03-02')
  bench.goTo('2027-03-02')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['yearly-review'])
  bench.accept(record.id, 'yearly-review')
  expect(bench.open(record.id).record.dueOn).toBe('2028-03-02')
})

test('coaching-phase rule: a closed engagement is read only, but for a follow-up', () => {
  const { record } = bench.keep('coaching-phase.engagement', engagement(), 'closed')
  const changed = bench.write(record.id, { title: 'Other' })
  expect(rulesIn(changed.findings)).toEqual(['closed-is-read'])
  const session = { engagement: record.id, startAt: '2026-03-02T10:00' }
  expect(bench.keep('coaching-phase.session', { ...session, kind: 'coaching' }).refused).toBe(true)
  expect(bench.keep('coaching-phase.session', { ...session, kind: 'follow-up' }).refused).toBe(false)
  expect(bench.write(record.id, { title: 'Other' }, 'active').refused).toBe(false)
})

test('coaching-phase rule: numbers of sessions begin anew with each engagement, and a walk has one walk', () => {
  const first = bench.keep('coaching-phase.engagement', engagement()).record.id
  const second = bench.keep('coaching-phase.engagement', engagement()).record.id
  const session = (id: string, day: string) => {
    bench.goTo(day)
    return bench.keep('coaching-phase.session', { engagement: id, kind: 'coaching', startAt: `${day}T10:00` }).record
      .data.no
  }
  expect([session(first, '2026-03-03'), session(first, '2026-03-10'), session(second, '2026-03-11')]).toEqual([1, 2, 1])
  const walk = bench.keep('coaching-phase.session', { engagement: second, kind: 'walk', startAt: '2026-03-12T10:00' })
  bench.write(walk.record.id, { topic: 'Along the river' })
  expect(bench.open(walk.record.id).made.map(({ kind }) => kind)).toEqual(['mentoring-walk.walk'])
  expect(bench.all('mentoring-walk.walk')[0]?.record.data).toMatchObject({
    session: walk.record.id,
    startAt: '2026-03-12T10:00',
  })
})

test('coaching-phase figure: themes touched per session', async () => {
  const id = bench.keep('coaching-phase.engagement', engagement()).record.id
  for (const themes of [['agility'], ['agility', 'giving-back'], ['agility'], ['life-wisdom'], ['giving-back']])
    bench.keep('coaching-phase.session', { engagement: id, kind: 'coaching', startAt: '2026-03-02T10:00', themes })
  const { rows, sentence } = await bench.figure('coaching-phase', 'themes')
  expect(rows.filter(({ n }) => n > 0).map(({ label, values }) => [label.en, ...values])).toEqual([
    ['Agility', 3],
    ['Giving back', 2],
    ['Wisdom of life', 1],
  ])
  expect(sentence?.nl).toContain('Het vaakst aan bod: Wendbaarheid')
})

test('coaching-phase rule: some years in, balance comes first', () => {
  const { findings } = bench.keep('coaching-phase.engagement', engagement({ careerPhase: 'experienced' }))
  expect(rulesIn(findings)).toEqual(['pack-experienced'])
  expect(findings[0]?.prompts[0]).toBe('coaching-phase-3')
})

test('coaching-phase rule: an end lies after its start', () => {
  const { findings } = bench.keep('coaching-phase.engagement', engagement({ end: '2025-11-01' }))
  expect(rulesIn(findings)).toEqual(['end-after-start'])
  const ended = bench.keep('coaching-phase.agreement', {
    text: 'No calls',
    agreedOn: '2026-03-01',
    endedOn: '2026-02-01',
  })
  expect(rulesIn(ended.findings)).toEqual(['end-after-agreed'])
})

test('coaching-phase rule: a session whose time has passed asks what became of it, and a cancelled one by whom', () => {
  const id = bench.keep('coaching-phase.engagement', engagement()).record.id
  const { record } = bench.keep('coaching-phase.session', {
    engagement: id,
    kind: 'coaching',
    startAt: '2026-03-09T10:00',
  })
  expect(record.dueOn).toBe('2026-03-09')
  expect(bench.open(record.id).findings).toEqual([])
  bench.goTo('2026-03-09', '12:00')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['review'])
  expect(rulesIn(bench.write(record.id, {}, 'cancelled').findings)).toEqual(['cancelledBy.missing'])
  expect(bench.write(record.id, {}, 'held').record.dueOn).toBeNull()
})

test('coaching-phase rule: an agreement belongs to an engagement or a conversation', () => {
  const { refused, findings, record } = bench.keep('coaching-phase.agreement', { text: 'What is said here stays here' })
  expect(refused).toBe(false)
  expect(rulesIn(findings)).toEqual(['belongs-somewhere'])
  const engagementId = bench.keep('coaching-phase.engagement', engagement()).record.id
  expect(bench.write(record.id, { engagement: engagementId }).findings).toEqual([])
  expect(bench.write(record.id, { endedOn: '2026-04-01' }).record.state).toBe('ended')
})

test('coaching-phase rule: coaching somebody else names the client, coaching yourself does not', () => {
  const { findings } = bench.keep('coaching-phase.engagement', { title: 'Spring', kind: 'executive-coaching' })
  expect(rulesIn(findings)).toEqual(['client.missing'])
  expect(bench.keep('coaching-phase.engagement', { title: 'Spring', kind: 'self-coaching' }).refused).toBe(false)
})

test('coaching-phase rule: a session that was held, and an agreement, are looked back on after fourteen days', () => {
  const id = bench.keep('coaching-phase.engagement', engagement()).record.id
  const session = bench.keep('coaching-phase.session', {
    engagement: id,
    kind: 'coaching',
    startAt: '2026-03-02T10:00',
  })
  expect(bench.open(session.record.id).made).toEqual([])
  bench.write(session.record.id, {}, 'held')
  const agreement = bench.keep('coaching-phase.agreement', { text: 'Reports on Thursday', engagement: id })
  for (const { record } of [session, agreement])
    expect(bench.open(record.id).made).toMatchObject([{ kind: 'follow-up.follow-up', dueOn: '2026-03-16T09:00' }])
})

test('coaching-phase figure: when each phase began', async () => {
  const { record } = bench.keep('coaching-phase.engagement', engagement({ careerPhase: 'new' }))
  bench.goTo('2027-09-01')
  bench.write(record.id, { careerPhase: 'experienced' })
  const { columns, rows, sentence } = await bench.figure('coaching-phase', 'phases')
  expect(columns.map(({ name }) => name.en)).toEqual(['Some years in', 'New in the role'])
  expect(rows.map(({ label, values }) => [label.en, ...values])).toEqual([
    [
      'First board role',
      { en: '1 September 2027', nl: '1 september 2027' },
      { en: '2 March 2026', nl: '2 maart 2026' },
    ],
  ])
  expect(sentence?.en).toContain('2 times a phase began')
})
