import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Gate } from '../pages/gate'
import { Settings } from '../pages/settings'
import type { Shell } from '../pages/shell'
import { expect, test, type Bospad } from '../support/app'
import { borrowPort } from '../support/calls'
import { dueTitles, localDayIn, makeDue } from '../support/due-records'
import { answerNotification, recordNotifications, toldNotifications, wakeAt } from '../support/reminders'

const title = 'Bospad: time for yourself'

const kept = (bospad: Bospad) => readFileSync(join(bospad.userData, 'settings.json'), 'utf8')
const moments = (bospad: Bospad) => {
  const { reminderMoments } = JSON.parse(kept(bospad)) as { reminderMoments?: { moments: Record<string, string[]> } }
  return Object.values(reminderMoments?.moments ?? {}).flat()
}

async function withDue(shell: Shell) {
  await borrowPort(shell.page, (call) => makeDue(call, dueTitles.en))
  await shell.bospad.page.reload()
  await shell.go('today')
}

/** Every word of the user and of a method that a reminder could carry by mistake. */
const secrets = [
  ...dueTitles.en.steps,
  dueTitles.en.event,
  dueTitles.en.ahead,
  dueTitles.en.action,
  'Baby step',
  'Mandate',
]
const carries = (text: string) => secrets.filter((secret) => text.includes(secret))

test('asked once, then reminded: one notification for several things, in neutral words, also while locked', async ({
  enter,
}) => {
  test.setTimeout(120_000)
  const shell = await enter()
  const { bospad, page } = shell
  await recordNotifications(bospad)
  await expect(page.getByText('May Bospad remind you?')).toHaveCount(0)
  await withDue(shell)
  await wakeAt(bospad, `${localDayIn(1)}T09:00`)
  expect(await toldNotifications(bospad)).toEqual([])
  expect(moments(bospad)).toEqual([])
  await wakeAt(bospad, `${localDayIn(0)}T12:00`)

  await page.getByRole('button', { name: 'Yes, remind me' }).click()
  await expect(page.getByText('May Bospad remind you?')).toHaveCount(0)
  // the event of tomorrow at 9:30 is looked back on an hour later; a step in three days, in the morning
  await expect.poll(() => moments(bospad)).toEqual([`${localDayIn(1)}T10:30`, `${localDayIn(3)}T09:00`])
  expect(carries(kept(bospad))).toEqual([])
  expect(carries(`${kept(bospad)} ${dueTitles.en.steps[0]}`), 'control').toEqual([dueTitles.en.steps[0]])

  await shell.lock()
  await wakeAt(bospad, `${localDayIn(1)}T10:29`)
  expect(await toldNotifications(bospad)).toEqual([])
  await wakeAt(bospad, `${localDayIn(1)}T10:30`)
  await expect.poll(() => toldNotifications(bospad)).toHaveLength(1)
  const [told] = await toldNotifications(bospad)
  expect(told).toMatchObject({ title })
  expect(carries(JSON.stringify(told))).toEqual([])
  await wakeAt(bospad, `${localDayIn(1)}T10:31`)
  expect(await toldNotifications(bospad), 'said once').toHaveLength(1)

  // slept through the morning of the third day: that waits on Today
  await wakeAt(bospad, `${localDayIn(3)}T12:00`)
  expect(await toldNotifications(bospad)).toHaveLength(1)
  await expect.poll(() => moments(bospad)).toEqual([])
})

test('closing the window locks and stays in the tray; it reminds there; a click leads by the lock to Today, its button waits an hour', async ({
  enter,
}) => {
  test.setTimeout(120_000)
  const shell = await enter()
  const { bospad } = shell
  await recordNotifications(bospad)
  await withDue(shell)
  await bospad.page.getByRole('button', { name: 'Yes, remind me' }).click()
  await expect.poll(() => moments(bospad).length).toBeGreaterThan(0)
  const visible = () => bospad.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((it) => it.isVisible()))
  await bospad.nextPage(() => bospad.inWindow((it) => it.close()))
  await expect.poll(visible).toEqual([false])
  await wakeAt(bospad, `${localDayIn(1)}T10:45`)
  await expect.poll(() => toldNotifications(bospad)).toMatchObject([{ title }])
  await answerNotification(bospad, 'close')
  expect(await visible(), 'control: what is not a click shows nothing').toEqual([false])
  await answerNotification(bospad, 'click')
  await expect.poll(visible).toEqual([true])
  const gate = new Gate(bospad)
  await gate.atUnlock()
  await gate.unlock()
  await shell.isIn('today')

  await shell.go('people')
  await answerNotification(bospad, 'close')
  await shell.isIn('people')
  await answerNotification(bospad, 'action')
  await expect.poll(() => moments(bospad)).toContain(`${localDayIn(1)}T11:45`)
  await shell.isIn('people')
  await answerNotification(bospad, 'click')
  await shell.isIn('today')
})

test('quiet hours, and off again: nothing of it is left in the settings file', async ({ enter }) => {
  test.setTimeout(120_000)
  const shell = await enter({ settings: { reminders: 'on', language: 'nl', quietFrom: 10, quietTo: 12 } })
  const { bospad } = shell
  await recordNotifications(bospad)
  await borrowPort(bospad.page, (call) => makeDue(call, dueTitles.nl))
  await wakeAt(bospad, `${localDayIn(1)}T10:40`)
  expect(await toldNotifications(bospad)).toEqual([])
  await wakeAt(bospad, `${localDayIn(1)}T12:00`)
  await expect.poll(() => toldNotifications(bospad)).toMatchObject([{ title: 'Bospad: tijd voor jezelf' }])
  await bospad.page.reload()
  await shell.settings('reminders')
  await expect(new Settings(shell).page.getByRole('button', { name: /^10.00/ })).toBeVisible()
  await bospad.page.getByText('Herinner me als er iets wacht').click()
  await expect(bospad.page.getByRole('switch')).not.toBeChecked()
  await expect.poll(() => moments(bospad)).toEqual([])
})
