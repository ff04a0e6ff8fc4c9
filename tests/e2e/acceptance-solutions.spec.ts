import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('en')

test('sf-basic-rules 1: what does not work asks for one concrete alternative', async ({ records }) => {
  const typed = { subject: 'Weekly status meeting', verdict: 'not-working' }
  await records.begin('sf-basic-rules.check', typed)
  await records.keep()
  await records.says('Name one concrete thing that would be truly different', 'differentThing')
  await records.isDraft()
  await records.holds(typed)
  await records.fill({ differentThing: 'Stand up, one question each' })
  await records.keep()
  await records.isKept()
})

earlier(async (made) => {
  await made.person('Vos', 'client')
})

test('three-step-shift 1: with "not yet" step 3 stays closed and another sentence is suggested', async ({
  records,
}) => {
  await records.begin('three-step-shift.note', { person: 'Vos' })
  await records.isClosed('step2Wish', '')
  const typed = { step1Acknowledge: 'That is three reorganisations in two years', step2Wish: 'not-yet' }
  await records.fill(typed)
  await records.isClosed('step3Desired', 'Until then recognition is enough')
  await records.says('Which other sentence would show that you see how hard it is?', 'moreAcknowledge')
  await records.holds({ person: 'Vos', ...typed })
  await records.fill({ step2Wish: 'partly' })
  await records.isOpen('step3Desired')
})

test('three-step-shift 2: with all three steps a draft outcome holds the words of step 3', async ({ records }) => {
  const step3Desired = 'That we decide in one meeting'
  await records.begin('three-step-shift.note', { step1Acknowledge: 'It drags on', step2Wish: 'yes', step3Desired })
  await records.keep()
  await records.isKept()
  await records.openMade('desired-outcome.outcome', step3Desired)
  await records.holds({ title: step3Desired, description: step3Desired })
  await records.standsAt('draft')
})

test('desired-outcome 1: a title that says what should go gets a hint he may ignore', async ({ records }) => {
  await records.begin('desired-outcome.outcome', { title: 'No more late-night mail' })
  await records.says('What would you like in its place?', 'title')
  await records.takeUp('What would you like in its place?', 'skip')
  await records.saysNothingOf('What would you like in its place?')
  await records.fill({ description: 'Quiet evenings' })
  await records.keep()
  await records.isKept()
  await records.holds({ title: 'No more late-night mail' })
})

earlier(async (made) => {
  const signs = ['Mail closes at six', 'I read again', 'The team calls less', 'I sleep through']
  const signsOfProgress = signs.map((sign) => ({ sign }))
  const values = { title: 'Calm evenings', description: 'At home by seven', signsOfProgress }
  await made.keep('desired-outcome.outcome', values, { state: 'active' })
})

test('desired-outcome 2: two of four signs ticked shows 2 of 4 and asks for the next step', async ({ records }) => {
  await records.open('desired-outcome.outcome', 'Calm evenings')
  await records.fill({ signsOfProgress: [{ seen: true }, { seen: true }] })
  await records.says('2 of 4 signs seen.', 'signsOfProgress')
  await records.says('What is the next small step?')
  await records.takeUp('What is the next small step?', 'make')
  await records.openMade('baby-steps.step')
  await records.holds({ outcome: 'Calm evenings' })
})

const ends = { lowLabel: 'Every meeting tense', highLabel: 'Calm throughout' }
earlier(async (made) => {
  const values = { title: 'Calm in board meetings', ...ends, step: 'half', goodEnough: 7 }
  await made.keep('scaling-questions.scale', values)
  await made.keep('scaling-questions.scale', { title: 'Delegating', ...ends })
})

test('scaling-questions 1: a 6 is kept and asks what a 6.5 would show', async ({ records }) => {
  await records.begin('scaling-questions.measurement', {
    scale: 'Calm in board meetings',
    value: 6,
    whatMakesItThisMuch: 'I paused twice before answering',
  })
  await records.keep()
  await records.isKept()
  await records.says('You are at 6. What would a 6.5 show?', 'signOfPlusOne')
})

