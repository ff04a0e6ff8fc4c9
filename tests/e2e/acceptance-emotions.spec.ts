import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('nl')

earlier((made) => made.person('Reiger'))

test('support-kinds 1: emotional wished for and practical given counts as a mismatch', async ({ records }) => {
  await records.begin('support-kinds.moment', {
    direction: 'offered',
    with: 'Reiger',
    wanted: 'emotional',
    given: 'practical',
  })
  await records.keep()
  await records.isKept()
  await records.shows('match', 'Nee')
  await records.says('Gewenst en gegeven verschillen hier.', 'askNextTime')
})

test('support-kinds 2: a ranking with two equal kinds asks for a strict order from 1 to 4', async ({ records }) => {
  const equal = [['emotional', 'creative'], 'practical', 'analytical']
  await records.begin('support-kinds.profile', { person: 'Reiger', ranking: equal })
  await records.keep()
  await records.says('in een vaste volgorde van 1 tot 4', 'ranking')
  await records.isDraft()
  await records.fill({ ranking: ['emotional', 'creative', 'practical', 'analytical'] })
  await records.keep()
  await records.isKept()
})

earlier((made) => made.keep('smartie-actions.action', { text: 'Winterkoning bellen' }))

test('situation-overview 1: an action waits until one feeling is named', async ({ records }) => {
  await records.begin('situation-overview.overview', {
    title: 'De verhuizing',
    facts: [{ text: 'Twee verdiepingen zijn vol', influence: 'outside' }],
    goals: [{ text: 'Iedereen heeft een plek', influence: 'mine' }],
  })
  await records.isClosed('actions', 'één gevoel')
  await records.fill({ feelings: ['gespannen'] })
  await records.fill({ actions: ['Winterkoning bellen'] })
  await records.keep()
  await records.isKept()
})

test('situation-overview 2: with every risk outside, one thing of your own is asked for', async ({ records }) => {
  const risks = [
    { text: 'Een nieuwe regel', influence: 'outside' },
    { text: 'De pers', influence: 'outside' },
  ]
  await records.begin('situation-overview.overview', { title: 'De inspectie', risks })
  await records.keep()
  await records.isKept()
  await records.says('de binnenste ring is leeg. Welk ene ding is van jou?', 'yours')
  await expect(records.sheet.getByRole('article', { name: 'Cirkel van invloed' })).toContainText(
    'de binnenste ring is leeg',
  )
})

test('smartie-actions 1: specific and measurable unticked give two rewriting questions', async ({ records }) => {
  const criteria = ['acceptable', 'realistic', 'inspiring', 'own-control']
  await records.begin('smartie-actions.action', { text: 'meer zichtbaar zijn', criteria })
  await records.keep()
  await records.isKept()
  await records.says('Wat ga je precies doen', 'text')
  await records.says('Waaraan is te zien dat het gedaan is?', 'text')
})

earlier((made) => {
  const criteria = ['specific', 'measurable', 'own-control']
  return made.keep('smartie-actions.action', { text: 'De voorzitter bellen', criteria, dueDate: dayFromNow(1) })
})

test('smartie-actions 2: due tomorrow offers done, change and release', async ({ records }) => {
  await records.open('smartie-actions.action', 'De voorzitter bellen')
  const asked = records.said('Gepland voor')
  await expect(asked.getByRole('button')).toHaveText(
    ['Het is gedaan', 'Het wordt iets anders', 'Ik laat het los', 'Nu niet'], // oxfmt-ignore
  )
  await records.answer('Gepland voor', 'Het is gedaan')
  await records.standsAt('done')
})

earlier(async (made) => {
  const finch = await made.person('Vink')
  const plan = { with: finch, topic: 'De late verslagen', openQuestions: ['Wat heb je ervoor nodig?'] }
  await made.keep('conversation-competences.plan', plan, { state: 'held' })
})

test('conversation-competences 1: a judgement among the facts is parked, facts stay clean', async ({ records }) => {
  const fact = 'Drie verslagen kwamen na vrijdag'
  await records.begin('conversation-competences.plan', {
    with: 'Vink',
    topic: 'Verslagen',
    facts: [{ text: fact }, { text: 'Hij is lui' }],
  })
  await records.says('eerder een oordeel dan een feit: Hij is lui', 'facts')
  await records.takeUp('eerder een oordeel', 'take')
  await records.holds({ judgementsParked: ['Hij is lui'], facts: [{ text: fact }] })
  await expect(records.items('facts')).toHaveCount(1)
})

