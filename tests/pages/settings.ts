import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The room of settings: what each of its pages can do. */
export class Settings {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`settings.${id}`, values)
  }
  button(id: string) {
    return this.page.getByRole('button', { name: this.say(id), exact: true })
  }
  get alert() {
    return this.page.getByRole('alert')
  }

  /** The value of a list to choose from, and its label: `After 5 minutes Lock when nothing is typed`. */
  list(label: string) {
    return this.page.getByRole('button', { name: this.say(label) })
  }
  async choose(label: string, option: string) {
    await this.list(label).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
    await expect(this.list(label)).toContainText(option)
  }

  /** The vault with that name in the list of this computer. */
  vault(name: string) {
    return this.page.getByRole('group').filter({ hasText: name })
  }
  async forgetOther() {
    await this.button('vault.forget').click()
    await expect(this.button('vault.forget')).toHaveCount(0)
  }
  async lockAndChooseAnother() {
    await this.shell.bospad.nextPage(() => this.button('vault.lock').click())
  }

  async changePassphrase(present: string, next: string) {
    await this.page.getByLabel(this.say('lock.current')).fill(present)
    await this.page.getByLabel(this.say('lock.new')).fill(next)
    await this.page.getByLabel(this.shell.say('gate.pass.again')).fill(next)
    await expect(this.button('lock.change')).toBeEnabled()
    await this.button('lock.change').click()
  }

  /** The backups of one kind, newest first. */
  backups(kind: string) {
    const name = this.page.getByRole('cell', { name: this.say(`backups.kind.${kind}`), exact: true })
    return this.page.getByRole('row').filter({ has: name })
  }
  async backUpNow() {
    const before = await this.backups('on-request').count()
    await this.button('backups.now').click()
    await expect(this.backups('on-request')).toHaveCount(before + 1)
    await expect(this.button('backups.now')).toBeEnabled()
  }
  async checkBackup(kind: string) {
    await this.backups(kind)
      .first()
      .getByRole('button', { name: this.say('backups.verify') })
      .click()
  }
  /** The restored vault is locked afterwards: the caller waits for that, or for the refusal. */
  async restoreBackup(kind: string) {
    await this.backups(kind)
      .first()
      .getByRole('button', { name: this.say('backups.restore') })
      .click()
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.say('backups.restore.confirm') })
      .click()
  }

  /** Presses `keys` (as Playwright writes them) while the capture shortcut is recorded. */
  async record(...keys: string[]) {
    await this.button('keyboard.change').click()
    await expect(this.recorder).toBeFocused()
    for (const pressed of keys) await this.page.keyboard.press(pressed)
  }
  get recorder() {
    return this.page.getByRole('textbox', { name: this.say('keyboard.capture') })
  }
  get captureShortcut() {
    return this.page.getByRole('region', { name: this.say('keyboard.capture') })
  }
}
