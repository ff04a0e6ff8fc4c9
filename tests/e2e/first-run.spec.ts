import { expect, test } from '../support/app'
import { Gate, goodPassphrase } from '../pages/gate'

test('an executive makes a vault, writes a thought down, locks, and comes back tomorrow', async ({ start }) => {
  const bospad = await start()
  const gate = new Gate(bospad)
  await gate.welcome()
  const { shell } = await gate.makeVault('Ingrid')
  await shell.captureOnToday('I counted to three before I answered.')
  await shell.lock()
  await gate.atUnlock()
  await expect(bospad.page.getByText('I counted to three')).toHaveCount(0)

  const tomorrow = await bospad.restart()
  const again = await new Gate(tomorrow).unlock()
  await again.go('today')
  await expect(tomorrow.page.getByText('I counted to three before I answered.').first()).toBeVisible()
  await tomorrow.close()
})

test('a wrong passphrase opens nothing and says what to do; the right one opens', async ({ shell }) => {
  const gate = new Gate(shell.bospad)
  await shell.lock()
  await gate.tryPassphrase('beech gravel teacup thursday marbles')
  await gate.expectMessage('That passphrase does not fit. Try again, or use your recovery key.')
  await gate.unlock()
})

test('the two groups have to be right before the vault opens', async ({ start }) => {
  const bospad = await start()
  const gate = new Gate(bospad)
  await gate.chooseWhere()
  await gate.choosePassphrase()
  await gate.typePassphraseTwice(goodPassphrase)
  const groups = await gate.seeRecoveryKey()
  await gate.typeGroups(groups.map(() => 'ZZZZ'))
  await bospad.page.getByRole('button', { name: 'Open my notebook' }).click()
  await gate.expectMessage('One of these groups differs from the sheet.')
  await gate.typeGroups(groups.map((group) => group.toLowerCase()))
  await gate.openNew()
})

test('a lost passphrase: the recovery key opens and sets a new one', async ({ start }) => {
  const bospad = await start()
  const gate = new Gate(bospad)
  const { shell, recoveryKey } = await gate.makeVault()
  await shell.captureOnToday('Kept through the change of passphrase')
  await shell.lock()
  await gate.forgotPassphrase()
  const fresh = 'harbour walnut silent bicycle'
  const again = await gate.recover(recoveryKey.toLowerCase(), fresh)
  await again.go('today')
  await expect(bospad.page.getByText('Kept through the change of passphrase').first()).toBeVisible()
  await again.lock()
  await gate.tryPassphrase(goodPassphrase)
  await gate.expectMessage('That passphrase does not fit.')
  await gate.unlock(fresh)
})

test('language and theme change at once, without a restart', async ({ shell }) => {
  const { bospad } = shell
  await shell.settings('language')
  await bospad.page.getByText('Nederlands', { exact: true }).click()
  await expect(bospad.page.getByRole('heading', { level: 1, name: 'Taal' })).toBeVisible()
  await expect(bospad.page.locator('html')).toHaveAttribute('lang', 'nl')
  await bospad.page.getByRole('button', { name: 'Weergave' }).click()
  await bospad.page.getByText('Donker', { exact: true }).click()
  await expect(bospad.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('everything is reached from the palette with the keyboard alone', async ({ shell }) => {
  const { bospad } = shell
  const { page } = bospad
  await shell.openPalette()
  await page.keyboard.type('mensen') // the Dutch word finds the English action
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'People' }).first()).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await bospad.nextPage(() => page.keyboard.press('Control+l').catch(() => undefined)) // the page may be gone before the key comes up
  await new Gate(bospad).atUnlock()
})
