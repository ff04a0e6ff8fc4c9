import { Gate } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import type { Shell } from '../pages/shell'
import { expect, sharedApp } from '../support/shared-app'

const test = sharedApp()

async function inNotebooks(shell: Shell): Promise<Notebooks> {
  await shell.go('notebooks')
  return new Notebooks(shell.bospad)
}

test('locking right after the last key loses no letter', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
  await notebooks.write('Before the lock', 'First words.')
  await notebooks.page.keyboard.type(' And the last ones')
  await shell.lock()
  await new Gate(shell.bospad).unlock()
  await shell.go('notebooks')
  await notebooks.open('Before the lock')
  await expect(notebooks.text).toHaveText('First words. And the last ones')
})

test('pasted formatting becomes Markdown and nothing in it acts', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
  await notebooks.write('Pasted', 'Before. ')
  await notebooks.pasteHtml(
    '<h2>Plan</h2><p onclick="window.hacked=1">One <b>bold</b> <a href="https://example.org/a">site</a> <a href="javascript:window.hacked=1">bad</a></p>' +
      '<script>window.hacked=1</script><img src="x" onerror="window.hacked=1"><svg onload="window.hacked=1"></svg><iframe srcdoc="<script>top.hacked=1</script>"></iframe><ul><li>first</li><li>second</li></ul>',
  )
  await notebooks.saved()
  await expect(notebooks.text).toContainText('Plan')
  await expect(notebooks.text.locator('.md-strong')).toHaveText('bold')
  await expect(notebooks.text.locator('.md-link')).toHaveText('site')
  await expect(notebooks.text).toContainText('bad')
  await expect(notebooks.text).toContainText('second')
  await expect(notebooks.text.locator('img:not(.cm-widgetBuffer), svg, script, iframe, [onclick]')).toHaveCount(0)
  expect(await notebooks.page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a text that vanishes by a fault is not saved over, and comes back', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
  const long = 'A long thought that took an evening. '.repeat(8).trim()
  await notebooks.write('Worth keeping', long)
  await notebooks.loseTextByFault()
  await expect(notebooks.alert).toContainText('the text became empty without you deleting it')
  await expect(notebooks.status).toHaveText('Not saved')
  await notebooks.page.getByRole('button', { name: 'Bring the text back' }).click()
  await notebooks.saved()
  await expect(notebooks.text).toHaveText(long)
})

test('a text that the writer deletes is empty, and undo brings it back', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
  const long = 'A long thought that may go. '.repeat(10).trim()
  await notebooks.write('Not worth keeping', long)
  await notebooks.page.keyboard.press('Control+a')
  await notebooks.page.keyboard.press('Delete')
  await notebooks.saved()
  await expect(notebooks.alert).toHaveCount(0)
  await notebooks.page.keyboard.press('Control+z')
  await notebooks.saved()
  await expect(notebooks.text).toHaveText(long)
})

test('people complete as you type, and are made where they are missing', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
  await notebooks.write('With Bram', 'It began with ')
  await notebooks.page.keyboard.type('@Bra')
  await notebooks.page.getByRole('option', { name: 'Add person Bra' }).click()
  await notebooks.saved()
  await expect(notebooks.text).toContainText('It began with @Bra')
  await notebooks.page.getByRole('button', { name: 'Bra', exact: true }).click()
  await expect(notebooks.page.getByRole('button', { name: 'Remove filter Bra' })).toBeVisible()
  await expect(notebooks.list.getByRole('option')).toHaveCount(1)
})

test('an earlier version is compared and brought back, and can be left again', async ({ shell }) => {
  const notebooks = await inNotebooks(shell)
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
