import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('en')

earlier(async (made) => {
  const heron = await made.person('Heron', 'client')
  await made.keep('executive-loneliness.pulse', { level: 3, sharedWith: [heron] }, { daysAgo: 60 })
  await made.keep('executive-loneliness.pulse', { level: 3 }, { daysAgo: 30 })
  await made.person('Board', 'board')
})

test('executive-loneliness 1: after six weeks the pulse asks for one person who could hear this', async ({
  records,
}) => {
  await records.begin('executive-loneliness.pulse')
  await records.says('Which one person could hear this?', 'sharedWith')
})

test('executive-loneliness 2: in a quiet quarter the text says to invest now', async ({ records }) => {
  await records.begin('executive-loneliness.team-holding')
  await records.says('Quiet times are the moment to invest')
})

test('coaching-phase 1: new in a first board role, role demands come first', async ({ records }) => {
  await records.begin('coaching-phase.engagement', {
    title: 'First board role',
    kind: 'executive-coaching',
    client: 'Heron',
    careerPhase: 'new',
    start: dayFromNow(-90),
  })
  await records.keep()
  await records.isKept()
  await records.says('New in the role: begin with what the role asks.', 'roleDemands')
  await records.takeUp('New in the role', 'take')
  await records.holds({ themes: ['role-demands'] })
})

earlier(async (made) => {
  const client = await made.person('Owl', 'client')
  const engagement = { kind: 'executive-coaching', client, careerPhase: 'new', roleDemands: 'Less doing' }
  await made.keep('coaching-phase.engagement', { title: 'Last years', ...engagement }, { daysAgo: 30 })
})

test('coaching-phase 2: changed to senior, giving back joins and earlier answers stay', async ({ records }) => {
  await records.open('coaching-phase.engagement', 'Last years')
  await records.isHidden('givingBack')
  await records.fill({ careerPhase: 'senior' })
  await records.says('the questions about giving back join now', 'givingBack')
  await records.isOpen('givingBack')
  await records.holds({ roleDemands: 'Less doing' })
})

earlier(async (made) => {
  const contractOf = async (title: string, values: object) => {
    const engagement = await made.keep('coaching-phase.engagement', { title, kind: 'self-coaching' })
    await made.keep('critical-friend.contract', { engagement, ...values })
  }
  await contractOf('No permission yet', { permissionHardQuestions: false })
  await contractOf('New role', {
    permissionHardQuestions: true,
    clientAgrees: true,
    friendAgrees: true,
    qualities: { trust: { byClient: 5 }, available: { byClient: 4 }, contradicts: { byClient: 2, byFriend: 4 } },
  })
})

test('critical-friend 1: a confronting question shows that permission is missing', async ({ records }) => {
  const text = 'Whom are you avoiding?'
  await records.begin('critical-friend.question', { contract: 'No permission yet', text, confronting: true })
  await records.says('there is no permission for hard questions', 'confronting')
  await records.holds({ text })
})

test('critical-friend 2: "contradicts" rated 2 is the first topic of the midway review', async ({ records }) => {
  await records.open('critical-friend.contract', 'New role')
  await records.moveTo('midway-review')
  await records.says('First topic of this review: “contradicts me”, rated 2', 'qualities')
  await expect(records.said(/./).first()).toContainText('First topic of this review')
})

const birds = ['Wren', 'Finch', 'Robin', 'Jay', 'Rook', 'Swift']
earlier(async (made) => {
  for (const bird of birds) await made.person(bird)
  const positionsHeard = [{ view: 'A view' }, { view: 'Another view' }]
  await made.keep('doubt-courage.decision', { question: 'Close the site?', myFirstStand: 'Yes', positionsHeard })
})

test('capacity-to-be-alone 1: decided, checks for the next day and after 14 days are planned', async ({ records }) => {
  await records.begin('capacity-to-be-alone.check', { decision: 'Close the site?', heard: birds, selfTrust: 6 })
  await records.keep()
  await records.isKept()
  await expect(records.made).toHaveCount(0)
  await records.moveTo('decided')
  await records.says('Two moments are planned to look back: tomorrow and in two weeks.')
  await expect(records.made).toHaveCount(2)
})

test('capacity-to-be-alone 2: a decision with nobody heard asks whom you listened to', async ({ records }) => {
  await records.begin('capacity-to-be-alone.check', { decision: 'Close the site?' })
  await records.says('Whom did you listen to', 'heard')
  await records.keep()
  await records.isDraft()
  await records.holds({ decision: 'Close the site?' })
})