test('scaling-questions 2: a measurement without what makes it this much is refused kindly', async ({ records }) => {
  await records.begin('scaling-questions.measurement', { scale: 'Delegating', value: 6 })
  await records.keep()
  await records.says('what makes it this much already, however little', 'whatMakesItThisMuch')
  await records.isDraft()
  await records.holds({ scale: 'Delegating', value: 6 })
})

earlier(async (made) => {
  const whatIDidDifferently = ['Nothing that I know of']
  const values = { problemLabel: 'Nobody speaks up', whatIDidDifferently, repeatable: 'chance' }
  await made.keep('exception-finding.moment', values, { daysAgo: 1 })
})

test('exception-finding 2: after chance the app asks tomorrow whether it happened again', async ({ records }) => {
  await records.begin('exception-finding.moment', {
    problemLabel: 'The chair hurries',
    whatIDidDifferently: ['Nothing that I know of'],
    repeatable: 'chance',
  })
  await records.keep()
  await records.says('You will be asked tomorrow whether it happened again.', 'nextPredicted')
  await records.saysNothingOf('Did it happen again?')
  await records.open('exception-finding.moment', 'Nobody speaks up')
  await records.says('Did it happen again? What was there this time?', 'happenedAgain')
})

earlier((made) => made.keep('baby-steps.step', { text: 'Ask one open question' }, { state: 'chosen' }))

test('baby-steps 1: done with effect +3 shows a line and invites the next step', async ({ records }) => {
  await records.open('baby-steps.step', 'Ask one open question')
  await records.moveTo('done')
  await records.fill({ effect: 3 })
  await records.says('This step helped.')
  await records.takeUp('What is the next small step?', 'make')
  await records.openMade('baby-steps.step')
  await records.isDraft()
})

earlier((made) => made.keep('baby-steps.step', { text: 'Walk once round', byDate: dayFromNow(-3) }, { daysAgo: 5 }))

test('baby-steps 2: three days overdue, the choices are done, smaller or another', async ({ records }) => {
  await records.open('baby-steps.step', 'Walk once round')
  const asked = records.said('The day you had in mind was')
  await expect(asked.getByRole('button')).toHaveText(['Done', 'Make it smaller', 'Choose another', 'Not now'])
  await records.answer('The day you had in mind was', 'Make it smaller')
  await records.standsAt('adapted')
  await records.openMade('baby-steps.step', 'Walk once round')
  await records.holds({ text: 'Walk once round' })
})

const evidence = ['They bring me their plans before they are finished']
earlier(async (made) => {
  const relation = await made.person('North', 'team')
  await made.keep('circular-mandate.check', { relation, circular: 7, evidence }, { daysAgo: 90 })
  await made.person('South', 'team')
})

test('circular-mandate 1: from 7 to 4 asks what people stopped granting and what still holds', async ({ records }) => {
  await records.begin('circular-mandate.check', { relation: 'North', circular: 4, evidence })
  await records.keep()
  await records.isKept()
  await records.says('With North it was 7 and is now 4. What did people stop granting, and what still holds?')
})

test('circular-mandate 2: without evidence the score is not kept', async ({ records }) => {
  await records.begin('circular-mandate.check', { relation: 'South', circular: 8 })
  await records.keep()
  await expect(records.said(/./, 'evidence')).not.toHaveCount(0)
  await records.isDraft()
  await records.holds({ relation: 'South', circular: 8 })
})

const guests = ['Aafke', 'Bram', 'Coen', 'Dirk', 'Eef', 'Floor', 'Gijs', 'Hein', 'Imke', 'Jaap', 'Kees', 'Lies', 'Miep', 'Nel'] // oxfmt-ignore
earlier(async (made) => {
  const who: string[] = []
  for (const guest of guests) who.push(await made.person(guest))
  await made.keep('host-leadership.plan', { occasion: 'Strategy day', before: { who } }, { on: '2026-01-08' })
})

