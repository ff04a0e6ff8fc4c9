import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hours } from '../pages/hours'
import { Sessions } from '../pages/sessions'
import { makeStory, secret } from '../support/coaching-story'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({ records: makeStory })

test('six sessions: a scale that rises and one that falls, the sponsor gets the shared summary only, and it closes', async ({
  shell,
}, info) => {
  test.setTimeout(180_000)
  const room = new Sessions(shell)
  const { clients } = room
  await clients.enter()
  await clients.open('Noor V.')
  await expect(clients.drawn('Home by seven')).toHaveAccessibleName('Home by seven: From 3 to 7 in six sessions.')
  await expect(clients.drawn('Checking everything')).toHaveAccessibleName('Checking everything: From 8 to 4 in six sessions.') // oxfmt-ignore
  await clients.tab('sessions')
  await expect(clients.sessions.filter({ hasText: clients.say('session.cancelled.client') })).toHaveCount(1)
  await expect(clients.sessions.filter({ hasText: clients.say('session.moved') })).toHaveCount(1)

  await clients.sessions.filter({ hasText: 'Halfway, with Harm' }).getByRole('rowheader').getByRole('button').click()
  await room.button('shared.open').click()
  await expect(room.shared).toContainText('All three want fewer evening meetings.')
  mkdirSync(info.outputDir, { recursive: true })
  const text = join(info.outputDir, 'three-way.txt')
  await room.saveTo(text, room.button('to.text'))
  await expect(room.shared).toHaveCount(0)
  const left = readFileSync(text, 'utf8')
  expect(left).toContain('All three want fewer evening meetings.')
  expect(left).not.toContain(secret)

  await clients.enter()
  await clients.open('Noor V.')
  await clients.tab('contract')
  await clients.button('to.closing').click()
  await expect(clients.main.getByRole('row').filter({ hasText: 'Checking everything' })).toHaveText(/8\s*4/)
  await clients.text('outcome').fill('Home by seven, three days out of five.')
  await clients.button('to.closed').click()
  await expect(clients.main.getByText(clients.say('closed'), { exact: true })).toBeVisible()
  await expect(clients.row('Noor V.')).toContainText('6 sessions')
})

test('the log of hours knows the group, and gives nothing for what was cancelled or moved', async ({ shell }) => {
  const hours = new Hours(shell)
  await hours.enter()
  await expect(hours.line('Team Veiligheid')).toContainText('2:00')
  await expect(hours.line('Team Veiligheid')).toContainText('6')
  await hours.choose('totals.by', 'Client')
  await expect(hours.totals('Noor V.').filter({ hasText: '6:00' }).first()).toBeVisible()
})
