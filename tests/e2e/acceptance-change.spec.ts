import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('nl')

earlier((made) => made.person('Joris', 'team'))

test('crisis-reflex 1: pressure 8 and control 9 propose one antidote with a named person', async ({ records }) => {
  const log = { pressure: 8, controlTaken: 9, signals: ['deciding-alone'], withWhom: 'Joris' }
  await records.begin('crisis-reflex.log', log)
  await records.keep()
  await records.says('Druk 8, controle 9.', 'antidote')
  await records.says('vraag Joris wat het team zou doen')
  await records.takeUp('vraag Joris wat het team zou doen', 'take')
  await records.holds({ antidote: 'ask-team' })
})

earlier(async (made) => {
  for (const daysAgo of [14, 7])
    await made.keep('ambidexterity.week', { balanceWanted: 25, hoursNow: 38, hoursLater: 2 }, { daysAgo })
})

test('ambidexterity 1: three weeks at 5% of the wished 25% ask what the future needs', async ({ records }) => {
  await records.begin('ambidexterity.week', { balanceWanted: 25, hoursNow: 38, hoursLater: 2 })
  await records.keep()
  await records.isKept()
  await records.says('Drie weken lang kreeg straks minder dan je wenste', 'futureNeeds')
  await records.says('Wat heeft de toekomst deze week nodig?')
})

test('ambidexterity 2: an item "now" with give-room is accepted', async ({ records }) => {
  await records.begin('ambidexterity.item', { text: 'Het rooster', track: 'now', mode: 'give-room' })
  await records.keep()
  await records.isKept()
  await expect(records.said(/./)).toHaveCount(0)
})

const merger = { visibleChange: 'Eén bestuur, één naam' }
earlier(async (made) => {
  await made.keep('change-transition.case', { title: 'Twee ziekenhuizen worden één', ...merger })
  const buildUp = ['Eén rooster', 'Eén keuken', 'Eén merk', 'Eén raad', 'Eén archief']
  await made.keep('change-transition.case', { title: 'Vijf nieuwe dingen', ...merger, buildUp })
})

test('change-transition 1: connecting without farewell asks what has not been said goodbye to', async ({ records }) => {
  await records.begin('change-transition.note', {
    case: 'Twee ziekenhuizen worden één',
    about: 'self',
    phase: 'connecting',
  })
  await records.keep()
  await records.isKept()
  await records.says('Waarvan is nog geen afscheid genomen?', 'farewellTo')
})

test('change-transition 2: five built up, none phased out: the empty list with a question', async ({ records }) => {
  await records.open('change-transition.case', 'Vijf nieuwe dingen')
  await records.says('Er worden 5 dingen opgebouwd', 'phaseOut')
  await records.says('Waar stop je bewust mee?', 'phaseOut')
})

earlier(async (made) => {
  const others: object[] = []
  for (const [no, warm] of [5, 6, 6].entries())
    others.push({ rater: await made.person(`Rater ${no + 1}`), warm, decisive: 8 })
  await made.person('Rater 4')
  const round = { self: { warm: 8, decisive: 8 }, step: 'Vaker vragen' }
  await made.keep('person-effect.round', { ...round, others }, { daysAgo: 2 })
})

test('person-effect 1: self 8/8 and others 6/8 from four: gap warm 2, one question on warmth', async ({ records }) => {
  await records.open('person-effect.round')
  await records.fill({ others: [{}, {}, {}, { rater: 'Rater 4', warm: 7, decisive: 8 }] })
  await records.keepAgain()
  await records.shows('gapWarm', '2')
  await records.says('Jij gaf jezelf een 8 voor warmte, anderen gemiddeld een 6: 2 verschil.', 'uncomfortable')
  await records.saysNothingOf('voor daadkracht, anderen')
})

test('person-effect 2: with two raters the mean is hidden with the reason', async ({ records }) => {
  const others = ['Rater 1', 'Rater 2'].map((rater, no) => ({ rater, warm: 4 + 2 * no, decisive: 8 }))
  await records.begin('person-effect.round', { self: { warm: 8, decisive: 8 }, others })
  await records.keep()
  await records.says('vanaf drie antwoorden', 'others')
  await records.says('Tot nu toe zijn het er 2', 'others')
  for (const mean of ['othersWarm', 'othersDecisive', 'gapWarm'])
    await expect(records.field(mean).getByRole('status')).toHaveCount(0)
})

earlier(async (made) => {
  const event = { year: 1998, title: 'De fabriek sloot', tone: -4 }
  await made.keep('calling-lifeline.event', event, { daysAgo: 60 })
  const calling = { sentence: 'Dat mensen gezien worden', alignment: 8 }
  await made.keep('calling-lifeline.calling', calling, { daysAgo: 365 })
})

test('calling-lifeline 1: a low point without meaning is asked about later, skippable for good', async ({
  records,
}) => {
  await records.open('calling-lifeline.event', 'De fabriek sloot')
  await records.takeUp('1998 staat hier zonder betekenis.', 'skip')
  await records.saysNothingOf('zonder betekenis')
  await records.open('calling-lifeline.event', 'De fabriek sloot')
  await records.saysNothingOf('zonder betekenis')
})

