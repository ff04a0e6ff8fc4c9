import { Insights } from '../pages/insights'
import { Mentoring } from '../pages/mentoring'
import { Records } from '../pages/record'
import { SearchRoom } from '../pages/search'
import { Walk } from '../pages/walk'
import { borrowPort } from '../support/calls'
import { pairWords } from '../support/pairs'
import { expect, sharedApp } from '../support/shared-app'
import { makeWalkedPair } from '../support/walked-pair'

const words = pairWords.en
const test = sharedApp()

test('from question to closing over five walks, with roles that slip and return', async ({ shell }) => {
  test.setTimeout(180_000)
  const room = new Mentoring(shell)
  const walk = new Walk(shell)
  const records = new Records(shell)
  await borrowPort(shell.page, (call) => makeWalkedPair(call, words))
  await room.enter()
  await expect(room.row(words.mentor, words.mentee)).toContainText(room.say('held', { held: 4, planned: 5 }))
  await room.open(words.mentor, words.mentee)

  // the fifth walk: a slip is tapped
  await walk.open('Lage Vuursche')
  await expect(walk.main.getByText('walk 1: 6, walk 2: 4, walk 3: 2, walk 4: 1')).toBeVisible()
  await walk.begin()
  const advises = walk.say('slips.mentee', { name: words.mentee })
  await walk.wayButton(new RegExp(`^${advises}`)).click()
  await walk.noted(advises)
  await walk.button('way.walked').click()

  // and completed the same evening
  await walk.isOn('after')
  const toFill = walk.main.getByText(walk.say('slips.toFill'))
  await expect(toFill).toHaveCount(1)
  await walk.named(advises).click()
  await walk.press(walk.radio('The mentee', walk.inSlip('noticedBy')))
  await walk.press(walk.radio('Yes', walk.inSlip('named')))
  await walk.inSlip('returnedAfterMin').getByRole('textbox').fill('3')
  await walk.keyboard.press('Tab')
  await walk.dialog.getByRole('button', { name: room.say('keep'), exact: true }).click()
  await expect(walk.dialog).toHaveCount(0)
  await expect(toFill).toHaveCount(0)
  await walk.press(walk.radio('Feeling', walk.field('level')))
  await walk.text('What the mentor learned').fill('That silence is an answer')
  await walk.field('sentence').getByRole('textbox').fill('We both walk slower now')
  await walk.button('after.keep').click()
  await expect(walk.said('reflection-session')).toContainText('The 5 sessions you planned have been held')

  // the method's question for a session to look back makes one
  await walk.makes('reflection-session')
  await records.seen('coaching-phase.session')
  await records.holds({ kind: 'reflection', durationMin: 60 })
  await room.enter()
  await room.open(words.mentor, words.mentee)
  await walk.open('Lage Vuursche')
  await walk.stands('looked-back')
  await walk.button('lookedBack').click()
  await walk.isOn('after')
  await walk.button('after.followUp').click()
  await records.seen('follow-up.follow-up')

  // both write before they close
  await room.enter()
  await room.open(words.mentor, words.mentee)
  await expect(room.main.getByText(room.say('walks.km', { km: '30' }))).toBeVisible()
  await room.button('lookBack').click()
  await room.button('lookBack.begin').click()
  await room.text('What the mentor learned').fill('That doubt may be heard')
  await room.button('close').click()
  await expect(room.refusal('The part of the mentee in the look back is still awaited.')).toBeVisible()
  await room.text('What the mentee learned').fill('To wait for the second answer')
  await room.button('close').click()
  await expect(room.main.getByText(room.say('closed'))).toBeVisible()

  // to be read only
  await expect(room.button('walk.plan')).toHaveCount(0)
  await expect(room.section('agreements').getByRole('button')).toHaveCount(0)
  await expect(room.slider(words.mentee, 'Seniority')).toBeDisabled()
  await expect(room.main.getByRole('textbox')).toHaveCount(0)
  await walk.open(words.walks[0])
  await walk.stands('done')
  await expect(walk.named(walk.say('slips.more', { what: advises }))).toHaveCount(0)
  await expect(walk.named(walk.say('chooseQuestions'))).toHaveCount(0)

  const insights = new Insights(shell)
  await insights.open()
  await insights.choosePeriod('all')
  await insights.chooseMethod(/^Role slip/)
  const slips = 'Slips by session and minutes to return'
  await expect(insights.card(slips)).toContainText('In the first session here 6 slips were noted, in the last 1.')
  const rows = (await insights.showTable(slips)).getByRole('row')
  await expect(rows).toHaveCount(6)
  await expect(rows.last().getByRole('cell')).toHaveText(['1', '3'])
  await insights.chooseMethod(/^Walk planner/)
  await expect(insights.card('Kilometres by month')).toContainText('In all 30 km in 5 walks.')
})

test('a walk without a pair, by places typed by hand', async ({ shell }) => {
  const walk = new Walk(shell)
  const search = new SearchRoom(shell)
  await borrowPort(shell.page, (call) =>
    call((client) =>
      client.methods.records.start({
        kind: 'mentoring-walk.walk',
        at: Date.now(),
        zone: 'Europe/Amsterdam',
        values: { routeName: 'Along the water' },
      }),
    ),
  )
  await shell.visible()
  await search.enter()
  await search.ask('along the water')
  await expect(search.hits.first()).toContainText('Along the water')
  await search.keyboard.press('Enter')
  await walk.isOn('plan')
  await walk.moment(walk.field('startAt'), ['28', '11', '2027', '10', '00'])
  await walk.field('place').getByRole('textbox').fill('The Vecht')
  await walk.field('meetingPoint').getByRole('textbox').fill('Bridge')
  await walk.typePlaces(['Mill', 'Ferry'], 5)
  await expect(walk.field('distanceKm').getByRole('textbox')).toHaveValue('5')
  await walk.button('plan.keep').click()
  await expect(walk.heading('Along the water')).toBeVisible()
  await expect(walk.figure).toContainText('Ferry')
  await walk.begin()
  await walk.wayButton(new RegExp(`^${walk.say('slips.mentor', { name: walk.say('mentor') })}`)).click()
  await walk.noted(walk.say('slips.mentor', { name: walk.say('mentor') }))
  await walk.way.getByRole('textbox').fill('Slower is further')
  await walk.keyboard.press('Enter')
  await walk.noted(walk.say('way.insight'))
  await walk.button('way.walked').click()
  await walk.isOn('after')
  await expect(walk.main.getByText(walk.say('slips.toFill'))).toHaveCount(1)
  await expect(walk.button('after.begin')).toHaveCount(0)
  await walk.field('sentence').getByRole('textbox').fill('The ferry waits')
  await walk.button('after.keep').click()
  await walk.button('done').click()
  await walk.stands('looked-back')
  await expect(walk.main.getByText('The ferry waits')).toBeVisible()
  await expect(walk.main.getByText('Slower is further')).toBeVisible()
})
