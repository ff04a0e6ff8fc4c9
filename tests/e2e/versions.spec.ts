import { Notebooks } from '../pages/notebooks'
import { expect, test } from '../support/app'

test('an earlier version is compared and brought back, and can be left again', async ({ shell }) => {
  await shell.go('notebooks')
  const notebooks = new Notebooks(shell.bospad)
  const first = 'The plan was fine. Her shoulders said something else. '.repeat(6).trim()
  await notebooks.write('Noor', first)
  // more than half goes at once: what stood there is kept as a version
  await notebooks.page.keyboard.press('Control+a')
  await notebooks.page.keyboard.type('Only this.')
  await notebooks.saved()

  await notebooks.openVersions()
  await notebooks.compareWithNow()
  await expect(notebooks.versions.locator('[data-kind=added]')).toContainText('Only this.')
  await expect(notebooks.versions.getByText('Removed:').first()).toBeAttached()
  await notebooks.restoreVersion()
  await expect(notebooks.text).toHaveText(first)

  await notebooks.openVersions()
  await expect(notebooks.versions.getByRole('option')).toHaveCount(2)
  await expect(notebooks.versions.getByRole('option').first()).toContainText('Before a restore')
  await notebooks.restoreVersion()
  await expect(notebooks.text).toHaveText('Only this.')
})
