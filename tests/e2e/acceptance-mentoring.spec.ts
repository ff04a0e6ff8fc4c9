import { Due } from '../pages/due'
import { dayFromNow, examples, type Earlier } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('nl')

test('opposite-character 1: the challenge is prefilled as the core quality', async ({ records }) => {
  const quadrant = { quality: 'verbinden', pitfall: 'meegaan', challenge: 'een grens trekken' }
  await records.begin('opposite-character.quadrant', quadrant)
  await records.keep()
  await records.takeUp('voor wie “een grens trekken” vanzelf gaat?', 'make')
  await records.openMade('opposite-character.character')
  await records.holds({ coreQuality: 'een grens trekken' })
  await records.isDraft()
})

const debrief = { happened: 'Hij zei nee', felt: 'Lucht', known: 'Thuis doe ik het ook', takeAlong: 'Een korte zin' }
async function play(made: Earlier, values: object, when: { on?: string; daysAgo?: number; state: string }) {
  const learningGoal = 'Zeggen waar het ophoudt'
  const character = { learningGoal, name: 'Wessel', coreQuality: 'een grens trekken' }
  const id = await made.keep('opposite-character.character', character, { daysAgo: 300 })
  await made.keep('opposite-character.play', { character: id, ...values }, when)
}
earlier(async (made) => {
  await play(made, { situation: 'Nog één plan' }, { daysAgo: 1, state: 'played' })
  await play(made, { situation: 'Een klacht', debrief }, { on: '2026-05-04', state: 'played' })
  await play(made, { situation: 'Het budget', debrief }, { daysAgo: 16, state: 'closed' })
})

test('opposite-character 2: without a debrief closing is refused and three questions open', async ({ records }) => {
  await records.open('opposite-character.play', 'Nog één plan')
  await records.moveTo('closed')
  await expect(records.said('Een speelmoment sluit na de nabespreking.', 'debrief')).toHaveCount(3)
  await records.standsAt('played')
  await records.fill({ debrief })
  await records.moveTo('closed')
  await records.standsAt('closed')
})

test('imagination-elements 1: body and surroundings alone ask for a second element', async ({ records }) => {
  const setup = { physical: 'Voeten breed, schouders laag', environment: 'De lege raadzaal' }
  await records.begin('imagination-elements.setup', setup)
  await records.keep()
  await records.says('Voeg een tweede toe', 'emotion')
  await records.isDraft()
  await records.holds(setup)
})

test('imagination-elements 2: emotion and reason are allowed, surroundings optional', async ({ records }) => {
  await records.begin('imagination-elements.setup', { emotion: ['rustig'], rational: 'Hij zit al twintig jaar voor' })
  await records.keep()
  await records.isKept()
  await records.holds({ environment: '' })
})

test('anchor 1: with only "physical" ticked a second element is asked', async ({ records }) => {
  const anchor = { quality: 'rust', form: 'posture', description: 'Hand plat op tafel', elements: ['physical'] }
  await records.begin('anchor.anchor', anchor)
  await records.keep()
  await records.says('Welk tweede hoort erbij', 'elements')
  await records.isDraft()
  await records.holds(anchor)
})

earlier(async (made) => {
  const values = { quality: 'een rustiger ik', form: 'posture', description: 'Hand plat' }
  const anchor = await made.keep('anchor.anchor', { ...values, elements: ['physical', 'feeling'] }, { daysAgo: 9 })
  for (const [no, worked] of [3, 4].entries())
    await made.keep('anchor.use', { anchor, worked, situation: 'Budget' }, { daysAgo: 5 - no })
})

test('anchor 2: three uses at 3, 4 and 4 offer renewal', async ({ records }) => {
  await records.begin('anchor.use', { anchor: 'een rustiger ik', situation: 'Raad', worked: 4 })
  await records.keep()
  await records.isKept()
  await records.takeUp('kwam “een rustiger ik” minder terug', 'make')
  await records.openMade('anchor.anchor', 'een rustiger ik')
  await records.holds({ quality: 'een rustiger ik', form: 'posture' })
})

test('follow-up 1: a play moment on 4 May, closed, plans a follow-up on 18 May', async ({ records }) => {
  await records.open('opposite-character.play', 'Een klacht')
  await expect(records.made).toHaveCount(0)
  await records.moveTo('closed')
  await records.standsAt('closed')
  await records.openMade('follow-up.follow-up', 'Een klacht')
  await records.holds({ source: 'Een klacht', dueAt: '2026-05-18' })
})

test('follow-up 2: two days past its day it shows as due once, without a red warning', async ({ shell }) => {
  const due = new Due(shell)
  await due.enter()
  await expect(due.row('Het budget')).toHaveCount(1)
  await expect(due.page.getByRole('alert')).toHaveCount(0)
})

