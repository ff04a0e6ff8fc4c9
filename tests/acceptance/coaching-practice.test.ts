import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench, rulesIn } from '../support/methods'

let bench: MethodBench
let client: string
beforeEach(async () => {
  bench = await MethodBench.open('2026-03-02')
  client = bench.person('Heron', 'client')
})
afterEach(() => bench.close())

const kind = { engagement: 'coaching-phase.engagement', session: 'coaching-phase.session' }
const engagement = (values = {}) => ({ title: 'Heron', kind: 'executive-coaching', client, ...values })
const contract = {
  aims: ['Lead without losing my people'],
  plannedSessions: 6,
  sessionMinutes: 75,
  confidentiality: 'What is said stays here',
  confidentialityLimits: 'Harm to somebody',
  cancelling: 'Until the day before',
  recordsKept: 'Notes of sessions',
  retainUntil: '2028-12-31',
}
const anEngagement = (values = {}, state: string | null = null) =>
  bench.keep(kind.engagement, engagement(values), state).record.id
const aSession = (id: string, values: object = {}, state: string | null = null) =>
  bench.keep(kind.session, { engagement: id, kind: 'coaching', startAt: '2026-03-02T10:00', ...values }, state)

test('coaching-phase rule: what the contract does not say yet is named when it is agreed, and keeps nobody from it', () => {
  const { record, refused, findings } = bench.keep(
    kind.engagement,
    engagement({ ...contract, aims: [], cancelling: '' }),
    'agreed',
  )
  expect(refused).toBe(false)
  expect(record.state).toBe('agreed')
  expect(findings.map(({ rule, kind: sort, say }) => [rule, sort, say])).toEqual([
    ['still-to-agree', 'hint', { en: 'Not yet in the contract: the aims and cancelling.', nl: 'Nog niet in het contract: de doelen en afzeggen.' }],
  ]) // oxfmt-ignore
  expect(bench.write(record.id, contract).findings).toEqual([])
})

test('coaching-phase rule: what the contract lacks is said once when it goes to under way at once', () => {
  const { record, findings } = bench.keep(kind.engagement, engagement(), 'active')
  expect(rulesIn(findings)).toEqual(['still-to-agree'])
  expect(bench.write(record.id, { question: 'How do I begin?' }).findings).toEqual([])
  const own = bench.keep(kind.engagement, { title: 'My spring', kind: 'self-coaching' }, 'agreed')
  expect(own.findings).toEqual([])
})

test('coaching-phase rule: with a sponsor all three agree what that one hears', () => {
  const sponsor = bench.person('Board', 'board')
  const { record, findings } = bench.keep(kind.engagement, engagement({ sponsor }))
  expect(findings.map(({ rule, field }) => [rule, field])).toEqual([['three-corners', 'threeCorner']])
  expect(findings[0]?.say.nl).toContain('Spreek met alle drie af wat die hoort')
  const agreed = { sponsorHears: 'That it takes place', reportedBy: 'client', agreedByAll: true }
  expect(bench.write(record.id, { threeCorner: agreed }).findings).toEqual([])
})

test('coaching-phase rule: closing asks for outcome, harvest and until when it is kept', () => {
  const id = anEngagement({ ...contract, retainUntil: undefined }, 'active')
  const { findings } = bench.write(id, {}, 'closing')
  expect(rulesIn(findings)).toEqual(['closing-outcome', 'closing-harvest', 'closing-records'])
  expect(bench.open(id).view.hidden).not.toContain('harvest')
  const told = { outcome: 'Two departments, one table', harvest: 'To ask first', retainUntil: '2028-12-31' }
  expect(bench.write(id, told).findings).toEqual([])
})

test('coaching-phase rule: a session started for an engagement takes over what was agreed', () => {
  const id = anEngagement({ ...contract, paid: 'pro-bono' }, 'active')
  expect(bench.open(id).record.data.form).toBe('individual')
  bench.write(bench.start(kind.session, { startAt: '2026-03-02T10:00', place: 'By the canal', setting: 'in-person' }, id).record.id) // oxfmt-ignore
  const { data } = bench.start(kind.session, {}, id).record
  expect(data).toMatchObject({ engagement: id, kind: 'coaching', durationMin: 75, form: 'individual', paid: 'pro-bono', place: 'By the canal', setting: 'in-person' }) // oxfmt-ignore
  // one that was not started there takes it over when it is first kept, and never again
  const { record } = aSession(id, { durationMin: 40 })
  expect(record.data).toMatchObject({ durationMin: 40, form: 'individual', paid: 'pro-bono' })
  expect(bench.write(record.id, { paid: undefined }).record.data.paid).toBeUndefined()
})