test('conversation-competences 2: without an agreement it asks whether none was needed', async ({ records }) => {
  await records.open('conversation-competences.plan', 'De late verslagen')
  const selfRating = { uitspreken: 4, bespreken: 3, aanspreken: 2, afspreken: 2 }
  await records.fill({ selfRating, taskVsRelation: -2 })
  await records.standsAt('rated')
  await records.takeUp('Was er geen nodig?', 'take')
  await records.holds({ noneNeeded: true })
})

earlier(async (made) => {
  for (const text of ['Ik geef mensen ruimte', 'Ik vraag door', 'Ik zeg wat ik niet weet'])
    await made.keep('emotion-bridge.intention', { text })
})

test('emotion-bridge 2: with three active intentions one must rest before a fourth', async ({ records }) => {
  await records.begin('emotion-bridge.intention', { text: 'Ik ga op tijd weg' })
  await records.keep()
  await records.says('Laat er eerst één rusten; deze wacht als concept.')
  await records.isDraft()
  await records.holds({ text: 'Ik ga op tijd weg' })
  await records.open('emotion-bridge.intention', 'Ik vraag door')
  await records.moveTo('resting')
  await records.open('emotion-bridge.intention', 'Ik ga op tijd weg')
  await records.keep()
  await records.isKept()
})

test('two-goals 1: goal 2 is stored for "irritated" and the word keeps its default', async ({ records }) => {
  const usual = '“geïrriteerd” neigt meestal naar: doel 1, veiligheid'
  await records.begin('two-goals.reading', { emotionLog: ['geïrriteerd'], context: 'Overleg' })
  await records.says(usual, 'goal')
  await records.fill({ goal: 'growth' })
  await records.keep()
  await records.isKept()
  await records.begin('two-goals.reading', { emotionLog: ['geïrriteerd'] })
  await records.says(usual, 'goal')
  await records.open('two-goals.reading', 'Overleg')
  await records.holds({ goal: 'growth' })
})

const seen = {
  situation: 'Ik leg mijn plan voor',
  agendaItem: 'Plan in het bestuur',
  outerStimuli: 'Twee mensen leunen achterover',
  predicted: 'Ze vallen mijn plan aan',
  happened: 'Ze stelden twee vragen',
}

test('prediction-error 1: a stick asks for a new expectation, offered at the next such item', async ({ records }) => {
  await records.begin('prediction-error.check', { ...seen, verdict: 'stick' })
  await records.keep()
  await records.says('Wat wil je de volgende keer verwachten?', 'newPrediction')
  await records.fill({ newPrediction: 'Ze willen het begrijpen' })
  await records.begin('prediction-error.check', { agendaItem: 'plan in het bestuur' })
  await records.takeUp('Ze willen het begrijpen', 'take')
  await records.holds({ predicted: 'Ze willen het begrijpen' })
})

test('prediction-error 2: a snake is respected, nothing is corrected', async ({ records }) => {
  await records.begin('prediction-error.check', { ...seen, agendaItem: 'Slang', verdict: 'snake' })
  await records.keep()
  await records.isKept()
  await records.says('Het alarm klopte en er valt niets te verbeteren.')
  await records.isHidden('newPrediction')
})

earlier(async (made) => {
  const calm = { wordId: 'calm', en: 'calm', nl: 'rustig', valence: 3, arousal: -3 }
  const place = { meeting: 'Beoordeling', wishedFeeling: [calm], place: 'Het bankje bij de vijver' }
  await made.keep('five-strategies.place', place, { daysAgo: 9 })
  for (const daysAgo of [28, 21, 14, 7]) {
    const items = [{ strategy: 'self-care', action: 'Lopen om twaalf uur' }]
    await made.keep('five-strategies.plan', { week: dayFromNow(-daysAgo), items }, { daysAgo })
  }
})

test('five-strategies 1: places that were marked calm before are offered', async ({ records }) => {
  await records.begin('five-strategies.place', { meeting: 'Lastig gesprek met een leverancier' })
  await records.fill({ wishedFeeling: ['rustig'] })
  await records.says('“rustig” wilde voelen: Het bankje bij de vijver', 'place')
})

test('five-strategies 2: four weeks without flexibility suggest one small experiment', async ({ records }) => {
  const items = [{ strategy: 'self-care', action: 'Vroeg naar bed' }]
  await records.begin('five-strategies.plan', { items })
  await records.says('Een klein experiment kan zijn: een andere supermarkt', 'items')
})