test('calling-lifeline 2: from 8 to 5 a reflection on form versus calling opens', async ({ records }) => {
  await records.begin('calling-lifeline.calling')
  await records.holds({ sentence: 'Dat mensen gezien worden' })
  await records.fill({ alignment: 5 })
  await records.keep()
  await records.isKept()
  await records.says('De aansluiting ging van 8 naar 5.', 'formOrCalling')
  await records.says('vraagt de roeping zelf iets anders?')
})

earlier(async (made) => {
  const partner = await made.person('Mirjam', 'manager')
  for (const oldPattern of ['gelijk willen hebben', 'Gelijk willen hebben', 'gelijk willen hebben'])
    await made.keep('dialogue-practice.log', { with: partner, presence: 5, oldPattern }, { daysAgo: 9 })
})

test('dialogue-practice 1: talk share 75 and no open question offer a single goal', async ({ records }) => {
  await records.begin('dialogue-practice.log', { with: 'Mirjam', talkShare: 75, openQuestions: 0, presence: 6 })
  await records.keep()
  await records.isKept()
  await records.says('Je was 75% van de tijd aan het woord en stelde geen open vraag.', 'practise')
  await expect(records.said('Eén ding om twee weken te oefenen')).toHaveCount(1)
  await records.takeUp('Eén ding om twee weken te oefenen', 'take')
  await records.holds({ practise: 'open-question' })
})

test('dialogue-practice 2: the same old pattern four times is proposed for the coach session', async ({ records }) => {
  await records.begin('dialogue-practice.log', {
    with: 'Mirjam',
    presence: 5,
    oldPattern: 'gelijk willen hebben',
  })
  await records.keep()
  await records.isKept()
  await records.method('dialogue-practice')
  await expect(records.methodSays('“gelijk willen hebben” staat bij 4 gesprekken.')).toContainText('coachgesprek')
})

earlier(async (made) => {
  const patients = { whatIDoForItNow: 'Ik houd twee stoelen vrij', livesWithoutMe: 3 }
  await made.keep('legacy.value', { value: 'patiënten zitten aan tafel', ...patients })
  const whoCarriesOn = [await made.person('Nadia', 'team')]
  const letter = { whoCarriesOn, letterToSuccessor: 'Laat de stoelen staan.' }
  await made.keep('legacy.value', { value: 'ruimte voor twijfel', ...patients, ...letter }, { daysAgo: 366 })
})

test('legacy 1: a value that nobody carries on asks who could', async ({ records }) => {
  await records.method('legacy')
  await expect(records.methodSays('patiënten zitten aan tafel')).toBeVisible()
  await records.open('legacy.value', 'patiënten zitten aan tafel')
  await records.says('staat nog niemand. Wie zou het kunnen dragen?', 'whoCarriesOn')
})

test('legacy 2: at the yearly look last year’s letter opens beside a blank one', async ({ records }) => {
  await records.open('legacy.value', 'ruimte voor twijfel')
  await records.answer('Een jaar geleden schreef je dit', 'Open een lege brief')
  await records.openMade('legacy.value', 'ruimte voor twijfel')
  await records.holds({ lastLetter: 'Laat de stoelen staan.', letterToSuccessor: '' })
})

earlier(async (made) => {
  const tried = ['closed', 'closed', 'ajar'].map((result, no) => ({ date: dayFromNow(no - 9), result }))
  const forWhom = await made.person('Samira', 'mentee')
  const door = { barrier: 'Vergaderingen om zes uur', doorIHold: 'De agenda van het bestuur' }
  await made.keep('opening-doors.door', { ...door, forWhom, tried }, { daysAgo: 10 })
})

test('opening-doors 1: four tries with one opened read 1 in 4, encouraging and neutral', async ({ records }) => {
  await records.open('opening-doors.door', 'De agenda van het bestuur')
  await records.fill({ tried: [{}, {}, {}, { date: dayFromNow(-1), result: 'opened' }] })
  await records.keepAgain()
  await records.says('1 op 4: zo vaak ging de deur open.', 'tried')
  await records.says('De meeste deuren vragen meer pogingen', 'tried')
})

test('opening-doors 2: for a group there is free text only, no ethnicity or health', async ({ records }) => {
  const door = { barrier: 'Diensten in de nacht', doorIHold: 'Het rooster' }
  await records.begin('opening-doors.door', door)
  await records.fill({ forGroup: 'Wie ’s nachts werkt' })
  await records.isHidden('forWhom')
  await expect(records.field('forGroup').getByRole('textbox')).toHaveCount(1)
  await expect(records.field('forGroup')).toContainText('herkomst of gezondheid wordt niet gevraagd')
  for (const role of ['textbox', 'radiogroup', 'group', 'checkbox', 'button'] as const)
    await expect(records.sheet.getByRole(role, { name: /etni|afkomst|herkomst|gezond/i })).toHaveCount(0)
  await records.keep()
  await records.isKept()
})
