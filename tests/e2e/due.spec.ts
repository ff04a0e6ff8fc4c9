import { Due } from '../pages/due'
import { Reflect } from '../pages/reflect'
import { borrowPort } from '../support/calls'
import { dueTitles, localDayIn, makeDue } from '../support/due-records'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({ records: (call) => makeDue(call, dueTitles.en) })
const { event, ahead, steps, action } = dueTitles.en
const [late = '', now = '', later = ''] = steps

test('Today shows what waits, what comes and the steps; a tick is done and can be taken back', async ({ shell }) => {
  const due = new Due(shell)
  const { page } = shell
  await shell.go('today')
  await expect(due.onToday('waiting')).toContainText(event)
  await expect(due.onToday('waiting')).toContainText(
    'If I feel the urge to fill a silence, then I count four breaths and ask Bram what he sees.',
  )
  await expect(due.onToday('comingUp')).toContainText(ahead)
  await expect(page.getByText('One intention is waiting to be looked back on.')).toBeVisible()
  const rows = due.onToday('due')
  await expect(rows.getByRole('checkbox')).toHaveCount(3)
  await expect(rows).toContainText('since')
  await rows.getByText(now, { exact: true }).click()
  await expect(rows.getByRole('checkbox', { name: now })).toBeChecked()
  await due.enter()
  await expect(due.row(now)).toHaveCount(0)
  await expect(due.row(late)).toBeVisible()
  await shell.go('today')
  await rows.getByText(late, { exact: true }).click()
  await expect(rows.getByRole('checkbox', { name: late })).toBeChecked()
  await rows.getByText(late, { exact: true }).click()
  await expect(rows.getByRole('checkbox', { name: late })).not.toBeChecked()
  await due
    .onToday('waiting')
    .getByRole('button', { name: `Look back: ${event}` })
    .click()
  await expect(new Reflect(shell).heading('What happened?')).toBeVisible()
})

test('the question of the day: another one, written about, and no more from its method', async ({ shell }) => {
  const due = new Due(shell)
  const { page } = shell
  await shell.go('today')
  const card = due.onToday('question')
  const question = card.getByRole('paragraph')
  await expect(question).not.toBeEmpty()
  const first = (await question.textContent()) ?? ''
  await card.getByRole('button', { name: 'Another one' }).click()
  await expect(question).not.toHaveText(first)
  const second = (await question.textContent()) ?? ''
  await card.getByRole('button', { name: 'Write about this' }).click()
  await expect(page.getByRole('textbox', { name: /text/i })).toContainText(second)
  await shell.go('today')
  await expect(question).toHaveText(second)
  await card.getByRole('button', { name: /^Not from this method/ }).click()
  await expect(question).not.toHaveText(second)
})

test('a step is answered in its row; one that is let go asks: smaller or different', async ({ shell }) => {
  const due = new Due(shell)
  await due.enter()
  await expect(due.row(late)).toContainText('since')
  await expect(due.answer(late, 'Make it smaller')).toBeVisible()
  await due.choose(late, 'Let go')
  await expect(due.row(late)).toHaveCount(0)
  await expect(due.asked(late)).toContainText('Smaller or different?')
  await due.asked(late).getByRole('button', { name: 'No', exact: true }).click()
  await expect(due.asked(late)).toHaveCount(0)
  await expect(due.row(later, 'later')).toBeVisible()
})

test('a follow-up: another day within its bounds, waiting a week, skipped without a reason', async ({ shell }) => {
  const due = new Due(shell)
  await due.enter()
  await expect(due.row(action)).toContainText('today')
  await due.choose(action, 'Another day…')
  const tooFar = new Date(`${localDayIn(60)}T12:00`)
  await due.typeDay(tooFar)
  await due.keepDay()
  await expect(due.otherDay.getByRole('alert')).toContainText('between 7 and 60 days')
  await due.typeDay(new Date(`${localDayIn(2)}T12:00`))
  await due.keepDay()
  await expect(due.row(action, 'later')).toBeVisible()
  await due.choose(action, 'Skipped', 'later')
  await expect(due.asked(action)).toContainText('no reason is needed')
  await due.asked(action).getByRole('button', { name: 'Yes', exact: true }).click()
  await expect(due.asked(action)).toHaveCount(0)
  await expect(due.row(action, 'later')).toBeVisible()
})

test('what is due waits a day, and a rhythm begins its record or is asked for no more', async ({ shell }) => {
  const due = new Due(shell)
  await due.enter()
  await due.choose(event, 'Until tomorrow')
  await expect(due.row(event)).toHaveCount(0)
  await expect(due.row(event, 'later')).toContainText('tomorrow')
  const rhythm = due.region('now').getByRole('listitem').filter({ hasText: 'Mandate check' })
  await rhythm.getByRole('button', { name: /^Begin/ }).click()
  await expect(shell.page.getByRole('heading', { level: 1 })).not.toHaveText('What is due')
  await due.enter()
  await due.choose('Mandate check', 'A week')
  await expect(rhythm).toHaveCount(0)
  const ahead = due.region('later').getByRole('listitem').filter({ hasText: 'Mandate check' })
  await ahead.getByRole('button', { name: /^More/ }).click()
  await shell.page.getByRole('menuitem', { name: 'Stop asking for it in a rhythm' }).click()
  await expect(ahead).toHaveCount(0)

  await borrowPort(shell.page, (call) =>
    call((client) => client.methods.choose({ id: 'circular-mandate', rhythm: true })),
  )
  await shell.page.reload()
  await shell.go('today')
  const rows = due.onToday('due')
  await expect(shell.page.getByText('Something asks for your attention.')).toBeVisible()
  await rows.getByRole('button', { name: 'Let it wait: Mandate check' }).click()
  await shell.page.getByRole('menuitem', { name: 'Until tomorrow', exact: true }).click()
  await expect(shell.page.getByText('Mandate check')).toHaveCount(0)
  await due.enter()
  await expect(due.row('Mandate check', 'later')).toContainText('tomorrow')
})
