import { dayFromNow, examples } from '../support/earlier'

const { test, earlier } = examples('en')
const today = dayFromNow(0)

earlier(async (made) => {
  const block = (from: string, to: string) => ({ start: `${today}T${from}`, end: `${today}T${to}`, interrupted: 0 })
  await made.keep('focus-recovery.focus-block', { purpose: 'Budget', ...block('08:00', '09:30') })
  await made.keep('focus-recovery.focus-block', { purpose: 'Plan', ...block('09:30', '11:00') })
  await made.keep('focus-recovery.space-tweak', { what: 'Door closed 9-10', effect: 2 }, { daysAgo: 1 })
})

test('focus-recovery 1: when the third block ends without recovery a pause is suggested', async ({ records }) => {
  const block = { start: `${today}T11:00`, end: `${today}T12:00`, interrupted: 0 }
  await records.begin('focus-recovery.focus-block', { purpose: 'Letter', ...block })
  await records.keep()
  await records.isKept()
  await records.says('Three blocks today and no recovery yet. A pause now?')
})

test('focus-recovery 2: a change with effect +2 is offered again while planning', async ({ records }) => {
  const block = { start: `${dayFromNow(1)}T09:00`, end: `${dayFromNow(1)}T10:00` }
  await records.begin('focus-recovery.focus-block', block)
  await records.says('Earlier this helped: Door closed 9-10 (effect +2).', 'tweak')
  await records.takeUp('Earlier this helped', 'take')
  await records.holds({ tweak: 'Door closed 9-10' })
})

earlier(async (made) => {
  const owner = await made.person('Wren')
  const takeOvers = [dayFromNow(-5), dayFromNow(-3)].map((on) => ({ on, what: 'A call to a family' }))
  const frame = { owner, lines: ['Nobody waits longer than a week'], freeChoice: ['Who does what'], takeOvers }
  await made.keep('freedom-within-lines.frame', { topic: 'The roster', ...frame }, { state: 'running', daysAgo: 20 })
})

test('freedom-within-lines 1: without free choice the app asks what the owner decides alone', async ({ records }) => {
  const frame = { topic: 'The new intake', owner: 'Wren', lines: ['Nobody waits longer than a week'] }
  await records.begin('freedom-within-lines.frame', frame)
  await records.keep()
  await records.says('What does the owner decide alone?', 'freeChoice')
  await records.isDraft()
  await records.holds(frame)
})

test('freedom-within-lines 2: three take-overs in two weeks ask which line was unclear', async ({ records }) => {
  await records.open('freedom-within-lines.frame', 'The roster')
  await records.fill({ takeOvers: [{}, {}, { on: dayFromNow(-1), what: 'The roster itself' }] })
  await records.keepAgain()
  await records.says('You took over 3 times in two weeks. Which line was unclear?', 'lines')
})

earlier((made) => made.keep('autonomy-connectedness.check', { autonomy: 9, connectedness: 3 }, { daysAgo: 7 }))

test('autonomy-connectedness 1: two weeks running the reflection offers one real meeting', async ({ records }) => {
  await records.begin('autonomy-connectedness.check', { autonomy: 9, connectedness: 3 })
  await records.keep()
  await records.says('You could plan one real meeting', 'reflection')
  await records.takeUp('You could plan one real meeting', 'make')
  await records.openMade('autonomy-connectedness.meeting')
  await records.isDraft()
})

test('autonomy-connectedness 2: two in person and 18 on screen show 10%, without judgement', async ({ records }) => {
  const encounters = { inPerson: 2, onScreen: 18 }
  await records.begin('autonomy-connectedness.check', { autonomy: 5, connectedness: 5, encounters })
  await records.says(/^10% of this week’s meetings were in person\./, 'encounters')
})

earlier((made) =>
  made.keep('not-knowing.question', { text: 'Do we grow?', bearing: 3, since: dayFromNow(-40) }, { daysAgo: 40 }),
)

test('not-knowing 1: a question of 40 days shows its age and bearing line, never overdue', async ({ records }) => {
  await records.open('not-knowing.question', 'Do we grow?')
  await records.says('40 days')
  await records.says('how you bore it, newest first: 3')
  await records.saysNothingOf(/due|late/)
})

test('not-knowing 2: an old recipe is asked what is new this time', async ({ records }) => {
  await records.begin('not-knowing.question', { text: 'How do we keep people?', urge: ['old-recipe'] })
  await records.keep()
  await records.isKept()
  await records.says('What is new this time?', 'newThisTime')
})

earlier(async (made) => {
  const forum = await made.person('Board table', 'board')
  const byWhom = await made.person('Staff council', 'team')
  const once = { date: '2026-02-12', byWhom, reason: 'Costs' }
  const reopened = [once, { date: '2026-03-01', byWhom, reason: 'Noise' }]
  const decision = { text: 'One entrance for everybody', forum, reopened }
  await made.keep('decision-log.decision', decision, { on: '2026-02-02', state: 'reopened' })
})

test('decision-log 1: reopened twice by the same forum asks which story was not shared', async ({ records }) => {
  await records.open('decision-log.decision', 'One entrance for everybody')
  await records.says('came back 2 times through the same people. Which story was not shared?', 'storyNotShared')
})

test('decision-log 2: felt responsibility asks which step fits without a mandate', async ({ records }) => {
  const text = 'The school next door loses its hall'
  await records.begin('decision-log.decision', { text, responsibility: 'felt' })
  await records.keep()
  await records.isKept()
  await records.says('Which step fits without one?', 'stepWithoutMandate')
})

const told = {
  whyThisChoice: 'People stopped coming to us',
  howYouContribute: 'Everybody knows one street',
  valuesTouched: ['nearness'],
  myOwnTruth: 'I grew up in one',
}
earlier(async (made) => {
  const heardFirst = ['The bus went', 'Nobody asks us', 'We would help']
  await made.keep('connecting-story.story', { title: 'Back to the villages', ...told })
  await made.keep('connecting-story.story', { title: 'One house', ...told, heardFirst }, { state: 'draft' })
})

test('connecting-story 1: leaving listening asks to note three things heard first', async ({ records }) => {
  await records.open('connecting-story.story', 'Back to the villages')
  await records.moveTo('draft')
  await records.says('Note three things you heard first', 'heardFirst')
  await records.standsAt('listening')
})

test('connecting-story 2: at authenticity 4 the part that is not his own is asked for', async ({ records }) => {
  await records.open('connecting-story.story', 'One house')
  await records.fill({ authenticity: 4 })
  await records.moveTo('ready')
  await records.says('Which part is not yours', 'notMine')
  await records.standsAt('draft')
  await records.holds({ authenticity: 4 })
})
