import { Notebooks } from '../pages/notebooks'
import type { Shell } from '../pages/shell'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp({
  records: async (call) => {
    await call(async (client) => {
      const [notebook] = await client.notebooks.list({ archived: false })
      for (const [i, title] of ['Apple', 'Birch', 'Cedar'].entries())
        await client.notebooks.entries.create({
          notebookId: notebook?.id ?? '',
          at: Date.now() + i,
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          title,
          body: `About ${title}`,
        })
    })
  },
})

/** Apple, Birch and Cedar, which stands on top. */
async function withThreeEntries(shell: Shell): Promise<Notebooks> {
  await shell.go('notebooks')
  const notebooks = new Notebooks(shell.bospad)
  await notebooks.open('Cedar')
  return notebooks
}

test('a deleted entry comes back by undo, and from the trash', async ({ shell }) => {
  const notebooks = await withThreeEntries(shell)
  await notebooks.choose('more', 'delete')
  await expect(notebooks.entryInList('Cedar')).toHaveCount(0)
  await notebooks.undo()
  await expect(notebooks.entryInList('Cedar')).toBeVisible()

  await notebooks.open('Cedar')
  await notebooks.choose('more', 'delete')
  await notebooks.show('trash')
  await notebooks.entryInList('Cedar').click()
  await notebooks.page.getByRole('button', { name: 'Restore' }).click()
  await expect(notebooks.page.getByText('The trash is empty.')).toBeVisible()
  await notebooks.show('all')
  await expect(notebooks.entryInList('Cedar')).toBeVisible()
})

test('what is deleted for good is asked about first, and is gone', async ({ shell }) => {
  const notebooks = await withThreeEntries(shell)
  await notebooks.write('Dogwood', 'four')
  await notebooks.choose('more', 'delete')
  await notebooks.show('trash')
  await notebooks.entryInList('Dogwood').click()
  await notebooks.page.getByRole('button', { name: 'Delete for good' }).click()
  const dialog = notebooks.page.getByRole('alertdialog')
  await expect(dialog).toContainText('This cannot be undone.')
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(notebooks.page.getByText('The trash is empty.')).toBeVisible()
})

test('the list is walked by keyboard alone: arrows, Home, End, letters, several at once', async ({ shell }) => {
  const notebooks = await withThreeEntries(shell)
  await notebooks.open('Cedar')
  await expect(notebooks.list).toBeFocused()
  await notebooks.page.keyboard.press('ArrowDown')
  await expect(notebooks.title).toHaveValue('Birch')
  await notebooks.page.keyboard.press('End')
  await expect(notebooks.title).toHaveValue('Apple')
  await notebooks.page.keyboard.press('Home')
  await expect(notebooks.title).toHaveValue('Cedar')
  await notebooks.page.keyboard.press('b')
  await expect(notebooks.title).toHaveValue('Birch')
  await notebooks.page.keyboard.press('Shift+ArrowDown')
  await expect(notebooks.page.getByText('2 selected')).toBeVisible()
  await notebooks.page.keyboard.press('Delete')
  await expect(notebooks.list.getByRole('option')).toHaveCount(1)
  await notebooks.undo()
  await expect(notebooks.list.getByRole('option')).toHaveCount(3)
  await notebooks.list.focus()
  await notebooks.page.keyboard.press('Home')
  await notebooks.page.keyboard.press('Enter')
  await expect(notebooks.text).toBeFocused()
})

test('a favourite is found among the favourites', async ({ shell }) => {
  const notebooks = await withThreeEntries(shell)
  await notebooks.open('Birch')
  await notebooks.page.getByRole('button', { name: 'Favourite', exact: true }).click()
  await notebooks.saved()
  await notebooks.show('favourites')
  await expect(notebooks.list.getByRole('option')).toHaveCount(1)
  await expect(notebooks.entryInList('Birch')).toBeVisible()
})

test('a day of the calendar shows what was written on it', async ({ shell }) => {
  const notebooks = await withThreeEntries(shell)
  await notebooks.page.getByRole('button', { name: 'Calendar', exact: true }).click()
  const calendar = notebooks.page.getByRole('application', { name: /Calendar/ })
  await expect(calendar.getByRole('columnheader', { includeHidden: true }).first()).toHaveText('Mo')
  await calendar.getByRole('button', { name: /^Today/ }).click()
  await expect(notebooks.page.getByRole('button', { name: /^Remove filter/ })).toBeVisible()
  await expect(notebooks.list.getByRole('option')).toHaveCount(3)
})
