import { Clients } from '../pages/clients'
import { borrowPort } from '../support/calls'
import { readPdf, squeezed, textOf } from '../support/pdf'
import { makePractice, practiceWords } from '../support/practice'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()
const words = practiceWords.en

test('a client is added by a name, the contract is made, sessions are planned, moved and cancelled', async ({
  shell,
}) => {
  test.setTimeout(180_000)
  const room = new Clients(shell)
  await room.enter()
  await room.button('add').first().click()
  await room.begins('who')
  await room.enter() // somebody who was only thought of leaves nothing behind
  await room.button('add').first().click()
  await room.begins('who')
  await room.button('next').click()
  await expect(room.refusal('Choose the person or team')).toBeVisible()
  await room.name('Noor B.')
  await room.giveHidden('contact', 'noor@example.org')
  await room.next('question')
  await room.text('question').fill('Whom do I still let in?')
  await room.button('intake.enough').click()
  await expect(room.heading('Noor B.')).toBeVisible()
  await expect(room.row('Noor B.')).toContainText(room.say('state.draft'))

  await expect(room.main.getByText(room.say('contract.open', { count: 6 }))).toBeVisible()
  await room.point('cancelling')
  await room.text('cancelling').fill(words.cancelling)
  await room.point('sessions')
  await room.text('plannedSessions').fill('3')
  await room.text('sessionMinutes').fill('75')
  await room.keyboard.press('Tab')
  await expect(room.main.getByText(room.say('contract.open', { count: 4 }))).toBeVisible()
  await room.point('signed')
  await room.attach('contract.png')
  await expect(room.main.getByRole('button', { name: 'contract.png', exact: true })).toBeVisible()
  await room.button('to.agreed').click()
  await room.button('to.active').click()
  await expect(room.button('to.paused')).toBeVisible()

  await room.tab('session')
  await room.plan('2031-01-07T09:30')
  await room.tab('sessions')
  await room.plan('2031-01-14T09:30')
  await room.plan('2031-01-21T09:30')
  await expect(room.sessions.filter({ hasText: '75 min' })).toHaveCount(3)
  await room.move(/14 Jan/, '2031-01-28T11:00')
  await expect(room.session(/14 Jan/)).toContainText(room.say('session.moved'))
  await expect(room.session(/28 Jan/)).toContainText('Moved from')
  await room.cancel(/21 Jan/, 'The client')
  await expect(room.session(/21 Jan/)).toContainText(room.say('session.cancelled.client'))
  // numbers follow the order of those that stand
  await expect(
    room
      .session(/28 Jan/)
      .getByRole('cell')
      .first(),
  ).toHaveText('2')
  await expect(
    room
      .session(/21 Jan/)
      .getByRole('cell')
      .first(),
  ).toHaveText('')
  await expect(room.row('Noor B.')).toContainText('7 Jan')
})

test('a scale rises and one falls; what is closed can only be read', async ({ shell }) => {
  test.setTimeout(180_000)
  const room = new Clients(shell)
  await borrowPort(shell.page, (call) => makePractice(call, words))
  await room.enter()
  await room.open(words.name)
  const [[rises], [falls]] = words.scales
  await expect(room.drawn(rises)).toHaveAccessibleName(`${rises}: From 3 to 5½ in four sessions.`)
  await expect(room.drawn(falls)).toHaveAccessibleName(`${falls}: From 6 to 4 in four sessions.`)
  await room.scale(falls).getByRole('radio', { name: room.say('scale.table') }).click() // oxfmt-ignore
  await expect(room.scale(falls).getByRole('row')).toHaveText([/6$/, /5½$/, /5$/, /4$/])
  await expect(room.side.getByText(room.say('hours.of', { used: '5 h', planned: '10 h' }))).toBeVisible()
  const [open] = words.actions
  await room.press(room.side.getByRole('checkbox', { name: room.say('action.tick', { text: open }) }))
  await expect(room.side.getByText(/^Done \d+ \w+$/)).toHaveCount(2)
  await room.row(words.name).focus()
  await room.keyboard.press('ArrowDown') // the list follows the arrows
  await expect(room.heading('Aylin K.')).toBeVisible()
  await room.keyboard.press('ArrowUp')
  await expect(room.heading(words.name)).toBeVisible()

  await room.tab('contract')
  const paper = textOf(...(await readPdf(await room.contractAsPdf())))
  for (const shown of [words.name, words.sponsor, words.fee, ...words.aims, ...words.agreements])
    expect(paper).toContain(squeezed(shown))
  expect(paper).not.toContain(squeezed(words.actions[0]))

  // critical friend: agreed by both, rated from both sides halfway, agreed again
  await room.button('friend.start').click()
  await room.fill('critical-friend.contract', { permissionHardQuestions: true, clientAgrees: true, friendAgrees: true, reviewOn: '2026-01-05' }) // oxfmt-ignore
  await room.button('friend.keep').click()
  await expect(room.main.getByText(room.say('friend.agreed'))).toBeVisible() // it stands as soon as both say so
  await room.button('friend.hide').click()
  await room.button('friend.show').click()
  await expect(room.main.getByText('The day of the midway review has come.')).toBeVisible()
  await room.button('friend.review').click()
  await expect(room.main.getByText(room.say('friend.midway-review'))).toBeVisible()
  await room.fill('critical-friend.contract', {
    qualities: { trust: { byClient: 5, byFriend: 4 }, contradicts: { byClient: 2, byFriend: 4 } },
    besideWithoutAgreeing: 4,
    sparedQuestion: 'Whether she wants the job at all',
  })
  await expect(room.field('qualities').getByText('“contradicts me”, rated 2 by the client')).toBeVisible()
  await room.button('friend.reviewed').click()
  await expect(room.main.getByText(room.say('friend.agreed'))).toBeVisible()
  await expect(room.main.getByText('The day of the midway review has come.')).toHaveCount(0)
  await expect(room.text('sparedQuestion')).toHaveValue('Whether she wants the job at all')
  await room.button('to.closing').click()
  await expect(room.heading(room.say('closing.title'))).toBeVisible()
  await expect(room.main.getByRole('row').filter({ hasText: falls })).toHaveText(/6\s*4\s*7/)
  await room.text('outcome').fill('Two departments at one table.')
  await room.button('to.closed').click()
  await expect(room.main.getByText(room.say('closed'), { exact: true })).toBeVisible()
  await expect(room.main.getByRole('tab', { name: /^Session \d/ })).toHaveCount(0)
  await expect(room.row(words.name)).toContainText('4 sessions')
  await room.tab('contract')
  await room.point('cancelling')
  await expect(room.main.getByText(words.cancelling).last()).toBeVisible()
  await expect(room.main.getByRole('textbox')).toHaveCount(0)
  await room.tab('sessions')
  await room.plan('2031-03-04T09:30') // a follow-up may still be added
  await expect(room.session(/4 Mar/)).toContainText('Follow-up')
})