let pairs = 0
async function trajectory(made: Earlier, question: string, values: object, categories: string[]) {
  pairs++
  const mentor = await made.person(`Youssef ${pairs}`, 'mentor')
  const mentee = await made.person(`Hanneke ${pairs}`, 'mentee')
  const characteristics = [{ dimension: 'generation', differs: true }]
  const match = await made.keep('mentor-match.match', { mentor, mentee, click: 8, characteristics }, { state: 'accepted' }) // oxfmt-ignore
  const agreements: string[] = []
  for (const category of categories)
    agreements.push(await made.keep('coaching-phase.agreement', { text: `Over ${category}`, category }))
  const pair = { mentor, mentee, question, match, agreements, place: 'Het bos bij Lage Vuursche' }
  return made.keep('reverse-mentoring.trajectory', { ...pair, ...values }, { daysAgo: 40 })
}
const agreed = ['speak-freely', 'number-of-sessions', 'role-reversal']
const wood = { place: 'Lage Vuursche', meetingPoint: 'Parkeerplaats' }
earlier(async (made) => {
  await trajectory(made, 'Wat mis ik?', {}, agreed.slice(0, 2))
  const walked = await trajectory(made, 'Hoe leid ik op afstand?', {}, agreed)
  await made.write(walked, {}, 'working')
  for (let no = 1; no <= 5; no++) {
    const daysAgo = 36 - 7 * no
    const walk = { trajectory: walked, ...wood, routeName: `Rondje ${no}`, startAt: `${dayFromNow(-daysAgo)}T16:00` }
    const id = await made.keep('mentoring-walk.walk', walk, { daysAgo, state: 'done' })
    if (no < 5)
      await made.keep('reverse-mentoring.talk', { trajectory: walked, walk: id, level: 'relation' }, { daysAgo })
  }
  const half = await trajectory(made, 'Wie luistert er?', {}, agreed)
  await made.write(half, {}, 'working')
  await made.write(half, { retrospective: { mentorLearned: 'Langer zwijgen' } }, 'reflecting')
})

test('reverse-mentoring 1: none on roles flipping, the missing agreement is named', async ({ records }) => {
  await records.open('reverse-mentoring.trajectory', 'Wat mis ik?')
  await records.moveTo('working')
  await records.says('Nog af te spreken: wat je doet als de rollen omklappen.', 'agreements')
  await records.standsAt('scene')
})

test('reverse-mentoring 2: after five walks a reflection session of at least 60 minutes', async ({ records }) => {
  const look = { trajectory: 'Hoe leid ik op afstand?', walk: 'Rondje 5', level: 'relation' }
  await records.begin('reverse-mentoring.talk', look)
  await records.keep()
  await records.isKept()
  await records.says('van minstens 60 minuten?')
  await records.takeUp('van minstens 60 minuten?', 'make')
  await records.openMade('coaching-phase.session')
  await records.holds({ kind: 'reflection', durationMin: 60 })
})

test('reverse-mentoring 3: with only the mentor’s part the mentee’s part is awaited', async ({ records }) => {
  await records.open('reverse-mentoring.trajectory', 'Wie luistert er?')
  await records.moveTo('closed')
  await records.says('Het deel van de mentee', 'retrospective')
  await records.standsAt('reflecting')
  await records.holds({ retrospective: { mentorLearned: 'Langer zwijgen' } })
})

earlier(async (made) => {
  for (const [name, dimension, differs, click] of [
    ['Ahmed', 'generation', false, 8],
    ['Basma', 'introvert-extravert', true, 7],
  ] as const) {
    const [mentor, mentee] = [await made.person(name, 'mentor'), await made.person(`Mentee van ${name}`, 'mentee')]
    const match = { mentor, mentee, click, characteristics: [{ dimension, differs }] }
    await made.keep('mentor-match.match', match, { state: 'met' })
  }
})

test('mentor-match 1: without a difference accepting is refused with the reason', async ({ records }) => {
  await records.open('mentor-match.match', 'Ahmed')
  await records.moveTo('accepted')
  await records.says('Het duo moet op minstens één kenmerk verschillen', 'characteristics')
  await records.standsAt('met')
})

test('mentor-match 2: a pair that differs and clicks at 7 can start the trajectory', async ({ records }) => {
  await records.open('mentor-match.match', 'Basma')
  await records.moveTo('accepted')
  await records.standsAt('accepted')
  await records.takeUp('Het mentortraject kan beginnen.', 'make')
  await records.openMade('reverse-mentoring.trajectory')
  await records.holds({ mentor: 'Basma', mentee: 'Mentee van Basma' })
})

earlier((made) => {
  const walk = { ...wood, routeName: 'Langs het meer', startAt: `${dayFromNow(0)}T08:00` }
  return made.keep('mentoring-walk.walk', walk, { state: 'on-the-way' })
})

test('role-reversal-slip 1: one tap keeps the time, details may follow afterwards', async ({ records }) => {
  await records.begin('role-reversal-slip.slip', { session: 'Langs het meer' })
  await records.keep()
  await records.isKept()
  await expect(records.field('at').getByRole('spinbutton').first()).toHaveAttribute('aria-valuenow', /\d+/)
  await records.open('role-reversal-slip.slip', 'Langs het meer')
  await records.says('Het tijdstip staat genoteerd.', 'who')
  await records.fill({ who: 'mentee-took-lead', noticedBy: 'mentor' })
  await records.isKept()
})

const route = { routeName: 'Rondje plas', ...wood, startAt: `${dayFromNow(30)}T16:00` }

test('mentoring-walk 1: 12 km in 90 minutes is 8 km/h and asks to check', async ({ records }) => {
  await records.begin('mentoring-walk.walk', { ...route, durationMin: 90, distanceKm: 12 })
  await records.says('12 km in 90 minuten is 8 km/u. Klopt dat?', 'distanceKm')
  await records.keep()
  await records.isKept()
})

test('mentoring-walk 2: inside the organisation is allowed, with the question on speaking freely', async ({
  records,
}) => {
  const startAt = `${dayFromNow(31)}T16:00`
  await records.begin('mentoring-walk.walk', { ...route, startAt, outsideOrganisation: false })
  await records.keep()
  await records.isKept()
  await records.says('Kunnen jullie daar allebei vrij spreken?', 'outsideOrganisation')
})
