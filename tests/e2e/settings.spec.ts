import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Gate, goodPassphrase } from '../pages/gate'
import { Notebooks } from '../pages/notebooks'
import { Settings } from '../pages/settings'
import { Spelling } from '../pages/spelling'
import { test as ownTest, type Bospad } from '../support/app'
import { givePortBack, makeVault, passphrase, withoutVault } from '../support/calls'
import { filesOf } from '../support/folders'
import { expect, sharedApp } from '../support/shared-app'
import { folderIn } from '../support/transfer-calls'

const test = sharedApp({ settings: { spellCheck: true } })

/** Folders of the vaults in the list, the last used first. */
function vaultsOf(bospad: Bospad): string[] {
  return (JSON.parse(readFileSync(join(bospad.userData, 'settings.json'), 'utf8')) as { vaults: string[] }).vaults
}

ownTest(
  'the capture shortcut: recorded by pressing it, refused when another program holds it',
  async ({ start, enter }) => {
    const other = await start() // the other program: it holds Ctrl Shift N
    const shell = await enter()
    const { bospad } = shell
    const settings = new Settings(shell)
    await shell.settings('keyboard')
    const shortcut = settings.captureShortcut
    await expect(shortcut).toContainText('Another program holds this shortcut, so it does not work now.')

    await settings.record('k')
    await expect(shortcut).toContainText('Use Ctrl, Alt or Cmd with another key.')
    await bospad.page.keyboard.press('Control+Alt+k')
    await expect(shortcut).toContainText('Ctrl Alt K')
    await expect(shortcut).toContainText('This shortcut works now.')

    await settings.record('Control+Shift+n')
    await expect(settings.alert).toContainText('Another program already uses this shortcut.')
    await expect(shortcut).toContainText('Ctrl Alt K')
    await expect(shortcut).toContainText('This shortcut works now.')

    await settings.record('Escape')
    await expect(settings.recorder).toHaveCount(0)
    await expect(shortcut).toContainText('Ctrl Alt K')
    await other.close()
    await settings.record('Control+Shift+n')
    await expect(shortcut).toContainText('Ctrl Shift N')
    await expect(settings.alert).toHaveCount(0)
    await settings.button('keyboard.off').click()
    await expect(shortcut).toContainText('None')
    const held = (accelerator: string) =>
      bospad.inMain(({ globalShortcut }, it) => globalShortcut.isRegistered(it), accelerator)
    expect([await held('CommandOrControl+Shift+N'), await held('CommandOrControl+Alt+K')]).toEqual([false, false])
  },
)

ownTest('a damaged backup is named and not restored', async ({ shell }) => {
  const { bospad } = shell
  const settings = new Settings(shell)
  await shell.captureOnToday('Written today')
  await shell.settings('backups')
  await settings.backUpNow()
  const backups = join(vaultsOf(bospad)[0] ?? '', 'backups')
  const store = join(backups, readdirSync(backups).find((name) => name.endsWith('on-request')) ?? '', 'store.db')
  const bytes = readFileSync(store)
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000)
  writeFileSync(store, bytes)

  await settings.checkBackup('on-request')
  await expect(settings.alert).toHaveText('This backup is damaged. Use another one.')
  await settings.restoreBackup('on-request')
  const refusal = settings.alert.filter({ hasText: 'This backup is damaged and was not restored.' })
  await expect(refusal).toContainText('Your present notes are untouched. Choose an older backup from the list.')
  expect(readFileSync(store).equals(bytes)).toBe(true)
  await expect(settings.backups('before-restore')).toHaveCount(0)
  await shell.go('today')
  await expect(bospad.page.getByText('Written today').first()).toBeVisible()
})

test('back to a backup: the present notes are kept as one first, and Bospad locks', async ({ shell }) => {
  const { bospad } = shell
  const gate = new Gate(bospad)
  const settings = new Settings(shell)
  await shell.captureOnToday('Before the backup')
  await shell.settings('backups')
  await settings.backUpNow()
  await settings.checkBackup('on-request')
  await expect(bospad.page.getByText('Opened and checked: 1 entry, complete.')).toBeVisible()
  await shell.captureOnToday('After the backup')
  await shell.settings('backups')
  await bospad.nextPage(() => settings.restoreBackup('on-request'))

  await gate.unlock()
  await expect(bospad.page.getByText('Before the backup').first()).toBeVisible()
  await expect(bospad.page.getByText('After the backup')).toHaveCount(0)
  await expect(settings.alert).toHaveCount(0)
  await shell.settings('backups')
  await bospad.nextPage(() => settings.restoreBackup('before-restore'))
  await gate.unlock()
  await expect(bospad.page.getByText('After the backup').first()).toBeVisible()
})