test('coaching-phase rule: a group says how many they are', () => {
  const id = anEngagement({}, 'active')
  expect(rulesIn(aSession(id, { form: 'group' }).findings)).toEqual(['groupSize.missing'])
  expect(aSession(id, { form: 'group', groupSize: 6 }).refused).toBe(false)
  expect(aSession(id, { form: 'team' }).refused).toBe(false)
})

test('coaching-phase rule: an agenda adds up, and one that is longer than the session says so', () => {
  const id = anEngagement({}, 'active')
  const agenda = [
    { minutes: 20, text: 'Arrive', part: 'open' },
    { minutes: 45, text: 'Saying no' },
    { text: 'No time' },
  ]
  const { record, findings } = aSession(id, { durationMin: 60, agenda })
  expect(record).toMatchObject({ state: 'prepared', data: { agendaMinutes: 65 } })
  expect(findings.map(({ rule, field, say }) => [rule, field, say.en])).toEqual([
    ['agenda-longer', 'agenda', 'The agenda takes 65 minutes; the session lasts 60.'],
  ])
  expect(bench.write(record.id, { durationMin: 75 }).findings).toEqual([])
})

test('coaching-phase rule: sessions are numbered in the order of time, without those cancelled or moved', () => {
  const id = anEngagement({}, 'active')
  const on = (day: string) => aSession(id, { startAt: `${day}T10:00` }).record
  const first = on('2026-03-03')
  const second = on('2026-03-10')
  expect([first.data.no, second.data.no]).toEqual([1, 2])
  bench.write(second.id, { cancelledBy: 'client' }, 'cancelled')
  const third = on('2026-03-17')
  expect(third.data.no).toBe(2)
  expect(bench.write(third.id, { no: 7 }).record.data.no).toBe(7)
  bench.write(third.id, {}, 'moved')
  expect(on('2026-03-24').data.no).toBe(2)
})

test('coaching-phase rule: a moved session is planned anew with what was prepared', () => {
  const id = anEngagement({}, 'active')
  const { record } = aSession(id, { purpose: 'Saying no', hypotheses: 'Loyal to the chair' })
  expect(rulesIn(bench.write(record.id, {}, 'moved').findings)).toEqual(['new-date'])
  const [anew] = bench.accept(record.id, 'new-date')
  expect(anew?.record).toMatchObject({ status: 'draft', data: { movedFrom: record.id, engagement: id, purpose: 'Saying no', hypotheses: 'Loyal to the chair' } }) // oxfmt-ignore
  expect(bench.open(record.id).findings).toEqual([])
})

test('coaching-phase rule: what became of a session whose time has passed is one press', () => {
  const id = anEngagement({}, 'active')
  const { record } = aSession(id, { startAt: '2026-03-09T10:00' })
  bench.goTo('2026-03-09', '12:00')
  expect(rulesIn(bench.open(record.id).findings)).toEqual(['review'])
  bench.accept(record.id, 'review', 'client-cancelled')
  expect(bench.open(record.id).record).toMatchObject({ state: 'cancelled', data: { cancelledBy: 'client' } })
})

test('what is noted from a session or an engagement belongs to it', () => {
  const id = anEngagement({}, 'active')
  const session = aSession(id).record.id
  const started = (what: string, from: string) => bench.start(what, {}, from).record.data
  expect(started('question-balance.question', session)).toMatchObject({ session })
  expect(started('question-balance.mood', session)).toMatchObject({ session })
  expect(started('strength-ears.opening', session)).toMatchObject({ session })
  expect(started('scaling-questions.scale', session)).toMatchObject({ engagement: id })
  expect(started('scaling-questions.measurement', session)).toMatchObject({ session })
  expect(started('smartie-actions.action', session)).toMatchObject({ source: session })
  expect(started('critical-friend.contract', id)).toMatchObject({ engagement: id })
  expect(started('counterpower-map.shadow-signal', session)).toMatchObject({ engagement: id })
  expect(started('coaching-phase.hours', id)).toMatchObject({ engagement: id, date: '2026-03-02' })
})

test('coaching-phase figure: hours by month and kind count what a session really took, and no cancelled one', async () => {
  const id = anEngagement({ sessionMinutes: 60 }, 'active')
  for (const heldMin of [undefined, 90, undefined, 45]) aSession(id, { heldMin, durationMin: 60 }, 'held')
  aSession(id, { durationMin: 120, kind: 'three-way' }, 'reviewed')
  aSession(id, { cancelledBy: 'client' }, 'cancelled')
  const { columns, rows, sentence } = await bench.figure('coaching-phase', 'hours')
  expect(columns.map(({ name }) => name.en)).toEqual(['Coaching', 'Three-way talk'])
  expect(rows.map(({ values }) => values)).toEqual([[4.25, 2]])
  expect(sentence?.nl).toContain('5 sessies die doorgingen, duurden samen 6,3 uur')
})

