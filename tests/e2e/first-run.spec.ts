import { Gate, goodPassphrase } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { Shell } from '../pages/shell'
import { test as ownTest } from '../support/app'
import { givePortBack, makeVault, passphrase, withoutVault } from '../support/calls'
import { expect, sharedApp } from '../support/shared-app'
import { folderIn } from '../support/transfer-calls'

const test = sharedApp()

ownTest('an executive makes a vault, both groups right, writes, locks, and comes back tomorrow', async ({ bospad }) => {
  const gate = new Gate(bospad)
  await gate.welcome()
  await gate.chooseWhere()
  await gate.choosePassphrase('Ingrid')
  await gate.typePassphraseTwice(goodPassphrase)
  const groups = await gate.seeRecoveryKey()
  await gate.typeGroups(groups.map(() => 'ZZZZ'))
  await bospad.page.getByRole('button', { name: 'Open my notebook' }).click()
  await gate.expectMessage('One of these groups differs from the sheet.')
  await gate.typeGroups(groups.map((group) => group.toLowerCase()))
  const shell = await gate.openNew()

  await shell.captureOnToday('I counted to three before I answered.')
  await shell.go('notebooks')
  const notebooks = new Notebooks(bospad)
  await notebooks.write('The silence after slide nine', 'I counted to three. #board')
  await expect(notebooks.page.getByRole('button', { name: '# board' })).toBeVisible()
  await shell.lock()
  await gate.atUnlock()
  await expect(bospad.page.getByText('I counted to three')).toHaveCount(0)

  const tomorrow = await bospad.restart()
  const again = await new Gate(tomorrow).unlock()
  await again.go('today')
  await expect(tomorrow.page.getByText('I counted to three before I answered.').first()).toBeVisible()
  await again.go('notebooks')
  const kept = new Notebooks(tomorrow)
  await kept.open('The silence after slide nine')
  await expect(kept.text).toHaveText('I counted to three. #board')
  await tomorrow.close()
})

test('a wrong passphrase opens nothing and says what to do; the right one opens', async ({ shell }) => {
  const gate = new Gate(shell.bospad)
  await shell.lock()
  await gate.tryPassphrase('beech gravel teacup thursday marbles')
  await gate.expectMessage('That passphrase does not fit. Try again, or use your recovery key.')
  await gate.unlock()
})

test('a lost passphrase: the recovery key opens and sets a new one', async ({ shell: { bospad } }) => {
  const { recoveryKey } = await makeVault(await withoutVault(bospad), folderIn(bospad, 'vaults'))
  await givePortBack(bospad.page)
  const shell = new Shell(bospad)
  const gate = new Gate(bospad)
  await shell.captureOnToday('Kept through the change of passphrase')
  await shell.lock()
  await gate.forgotPassphrase()
  const again = await gate.recover(recoveryKey.toLowerCase(), goodPassphrase)
  await again.go('today')
  await expect(bospad.page.getByText('Kept through the change of passphrase').first()).toBeVisible()
  await again.lock()
  await gate.tryPassphrase(passphrase)
  await gate.expectMessage('That passphrase does not fit.')
  await gate.unlock(goodPassphrase)
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
  await bospad.page.getByText('Licht', { exact: true }).click()
  await bospad.page.getByRole('button', { name: 'Taal' }).click()
  await bospad.page.getByText('English', { exact: true }).click()
  await expect(bospad.page.locator('html')).toHaveAttribute('lang', 'en')
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