earlier(async (made) => {
  const who = await made.person('Council', 'other')
  const lastContradiction = { date: dayFromNow(-95), text: 'The council said no' }
  await made.keep('counterpower-map.counterforce', { who, kind: 'works-council', strength: 5, lastContradiction })
  const engagement = await made.keep('coaching-phase.engagement', { title: 'Second year', kind: 'self-coaching' })
  for (const [no, state] of ['held', 'cancelled', 'held', 'cancelled', 'planned'].entries()) {
    const day = `2026-03-0${no + 2}`
    const session = { engagement, kind: 'coaching', startAt: `${day}T10:00`, topic: `Session ${no + 1}` }
    const by = state === 'cancelled' ? { cancelledBy: 'client' } : {}
    await made.keep('coaching-phase.session', { ...session, ...by }, { on: day, state })
  }
})

test('counterpower-map 1: the counter reads 95 days with the question who could disagree', async ({ records }) => {
  await records.method('counterpower-map')
  await expect(records.methodSays('95 days since somebody last contradicted you. Who could disagree')).toBeVisible()
})

test('counterpower-map 2: three of five cancelled by the client suggests a private signal', async ({ records }) => {
  await records.open('coaching-phase.session', 'Session 5')
  await records.moveTo('cancelled')
  await records.says('Choose who cancelled.', 'cancelledBy')
  await records.fill({ cancelledBy: 'client' })
  await records.moveTo('cancelled')
  await records.says('The client cancelled 3 of the last 5 sessions.')
  await records.says('It is never shared or printed.')
  await records.takeUp('The client cancelled 3', 'make')
  await records.openMade('counterpower-map.shadow-signal')
  await records.holds({ kind: 'cancelled' })
})

test('doubt-courage 1: closing within the hour asks to wait or to give a reason', async ({ records }) => {
  const positionsHeard = [{ view: 'Too early' }, { view: 'Only on paper' }]
  const question = 'Do we merge the two teams?'
  await records.begin('doubt-courage.decision', { question, myFirstStand: 'Yes, before summer', positionsHeard })
  await records.keep()
  await records.fill({ decided: 'We merge' })
  await records.moveTo('decided')
  await records.says('Wait until tomorrow morning, or write why it cannot wait.', 'overrideReason')
  await records.standsAt('open')
  await records.holds({ decided: 'We merge' })
  await records.fill({ overrideReason: 'The offer ends tonight' })
  await records.moveTo('decided')
  await records.standsAt('decided')
})

earlier((made) => {
  const decision = { question: 'Do we move?', myFirstStand: 'Yes', positionsHeard: [{ view: 'Too early' }] }
  return made.keep('doubt-courage.decision', decision, { daysAgo: 2, state: 'holding' })
})

test('doubt-courage 2: with one view heard one more is requested, preferably opposing', async ({ records }) => {
  await records.open('doubt-courage.decision', 'Do we move?')
  await records.fill({ decided: 'We wait' })
  await records.moveTo('decided')
  await records.says('One view has been heard. Hear one more, preferably opposite to yours.', 'positionsHeard')
  await records.standsAt('holding')
})

earlier(async (made) => {
  for (let no = 1; no <= 14; no++) {
    const person = await made.person(`Contact ${no}`)
    const differs = no % 2 ? ['field', 'place', 'digital'] : ['culture']
    await made.keep('perspective-network.contact', { person, differs })
  }
})

test('perspective-network 1: fourteen contacts of own age leave age blank and a plan is proposed', async ({
  records,
}) => {
  await records.method('perspective-network')
  const said = records.methodSays('Nobody among your 14 contacts differs from you in age')
  await expect(said).toContainText('Plan to meet somebody?')
  await records.makeFromMethod('in age', 'perspective-network.contact')
  await records.holds({ differs: ['age'] })
  await records.isDraft()
})

test('perspective-network 2: a contact without a difference is refused with the reason', async ({ records }) => {
  await records.begin('perspective-network.contact', { person: 'Wren', meetOn: dayFromNow(7) })
  await records.keep()
  await records.says('people who differ from you in at least one way', 'differs')
  await records.isDraft()
  await records.holds({ person: 'Wren', meetOn: dayFromNow(7) })
})

test('window-mirror 1: what went well without persons asks who made it possible', async ({ records }) => {
  await records.begin('window-mirror.look', { event: 'The audit', result: 'went-well' })
  await records.keep()
  await records.says('Who made this possible?', 'window')
  await records.isDraft()
  await records.holds({ event: 'The audit', result: 'went-well' })
})

earlier(async (made) => {
  const window = [{ person: await made.person('J.'), contribution: 'Found the error' }]
  await made.keep('window-mirror.look', { event: 'The report', result: 'went-well', window }, { daysAgo: 3 })
})

test('window-mirror 2: credit not spoken after two days can be told or called told', async ({ records }) => {
  await records.open('window-mirror.look', 'The report')
  const asked = records.said('The credit for J. has not been spoken yet')
  await expect(asked.getByRole('button')).toHaveText(['I will tell it tomorrow', 'Told', 'Not now'])
  await records.answer('The credit for J.', 'Told')
  await records.standsAt('done')
})
