import { examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('en')

earlier(async (made) => {
  const client = await made.person('Director North', 'manager')
  const programme = { name: 'Leading in the city', client, challenges: ['Housing'] }
  const id = await made.keep('development-programme.programme', { ...programme, modules: ['Direction', 'Cooperation'] })
  const [, cooperation = ''] = await made.made(id)
  const parts = ['pop-360', 'kick-off', 'inspiration-day', 'individual-coaching', 'individual-reflection']
  const elements = Object.fromEntries(parts.map((part) => [part, { status: 'held' }]))
  await made.write(cooperation, { elements, behaviourWanted: ['Names what is at stake'] })
  const items = { 'absent-leader': { risk: 3 }, followers: { risk: 1 } }
  await made.keep('seven-mistakes.audit', { programme: id, moment: 'design', items })
})

test('development-programme 1: a talk dated before the 360 closes asks to swap', async ({ records }) => {
  await records.open('development-programme.module', 'Direction')
  await records.fill({ feedbackClosesOn: '2026-03-20', talkOn: '2026-03-10' })
  await records.says('Swap the two days?', 'talkOn')
  await records.takeUp('Swap the two days?', 'take')
  await records.holds({ feedbackClosesOn: '2026-03-10', talkOn: '2026-03-20' })
})

test('development-programme 2: at the kick-out the missing element is named, override allowed', async ({ records }) => {
  await records.open('development-programme.module', 'Cooperation')
  await records.moveTo('kick-out')
  await records.says('Not held yet: Peer consultation.', 'elements')
  await records.standsAt('kick-out')
})

const raters = [
  ...['Ant', 'Bee'].map((pseudonym) => ({ pseudonym, group: 'peer' })),
  ...['Cat', 'Dog', 'Eel'].map((pseudonym) => ({ pseudonym, group: 'team' })),
  { pseudonym: 'Fox', group: 'other' },
]
earlier(async (made) => {
  const text = 'How clearly do I say what I expect?'
  for (const [theme, self] of [
    ['Expectations', { selfValue: 5 }],
    ['Room to speak', {}],
  ] as const) {
    const questions = [{ text, type: 'scale', ...self }]
    const round = await made.keep('feedback-360.round', { theme, questions, raters }, { state: 'asked' })
    for (const [no, sheet] of (await made.accept(round, 'answer-sheets')).entries())
      await made.write(sheet, { answers: [{ question: text, value: no < 2 ? 2 : 4 }] })
  }
})

test('feedback-360 1: two peers are merged with "other"', async ({ records }) => {
  await records.open('feedback-360.round', 'Expectations')
  await records.moveTo('closed')
  await records.says('Groups of fewer than three are joined with “others”')
  const results = records.field('results')
  await expect(results).toContainText('Team')
  await expect(results).toContainText('Other')
  await expect(results).not.toContainText('Peer')
})

test('feedback-360 2: own answers are asked first', async ({ records }) => {
  await records.open('feedback-360.round', 'Room to speak')
  await records.moveTo('closed')
  await records.says('First your own answers', 'questions')
  await records.isClosed('meaning', 'First your own answers.')
  await expect(records.field('results')).not.toContainText('Team')
})

earlier(async (made) => {
  await made.keep('learning-mix.activity', { title: 'Course', kind: 'formal', minutes: 300 })
  await made.keep('learning-mix.activity', { title: 'New kind of meeting', kind: 'work', minutes: 60 })
})

test('learning-mix 1: the mix reads 17/0/83 and one work activity is suggested', async ({ records }) => {
  await records.method('learning-mix')
  await expect(records.methodSays('Your mix now reads 17/0/83')).toBeVisible()
  await records.makeFromMethod(
    'Which task of this week could you do so that you learn from it?',
    'learning-mix.activity',
  )
  await records.holds({ kind: 'work' })
})

test('learning-mix 2: a side task without contribution stays draft', async ({ records }) => {
  const task = { topic: 'Board game on budgets', motive: 'I like games', goals: ['Explaining'] }
  await records.begin('learning-mix.side-task', task)
  await records.keep()
  await records.says('until then it stays a draft', 'contribution')
  await records.isDraft()
  await records.holds(task)
})

const peers = ['Anke', 'Bo', 'Cas']
earlier(async (made) => {
  const members: string[] = []
  for (const peer of peers) members.push(await made.person(peer, 'peer'))
  for (const daysAgo of [60, 30])
    await made.keep('peer-consultation.session', { caseOwner: members[0], members }, { daysAgo, state: 'held' })
})

test('peer-consultation 1: Anke owned the last two cases, another owner is proposed', async ({ records }) => {
  await records.begin('peer-consultation.session', { caseOwner: 'Anke', members: peers })
  await records.says('Anke brought the last two cases as well.', 'caseOwner')
  await records.takeUp('Anke brought the last two cases', 'take')
  await records.holds({ caseOwner: 'Bo' })
})

test('peer-consultation 2: advice typed in round 2 moves to round 4 with a note', async ({ records }) => {
  const clarifying = ['What did he say then?', 'You should talk to his manager']
  await records.begin('peer-consultation.session', { caseOwner: 'Cas', members: peers, clarifying })
  await records.keep()
  await records.isKept()
  await records.says('What read as advice in round 2 now stands in round 4.', 'perspectives')
  await records.holds({ clarifying: clarifying.slice(0, 1), perspectives: clarifying.slice(1) })
})

const steps = ['Stop', 'Say it back', 'Answer'].map((what) => ({ what, how: 'slowly', why: 'the other is heard' }))
const needs = { problem: 'I answer too soon', causedBySkill: 'yes' }
earlier((made) =>
  made.keep('skill-practice-plan.plan', { skill: 'Keeping silent', needs, steps, startDay: '2026-06-01' }),
)

test('skill-practice-plan 1: occasions fall on 1, 3, 8, 17 June and 6 July', async ({ records }) => {
  await records.begin('skill-practice-plan.plan', {
    skill: 'Paraphrase before answering',
    needs,
    steps,
    startDay: '2026-06-01',
  })
  await records.keep()
  await records.isKept()
  await expect(records.made).toHaveText([/\b1 Jun/, /\b3 Jun/, /\b8 Jun/, /\b17 Jun/, /\b6 Jul/])
})

test('skill-practice-plan 2: "you are a natural" asks for the observable behaviour', async ({ records }) => {
  const feedbackOnBehaviour = 'You are a natural'
  await records.begin('skill-practice-plan.occasion', { plan: 'Keeping silent', feedbackOnBehaviour })
  await records.says('which behaviour was it?', 'feedbackOnBehaviour')
  await records.holds({ feedbackOnBehaviour })
})

test('skill-practice-plan 3: not caused by skill, another route is suggested', async ({ records }) => {
  await records.begin('skill-practice-plan.plan', { skill: 'Saying no', needs: { ...needs, causedBySkill: 'no' } })
  await records.keep()
  await records.isKept()
  await records.says('an agreement, the means to do it, or the mandate', 'needs')
  await expect(records.made).toHaveCount(0)
})

earlier((made) =>
  made.keep('seven-mistakes.tomorrow', { insight: 'I interrupt', tomorrow: 'Ask Bo first' }, { daysAgo: 2 }),
)

test('seven-mistakes 1: an insight asks what will be different tomorrow and comes back', async ({ records }) => {
  const insight = 'My team trusts me less than I thought'
  await records.begin('seven-mistakes.tomorrow', { insight })
  await records.keep()
  await records.says('What will you do differently tomorrow because of this?', 'tomorrow')
  await records.isDraft()
  await records.holds({ insight })
  await records.fill({ tomorrow: 'Name one doubt' })
  await records.keep()
  await records.isKept()
  await records.open('seven-mistakes.tomorrow', 'I interrupt')
  await records.says('You wanted to do this differently: Ask Bo first', 'done')
})

test('seven-mistakes 2: risk 3 on item 7 asks for one way to involve the manager’s manager', async ({ records }) => {
  await records.open('seven-mistakes.audit', 'Leading in the city')
  await records.moveTo('closed')
  await records.says('Name one way to involve the manager’s manager.', 'items')
  await expect(records.said(/stands at/)).toHaveCount(1)
})