test('the minutes until it locks by itself', async ({ shell }) => {
  const { bospad } = shell
  const away = (seconds: number) =>
    bospad.inMain(
      ({ powerMonitor }, it) =>
        new Promise<void>((resolve) => {
          powerMonitor.getSystemIdleTime = () => {
            setTimeout(resolve) // after what follows the look
            return it
          }
        }),
      seconds,
    )
  const settings = new Settings(shell)
  await shell.settings('lock')
  await away(90)
  await expect(settings.list('lock.idle')).toContainText('After 5 minutes')
  await bospad.nextPage(() => settings.choose('lock.idle', 'After 1 minute'))
  await new Gate(bospad).atUnlock()
  await away(0)
  await new Gate(bospad).unlock()
  await shell.settings('lock')
  await expect(settings.list('lock.idle')).toContainText('After 1 minute')
})

test('two vaults: chosen at the unlock screen, and one taken off the list keeps its folder', async ({ shell }) => {
  const { bospad } = shell
  const gate = new Gate(bospad)
  await shell.captureOnToday('Of my own')
  await shell.settings('vault')
  const settings = new Settings(shell)
  await settings.lockAndChooseAnother()
  await gate.another()
  await gate.makeVault('Coaching')
  await shell.captureOnToday('Of a coachee')
  await expect(bospad.page.getByText('Of my own')).toHaveCount(0)
  await shell.lock()

  await gate.chooseVault('Ingrid')
  await gate.unlock()
  await expect(bospad.page.getByText('Of my own').first()).toBeVisible()
  await expect(bospad.page.getByText('Of a coachee')).toHaveCount(0)

  const coaching = vaultsOf(bospad)[1] ?? ''
  expect(coaching).toMatch(/Coaching\.bospad$/)
  const before = filesOf(coaching)
  await shell.settings('vault')
  await settings.forgetOther()
  expect(vaultsOf(bospad)).toHaveLength(1)
  expect(filesOf(coaching)).toEqual(before)

  await shell.lock()
  await bospad.answerFolderDialog(coaching)
  await gate.openExisting()
  await gate.unlock()
  await expect(bospad.page.getByText('Of a coachee').first()).toBeVisible()
})

test('another passphrase: the old one is refused, the new one and the recovery key open', async ({ shell }) => {
  const { bospad } = shell
  const next = 'harbour walnut silent bicycle'
  const { recoveryKey } = await makeVault(await withoutVault(bospad), folderIn(bospad, 'vaults'))
  await givePortBack(bospad.page)
  const gate = new Gate(bospad)
  const settings = new Settings(shell)
  await shell.settings('lock')
  await settings.changePassphrase('not the present one', next)
  await expect(settings.alert).toContainText('That passphrase does not fit.')
  await settings.changePassphrase(passphrase, next)
  await expect(bospad.page.getByText('The passphrase is changed. The recovery key still works.')).toBeVisible()

  await shell.lock()
  await gate.tryPassphrase(passphrase)
  await gate.expectMessage('That passphrase does not fit.')
  await gate.unlock(next)
  await shell.lock()
  await gate.forgotPassphrase()
  await gate.recover(recoveryKey, goodPassphrase)
})

test('larger writing, no spelling, and the version, from the settings', async ({ shell }) => {
  const { bospad } = shell
  const { page } = bospad
  const settings = new Settings(shell)
  const notebooks = new Notebooks(bospad)
  const spelling = new Spelling(page)
  await shell.go('notebooks')
  await notebooks.write('In two sizes', 'Ik wil onmidellijk weg. ')
  await expect(spelling.marked).toHaveText(['onmidellijk'])
  await expect(notebooks.text).toHaveCSS('font-size', '17px')

  await shell.settings('appearance')
  await settings.choose('appearance.size', '22 pixels')
  await expect(page.getByText('I counted to three, and waited.')).toHaveCSS('font-size', '22px')
  await shell.settings('language')
  await page.getByText('Check spelling, Dutch and English at once').click()
  await expect(page.getByRole('switch')).not.toBeChecked()
  await shell.go('notebooks')
  await notebooks.open('In two sizes')
  await expect(notebooks.text).toHaveCSS('font-size', '22px')
  await notebooks.text.press('Control+End')
  await page.keyboard.type('En wel onmidellijk. ')
  await notebooks.saved()
  await expect(spelling.marked).toHaveCount(0)

  await shell.settings('about')
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  await expect(page.getByRole('definition').filter({ hasText: /^Bospad / })).toHaveText(`Bospad ${version}`)
})
