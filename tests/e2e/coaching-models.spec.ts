import { join } from 'node:path'
import { Models } from '../pages/models'
import { makeModels, modelWords } from '../support/coaching-models'
import { readPdf, squeezed, textOf } from '../support/pdf'
import { expect, sharedApp } from '../support/shared-app'

const words = modelWords('en')
const test = sharedApp({ records: (call) => makeModels(call, words) })

test('a peer session in its rounds, with a case that tells nobody’s name', async ({ shell }) => {
  test.setTimeout(120_000)
  const models = new Models(shell)
  await models.open(words.client, 'peer-consultation.session', words.caseQuestion)
  await models.button('drawing.rounds.run').click()
  await models.inRound(1) // the case is written, so the questions come first
  await models.goToRound(0)

  // what Bospad knows is pointed out word by word; the pseudonym stays
  await expect(models.names.getByRole('listitem')).toHaveCount(2)
  await expect(models.names).toContainText('Johanna Verbrugge')
  const path = join(shell.bospad.home, 'case.pdf')
  await shell.bospad.inMain(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await models.button('models.sheet.pdf').click()
  await expect(models.main.getByText(models.say('models.sheet.saved'))).toBeVisible()
  const printed = textOf(...(await readPdf(path)))
  expect(printed).toContain(squeezed('Jip asked for the third time. Jip sent it to all'))
  expect(printed).toContain(squeezed(words.caseQuestion))
  for (const marker of ['Johanna', 'Verbrugge', '06-12345678']) expect(printed).not.toContain(marker)

  await models.button('models.names.replace', { name: 'Jip' }).click()
  await models.button('models.names.leaveOut').click()
  await expect(models.names).toContainText(models.say('models.names.found', { count: 0 }))
  await expect(models.field('caseText').getByRole('textbox')).toHaveValue(/Jip sent it to all, with \[…\] below/)

  await models.button('models.peer.hideClock').click()
  await expect(models.main.getByText(models.say('models.peer.left', { left: 10, minutes: 10 }))).toHaveCount(0)
  await models.nextRound(1)
  await models.button('models.peer.showClock').click()
  await models.add('clarifying', 'What happens if you wait a day?')
  await models.nextRound(2)
  await models.field('silence').getByRole('textbox').fill('A closed door')
  await models.nextRound(3)
  await models.add('perspectives', 'She asks because nobody else answers')
  await models.nextRound(4)
  await models.button('models.peer.end').click() // without a harvest it is not over
  await expect(models.field('harvest').locator('[data-kind="refuse"]')).toBeVisible()
  await models.field('harvest').getByRole('textbox').fill('My no is a question about priorities')
  await models.field('nextStep').getByRole('textbox').fill('Ask Jip what may wait')
  await models.saved()
  await models.button('models.peer.end').click()

  // the same record, further on
  await models.records.seen('peer-consultation.session')
  await models.records.standsAt('harvested')
  await models.records.holds({ clarifying: ['What happens if you wait a day?'], silence: 'A closed door' })
})

test('a module through its seven elements', async ({ shell }) => {
  test.setTimeout(120_000)
  const models = new Models(shell)
  const kind = 'development-programme.module'
  await models.open(words.client, kind, words.module)
  const card = models.drawing(kind)
  await expect(card).toContainText(/^.*2 of 7 held\. Next: Inspiration day, on /)
  const names = ['Inspiration day', 'Individual coaching', 'Peer consultation', 'Individual reflection (three-way talk)', 'Closing session'] // oxfmt-ignore
  for (const step of names) await models.button('drawing.steps.held', { step }).click()
  await expect(card).toContainText(models.say('drawing.steps.all', { all: 7 }))
  for (const step of [...names].reverse()) await models.button('drawing.steps.full', { step }).click()
  await models.button('drawing.steps.full', { step: 'Kick-off' }).click()
  await models.saved()
  await models.records.shows('heldElements', '7')
  const rows = await models.tableOf(card)
  expect(rows).toHaveLength(7)
  expect(rows.map(([, state]) => state)).toEqual(Array<string>(7).fill('Looked back on'))
})

test('an impact map is drawn while it is written', async ({ shell }) => {
  test.setTimeout(120_000)
  const models = new Models(shell)
  const kind = 'impact-map.map'
  await models.open(words.client, kind, words.need)
  const card = models.drawing(kind)
  await expect(card).toContainText('1 of 2 lines runs all the way from left to right. Nothing leads to one box yet.')
  await expect(card).toContainText('still open: Recognised by, Operational aims and Strategic aims')
  const second = models.records.items('behaviours').nth(1)
  await second.getByRole('textbox', { name: 'Contributes to operational aim' }).fill(words.near[1] ?? '')
  await second.getByRole('textbox', { name: 'And so to strategic aim' }).fill(words.far[0] ?? '')
  await second.getByRole('button', { name: 'Indicator', exact: true }).click()
  await second.getByRole('textbox', { name: /Recognised by|outsider/ }).last().fill('says “I do not know” aloud') // oxfmt-ignore
  await expect(card).toContainText('2 of 2 lines run all the way from left to right.')
  expect(await models.tableOf(card)).toContainEqual([words.behaviour[1], 'says “I do not know” aloud', words.near[1], words.far[0], expect.anything()]) // oxfmt-ignore
  await models.records.keep()
  await models.records.isKept()
})

test('a practice plan with a repeat that moved, and one more', async ({ shell }) => {
  test.setTimeout(120_000)
  const models = new Models(shell)
  const kind = 'skill-practice-plan.plan'
  await models.open(words.client, kind, words.skill)
  const card = models.drawing(kind)
  await expect(card).toContainText('3 of 5 behind you. Closest so far: 4. Next: ')
  const before = await models.tableOf(card)
  expect(before.map(([day, planned]) => day === planned)).toEqual([true, false, true, true, true])
  expect(before.map((row) => row[3])).toEqual(['2', '4', '4', '–', '–'])
  await card.getByRole('button', { name: /^One more, on / }).click()
  await expect(card).toContainText('3 of 6 behind you.')
  await card.getByRole('button', { name: /^Open / }).click()
  await models.records.seen('skill-practice-plan.occasion')
})

test('remarks to guess are shuffled and unsigned until the writers are made known', async ({ shell }) => {
  const models = new Models(shell)
  const kind = 'strength-sheet.sheet'
  await models.open(words.client, kind, words.client)
  const card = models.drawing(kind)
  await expect(card.getByRole('listitem')).toHaveCount(3)
  await expect(models.main.getByText('Written by')).toHaveCount(0)
  await expect(card).not.toContainText('Jip')
  await models.button('drawing.guess.reveal').click()
  await expect(card).toContainText('Jip')
  await expect(card).toContainText('unsigned')
  await models.saved()
})