test('host-leadership 1: who may be left out gets a task on the "during" list', async ({ records }) => {
  await records.open('host-leadership.plan', 'Strategy day')
  await records.fill({ excludedRisk: ['Floor', 'Nel'] })
  await records.unfold('during')
  for (const guest of ['Floor', 'Nel']) {
    const task = records.items('during').filter({ hasText: guest })
    await expect(task.getByRole('radio', { checked: true })).toHaveAccessibleName('Include')
  }
})

earlier(async (made) => {
  for (const [no, month] of ['02', '03', '04', '05', '06', '07'].entries()) {
    const stance = { before: -4, during: no === 5 ? -5 : -4, after: -4 }
    const values = { occasion: `Gathering ${no + 1}`, stance }
    const id = await made.keep('host-leadership.plan', values, { on: `2026-${month}-15` })
    for (const state of no === 5 ? ['hosted', 'tidied'] : ['hosted', 'tidied', 'reflected'])
      await made.write(id, {}, state)
  }
})

test('host-leadership 2: six occasions at -4 or lower are shown as a question, no verdict', async ({ records }) => {
  await records.open('host-leadership.plan', 'Gathering 6')
  await records.moveTo('reflected')
  await records.standsAt('reflected')
  const asked = records.said('On the last six occasions you stood close to the hero.')
  await expect(asked.getByText(/What would it ask of you to serve for a while.*\?$/)).toBeVisible()
})

earlier((made) => made.person('Tjitske'))

test('three-solutions 1: with two of three, the field of the leader is closed with an explanation', async ({
  records,
}) => {
  const solutions = [{ text: 'Swap the shifts' }, { text: 'Ask for a pool' }]
  const question = 'How do we fill the rota?'
  await records.begin('three-solutions.question', { question, broughtBy: 'Tjitske', solutions })
  await records.isClosed('ownIdea', 'opens once three solutions')
  await records.fill({ solutions: [...solutions, { text: 'Close on Mondays' }] })
  await records.isOpen('ownIdea')
})

earlier(async (made) => {
  const members: string[] = []
  for (let no = 1; no <= 9; no++) members.push(await made.person(`Member ${no}`))
  const track = {
    members,
    start: '2026-03-03',
    worries: ['Nobody asks us anything', 'Targets change each week'],
    wishSentence: 'A place where you can say what you see',
    strengths: ['Customers come back'],
    agreements: ['A quarter of an hour each morning'],
    goal: 'Customers notice that we enjoy our work',
    subGoals: ['Everybody leads something'],
  }
  const areaLeaders = members.map((person, no) => ({ person, area: `Area ${no + 1}` }))
  const [south, east] = [await made.person('Branch South', 'team'), await made.person('Branch East', 'team')]
  const on = '2026-03-03'
  await made.keep('team-solution-track.track', { ...track, team: south, areaLeaders: areaLeaders.slice(0, 8) }, { on })
  await made.keep('team-solution-track.track', { ...track, team: east, areaLeaders }, { on, state: 'running' })
})

test('team-solution-track 1: before "running" the one member without an area is named', async ({ records }) => {
  await records.open('team-solution-track.track', 'Branch South')
  await records.moveTo('running')
  await records.says('Still without an area: Member 9.', 'areaLeaders')
  await records.standsAt('strategy')
})

test('team-solution-track 2: the review is proposed for 3 June, the first worries beside the present', async ({
  records,
}) => {
  await records.open('team-solution-track.track', 'Branch East')
  await records.says('3 June 2026', 'worriesNow')
  const worriesNow = [{ worry: 'Nobody asks us anything' }, { worry: 'Targets change each week' }]
  await records.holds({ worriesNow })
  await records.takeUp('3 June 2026', 'make')
  await records.openMade('coaching-phase.session')
  await records.holds({ startAt: '2026-06-03T10:00' })
})