test('coaching-phase figure: hours of your own by month and kind', async () => {
  const note = (sort: string, minutes: number) => bench.keep('coaching-phase.hours', { what: 'x', kind: sort, minutes })
  for (const minutes of [90, 60, 30]) note('supervision', minutes)
  for (const minutes of [120, 60]) note('training', minutes)
  const { columns, rows, sentence } = await bench.figure('coaching-phase', 'own-hours')
  expect(columns.map(({ name }) => name.en)).toEqual(['Supervision', 'Training'])
  expect(rows.map(({ values }) => values)).toEqual([[3, 3]])
  expect(sentence?.en).toContain('You noted 6 hours')
})

test('question-balance figures: the mix of each session, and the mood of the coach', async () => {
  const id = anEngagement({}, 'active')
  const sessions = ['Saying no', 'The board'].map((topic) => aSession(id, { topic }).record.id)
  const ask = (session: string | undefined, focus: string, asked = true) =>
    bench.keep('question-balance.question', { session, focus, asked, text: 'x', turned: 'y' })
  for (const focus of ['solution', 'solution', 'problem']) ask(sessions[0], focus)
  for (const focus of ['neutral', 'solution']) ask(sessions[1], focus)
  ask(sessions[1], 'problem', false)
  const { columns, rows } = await bench.figure('question-balance', 'mix')
  const mix = rows.map(({ label, values }) => ({ of: label.en, ...Object.fromEntries(columns.map(({ name }, at) => [name.en, values[at]])) })) // oxfmt-ignore
  expect(mix).toEqual([
    { of: 'Saying no', 'The solution': 2, 'The problem': 1, Neither: null },
    { of: 'The board', 'The solution': 1, 'The problem': null, Neither: 1 },
  ])
  for (let no = 0; no < 5; no++) bench.keep('question-balance.mood', { session: sessions[0], coachBefore: 5, coachAfter: 7 }) // oxfmt-ignore
  const mood = await bench.figure('question-balance', 'own-mood')
  expect(mood.sentence?.en).toContain('your mood stood at 5 on average, after them at 7')
})

test('scaling-questions figure: scales of clients by first and latest figure, each for itself', async () => {
  const id = anEngagement({}, 'active')
  const ends = { lowLabel: 'never', highLabel: 'whenever needed', step: 'half' }
  const [up, down] = ['Saying no', 'Sleep'].map((title) => bench.keep('scaling-questions.scale', { title, ...ends }).record.id) // oxfmt-ignore
  const measure = (scale: string | undefined, day: string, value: number) => {
    bench.goTo(day)
    const session = aSession(id, { startAt: `${day}T10:00` }).record.id
    bench.keep('scaling-questions.measurement', { scale, value, session, whatMakesItThisMuch: 'Something' })
  }
  for (const [at, value] of [3, 4, 4, 5.5].entries()) measure(up, `2026-03-0${3 + at}`, value)
  for (const [at, value] of [6, 4].entries()) measure(down, `2026-03-1${at}`, value)
  const { rows, sentence } = await bench.figure('scaling-questions', 'in-sessions')
  expect(Object.fromEntries(rows.map(({ label, values }) => [label.en, values]))).toEqual({ 'Saying no': [3, 5.5], Sleep: [6, 4] }) // oxfmt-ignore
  expect(sentence?.en).toContain('The largest rise: Saying no, from 3 to 5.5')
})

test('figures that show a client keep clients apart', async () => {
  const [first, second] = [anEngagement({}, 'active'), anEngagement({ title: 'Lark' }, 'active')]
  const rated = (value: number) => ({ trust: { byClient: value, byFriend: 4 } })
  for (const [id, value] of [
    [first, 5],
    [second, 2],
  ] as const)
    // oxfmt-ignore
    bench.keep('critical-friend.contract', { engagement: id, permissionHardQuestions: true, qualities: rated(value) })
  const { columns, rows } = await bench.figure('critical-friend', 'two-sides')
  const trust = rows[0]?.values.map((value, at) => [columns[at]?.name.en, value])
  expect(Object.fromEntries(trust ?? [])).toEqual({ Heron: 5, Lark: 2 })
})

test('feedback on somebody else stands on the page of its round, not in a figure of my own', async () => {
  const questions = [{ text: 'Asks before answering', type: 'scale', selfValue: 3 }]
  const round = (values: object) => bench.keep('feedback-360.round', { theme: 'Asking', questions, ...values }).record
  expect(round({ subject: 'someone', person: client }).status).toBe('kept')
  expect((await bench.figure('feedback-360', 'self')).n).toBe(0)
  expect(round({ subject: 'me' }).status).toBe('kept')
  expect((await bench.figure('feedback-360', 'self')).rows.map(({ label }) => label.en)).toEqual(['Asks before answering']) // oxfmt-ignore
})
