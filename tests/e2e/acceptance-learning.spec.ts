import { dayFromNow, examples } from '../support/earlier'
import { expect } from '../support/shared-app'

const { test, earlier } = examples('en')

const current = { goal: 3, content: 5, didactics: 2, organisation: 4, responsibility: 5 }
earlier(async (made) => {
  await made.person('East', 'team')
})

test('learning-climate 1: didactics 2 now and 7 wished put sharing experience first', async ({ records }) => {
  await records.begin('learning-climate.scan', { team: 'East', current })
  await records.fill({ desired: { goal: 4, content: 6, didactics: 7, organisation: 4, responsibility: 6 } })
  await records.says('2 now and 7 wished. An idea: share experience', 'keys')
  await expect(records.said('An idea:').first()).toContainText('share experience')
})

test('learning-climate 2: with only the present filled in, the outlook is asked first', async ({ records }) => {
  await records.begin('learning-climate.scan', { team: 'East', current })
  await records.isClosed('keys', 'First the outlook')
  await records.keep()
  await records.says('How would you wish the five to be?', 'desired')
})

test('own-direction 1: may at 2 suggests a talk with the employer, not more effort', async ({ records }) => {
  await records.begin('own-direction.check', { know: 7, want: 8, can: 6, dare: 6, may: 2 })
  await records.keep()
  await records.isKept()
  await records.says('More effort on your own side does not change this one.', 'step')
  await records.says('talk with the employer', 'step')
})

test('own-direction 2: dare and can both 4, the user chooses', async ({ records }) => {
  await records.begin('own-direction.check', { know: 7, want: 8, can: 4, dare: 4, may: 6 })
  await records.keep()
  await records.says('Equally low: being able and daring. Which one would you work on?', 'chosen')
  await records.fill({ chosen: 'dare' })
  await records.saysNothingOf('Equally low')
})

test('route-map 1: "a course on negotiating" is kept as an idea and step 1 opens', async ({ records }) => {
  await records.begin('route-map.map', { role: 'Director' })
  await records.isClosed('plans', 'An idea for how can wait under ideas.')
  await records.fill({ ideas: ['A course on negotiating'] })
  await records.says('Kept as an idea: A course on negotiating. First step 1', 'required')
  await records.fill({ required: ['Negotiating with the ministry'] })
  await records.holds({ ideas: ['A course on negotiating'] })
  await records.isOpen('items')
})

test('route-map 2: what stands at level 4 is not offered as a gap', async ({ records }) => {
  await records.begin('route-map.map', { role: 'Mayor', required: ['Chairing', 'Negotiating'] })
  await records.fill({
    items: [
      { text: 'Chairing', level: 4 },
      { text: 'Negotiating', level: 2 },
    ],
  })
  await records.keep()
  await records.isKept()
  await records.shows('gaps', 'Negotiating')
  await records.says('What remains: Negotiating.', 'plans')
})

earlier(async (made) => {
  const stumble = { what: 'Decided before asking', learned: 'Ask Bo first' }
  await made.keep('stumble-log.stumble', stumble, { daysAgo: 30 })
  await made.keep('stumble-log.stumble', { what: 'Forgot the minutes', when: dayFromNow(-8) }, { daysAgo: 8 })
})

test('stumble-log 1: the same stumble shows the earlier lesson beside it', async ({ records }) => {
  await records.begin('stumble-log.stumble', { what: 'decided before asking' })
  await records.says('You stumbled over this before. What you learned then: Ask Bo first', 'what')
})

test('stumble-log 2: without a lesson after a week one question is asked, once', async ({ records }) => {
  await records.open('stumble-log.stumble', 'Forgot the minutes')
  await records.says('What can be improved because of it?', 'learned')
  await records.takeUp('It is a week or more ago.', 'skip')
  await records.open('stumble-log.stumble', 'Forgot the minutes')
  await records.saysNothingOf('It is a week or more ago.')
})

const indicator = 'names what is not known'
const aims = { operationalGoals: ['Fewer reopened decisions'], strategicGoals: ['A trusted government'] }
const behaviour = {
  text: 'Says what is not known',
  operationalGoal: 'Fewer reopened decisions',
  strategicGoal: 'A trusted government',
}
earlier(async (made) => {
  const behaviours = [{ ...behaviour, indicators: [indicator] }]
  const map = await made.keep('impact-map.map', { need: 'Act in uncertainty', ...aims, behaviours })
  for (let no = 0; no < 4; no++) await made.keep('impact-map.sighting', { map, indicator })
})

test('impact-map 1: a behaviour without indicator is pointed out, the map stays draft', async ({ records }) => {
  const map = { need: 'Speak openly', ...aims, behaviours: [behaviour] }
  await records.begin('impact-map.map', map)
  await records.keep()
  await records.says('Without an indicator: Says what is not known.', 'behaviours')
  await records.isDraft()
  await records.holds(map)
})

test('impact-map 2: an indicator logged five times shows five sightings at its goal', async ({ records }) => {
  await records.begin('impact-map.sighting', { map: 'Act in uncertainty', indicator })
  await records.keep()
  await records.isKept()
  await records.says('The aim “Fewer reopened decisions” now shows 5 sightings.')
})

const scores = { theme: 4.5, setup: 4, fit: 2.8 }
earlier((made) => {
  const changes = ['A return day', 'E-learning before']
  const cycle = { activity: 'Day of the long lines', ...scores, decision: 'improve', changes }
  return made.keep('cyclic-evaluation.cycle', cycle, { daysAgo: 60 })
})

test('cyclic-evaluation 1: fit 2.8 and continue asks what will change for fit', async ({ records }) => {
  await records.begin('cyclic-evaluation.cycle', { activity: 'Evening', ...scores, decision: 'continue' })
  await records.keep()
  await records.isKept()
  await records.says('the fit with what people need stands at 2.8. What will you change for it?', 'changes')
})

test('cyclic-evaluation 2: in round 2 the changes promised in round 1 are listed for ticking', async ({ records }) => {
  await records.begin('cyclic-evaluation.cycle', { activity: 'Day of the long lines' })
  await records.takeUp('After round 1 these changes were promised: A return day and E-learning before.', 'take')
  await records.holds({ promised: [{ text: 'A return day' }, { text: 'E-learning before' }] })
  await records.fill({ promised: [{ done: true }] })
  await records.shows('round', '2')
})

earlier((made) => made.keep('leadership-compass.long-line', { goal: 'Affordable housing 2040', horizonYears: 14 }))

test('leadership-compass 1: a quick promise against a long line is kept or yielded, with the reason', async ({
  records,
}) => {
  const incident = { longLine: 'Affordable housing 2040', incident: 'The paper asks for a quick promise' }
  await records.begin('leadership-compass.incident', incident)
  await records.keep()
  await expect(records.said(/./, 'outcome')).toHaveCount(1)
  await records.says('Write down the reason', 'reason')
  await records.isDraft()
  await records.fill({ outcome: 'kept', reason: 'A promise now would cost the plan' })
  await records.keep()
  await records.isKept()
  await records.holds({ ...incident, outcome: 'kept', reason: 'A promise now would cost the plan' })
})

test('leadership-compass 2: a compass with two directions asks for three', async ({ records }) => {
  const directions = [{ title: 'Long lines' }, { title: 'Openness' }]
  await records.begin('leadership-compass.compass', { name: 'Mine', directions })
  await records.keep()
  await records.says('A compass needs three to eight directions.', 'directions')
  await records.isDraft()
  await records.holds({ directions })
})
