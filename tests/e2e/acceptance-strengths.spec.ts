import { dayFromNow, examples } from '../support/earlier'

const { test, earlier } = examples('en')

earlier(async (made) => {
  await made.person('Sam')
  await made.person('Noor')
})

test('strength-sheet 1: whom it is about cannot add a remark', async ({ records }) => {
  const remarks = [
    { text: 'Listens until you are done', author: 'Noor' },
    { text: 'Never late', author: 'Sam' },
  ]
  await records.begin('strength-sheet.sheet', { about: 'Sam', remarks })
  await records.keep()
  await records.says('This sheet is about Sam, who does not write on it', 'remarks')
  await records.isDraft()
  await records.holds({ about: 'Sam', remarks })
})

earlier(async (made) => {
  const tellers: string[] = []
  for (const name of ['Ada', 'Bo', 'Cas', 'Din', 'Eli', 'Fay']) tellers.push(await made.person(name))
  const rota = await made.keep('strength-sheet.rota', { name: 'Mornings', tellers }, { daysAgo: 2 })
  const told = { rota, teller: tellers[0], success: 'The audit went smoothly' }
  await made.keep('strength-sheet.success-round', told, { daysAgo: 1 })
})

test('strength-sheet 2: the teller is absent, so the next in line is proposed', async ({ records }) => {
  await records.begin('strength-sheet.success-round', { teller: 'Bo', absent: ['Bo'] })
  await records.says('Bo is not there today. Next in line is Cas.', 'teller')
  await records.takeUp('Next in line is Cas.', 'take')
  await records.holds({ rota: 'Mornings', teller: 'Cas' })
})

test('analysis-synthesis-lens 1: a printer that fails daily is for analysis', async ({ records }) => {
  await records.begin('analysis-synthesis-lens.choice', { issue: 'Printer fails daily', stability: 1, interaction: 1 })
  await records.says('Take apart and repair', 'chosen')
})

test('analysis-synthesis-lens 2: another lens is accepted, with a review after two weeks', async ({ records }) => {
  const issue = 'Tension between two regions'
  await records.begin('analysis-synthesis-lens.choice', { issue, stability: 4, interaction: 5, chosen: 'analysis' })
  await records.keep()
  await records.isKept()
  await records.says('In two weeks you look back')
  await records.openMade('follow-up.follow-up', issue)
  await records.holds({ source: issue, dueAt: dayFromNow(14) })
})

test('self-determination-needs 1: 8, 7 and 3 offer a question on connectedness', async ({ records }) => {
  await records.begin('self-determination-needs.check', { autonomy: 8, competence: 7, connectedness: 3 })
  await records.keep()
  await records.isKept()
  await records.says('Connectedness is the lowest of the three (3)', 'note')
})

test('self-determination-needs 2: with two values the third is asked for', async ({ records }) => {
  await records.begin('self-determination-needs.check', { autonomy: 8, competence: 7 })
  await records.keep()
  await records.says('The figure for connectedness is still missing', 'connectedness')
  await records.isDraft()
  await records.holds({ autonomy: 8, competence: 7 })
})

earlier(async (made) => {
  const client = await made.person('Wren', 'client')
  const engagement = await made.keep('coaching-phase.engagement', { title: 'With Wren', kind: 'executive-coaching', client }) // oxfmt-ignore
  const session = { engagement, kind: 'coaching', startAt: '2026-05-07T10:00', durationMin: 60 }
  await made.keep('coaching-phase.session', { ...session, topic: 'Thursdays' }, { on: '2026-05-07' })
  await made.keep('coaching-phase.session', { ...session, topic: 'Budget' }, { on: '2026-05-08' })
  const topic = 'Ten questions'
  const asked = await made.keep('coaching-phase.session', { ...session, topic }, { on: '2026-05-09' })
  for (let no = 0; no < 10; no++) {
    const focus = no < 6 ? 'solution' : 'problem'
    const question = { session: asked, text: `Question ${no}`, focus, turned: 'x', asked: true }
    await made.keep('question-balance.question', question, { on: '2026-05-09' })
  }
})

test('strength-ears 1: tagged as an exception, its question can be added', async ({ records }) => {
  const heard = { session: 'Thursdays', quoteOrParaphrase: 'It never works, except on Thursdays' }
  await records.begin('strength-ears.opening', { ...heard, kind: 'exception' })
  await records.says('An exception: what is different then?', 'followUpQuestion')
  await records.fill({ followUpQuestion: 'What is different on Thursdays?' })
  await records.keep()
  await records.isKept()
  await records.holds({ ...heard, followUpQuestion: 'What is different on Thursdays?' })
})

test('strength-ears 2: a session without an opening asks for one in hindsight, skippable', async ({ records }) => {
  await records.begin('strength-ears.look-back', { session: 'Budget' })
  await records.keep()
  await records.isKept()
  await records.takeUp('Which one do you hear in hindsight?', 'skip')
  await records.open('strength-ears.look-back', 'Budget')
  await records.saysNothingOf('Which one do you hear in hindsight?')
})

test('question-balance 1: six of ten are kept as 60% solution, with the change in mood', async ({ records }) => {
  const mood = { positiveBefore: 3, positiveAfter: 7, negativeBefore: 6, negativeAfter: 4 }
  await records.begin('question-balance.mood', { session: 'Ten questions', ...mood })
  await records.keep()
  await records.says('60% solution questions, of 10 asked.')
  await records.shows('positiveChange', '4')
  await records.shows('negativeChange', '-2')
})

test('question-balance 2: a problem question may be turned round, the original stays', async ({ records }) => {
  const text = 'Why does this keep going wrong?'
  await records.begin('question-balance.question', { session: 'Budget', text, focus: 'problem' })
  await records.says('You can turn this question round', 'turned')
  await records.fill({ turned: 'When does it go right?' })
  await records.keep()
  await records.isKept()
  await records.holds({ text, turned: 'When does it go right?' })
})
