import { expect } from '../support/app'
import { Notebooks } from '../pages/notebooks'
import { sharedApp } from '../support/shared-app'
import { borrowPort } from '../support/calls'

const test = sharedApp()

test('a word is renamed, moved and hidden in English alone; what was noted keeps the word of then', async ({
  shell,
}) => {
  const { page } = shell
  const made = await borrowPort(page, (call) =>
    call(async (client) => {
      const [notebook] = await client.notebooks.list({ archived: false })
      const entry = await client.notebooks.entries.create({ notebookId: notebook?.id ?? '', at: Date.now(), zone: 'Europe/Amsterdam', title: 'Noted before', body: 'x' }) // oxfmt-ignore
      const { id, revision, title, body, at, zone, notebookId } = entry
      await client.notebooks.entries.save({ id, revision, title, body, at, zone, notebookId, mood: null, emotions: ['tense'], tags: [], people: [], favourite: false, hideOnThisDay: false, emptied: false }) // oxfmt-ignore
      return client.notebooks.entries.get({ id })
    }),
  )
  expect(made.emotions).toMatchObject([{ en: 'tense', nl: 'gespannen' }])

  await shell.settings('emotions')
  const words = page.getByRole('list', { name: 'Words for feelings' })
  await page.getByLabel('Find a word').fill('tense')
  await words.getByRole('button', { name: /^tense/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Word in English').fill('wound up')
  await dialog.getByRole('slider', { name: 'Energy' }).press('End')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByLabel('Find a word').fill('wound')
  await expect(words.getByRole('button', { name: /^wound up/ })).toContainText('energy +5 · changed')
  await page.getByText('Dutch', { exact: true }).click()
  await page.getByLabel('Find a word').fill('gespannen')
  await expect(words.getByRole('button', { name: /^gespannen/ })).not.toContainText('changed')

  const now = await borrowPort(page, (call) =>
    call(
      async (client, id) => ({
        entry: (await client.notebooks.entries.get({ id })).emotions,
        offered: (await client.notebooks.emotions()).find((word) => word.id === 'tense'),
      }),
      made.id,
    ),
  )
  expect(now.entry).toEqual(made.emotions)
  expect(now.offered).toMatchObject({ en: 'wound up', nl: 'gespannen', arousal: 5 })
  await shell.go('notebooks')
  const notebooks = new Notebooks(shell.bospad)
  await notebooks.open('Noted before')
  await expect(page.getByText('tense').first()).toBeVisible()

  await shell.settings('emotions')
  await page.getByLabel('Find a word').fill('wound')
  await words.getByRole('button', { name: /^wound up/ }).click()
  await dialog.getByText('Offer this word').click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(words.getByRole('button', { name: /^wound up/ })).toContainText('not offered')
  await words.getByRole('button', { name: /^wound up/ }).click()
  await dialog.getByRole('button', { name: 'As it came with Bospad' }).click()
  await page.getByLabel('Find a word').fill('tense')
  await expect(words.getByRole('button', { name: /^tense/ })).not.toContainText('not offered')
})

test('a word of the user’s own is offered in its language, and leaves the list again', async ({ shell }) => {
  const { page } = shell
  await shell.settings('emotions')
  const words = page.getByRole('list', { name: 'Words for feelings' })
  await page.getByRole('button', { name: 'Add a word' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Word in English').fill('homesick for the hills')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(words.getByRole('button', { name: /^homesick for the hills/ })).toContainText('your own')
  await page.getByText('Dutch', { exact: true }).click()
  await expect(words.getByRole('button', { name: /^homesick/ })).toHaveCount(0)
  await page.getByText('English', { exact: true }).click()
  await words.getByRole('button', { name: /^homesick/ }).click()
  await dialog.getByRole('button', { name: 'Take it off the list' }).click()
  await expect(words.getByRole('button', { name: /^homesick/ })).toHaveCount(0)
})
