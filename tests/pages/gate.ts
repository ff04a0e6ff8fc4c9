import { expect } from '@playwright/test'
import type { Bospad } from '../support/app'
import { say, type Language } from '../support/words'
import { Shell } from './shell'

export const goodPassphrase = 'beech gravel teacup thursday marble'

/** Everything before a vault is open. */
export class Gate {
  constructor(
    readonly bospad: Bospad,
    readonly language: Language = 'en',
  ) {}

  get page() {
    return this.bospad.page
  }

  private say(id: string, values?: Record<string, string | number>) {
    return say(this.language, id, values)
  }

  async welcome() {
    await expect(this.page.getByRole('heading', { name: this.say('gate.welcome.title') })).toBeVisible()
  }

  async chooseWhere() {
    await this.page.getByRole('button', { name: this.say('gate.welcome.create') }).click()
    await expect(this.page.getByRole('button', { name: this.say('gate.where.next') })).toBeEnabled()
  }

  async choosePassphrase(name?: string) {
    if (name) await this.page.getByRole('textbox', { name: this.say('gate.where.name') }).fill(name)
    const next = this.page.getByRole('button', { name: this.say('gate.where.next') })
    await expect(next).toBeEnabled()
    await next.click()
    await expect(this.page.getByRole('heading', { name: this.say('gate.pass.title') })).toBeVisible()
  }

  async typePassphraseTwice(passphrase: string) {
    await this.page.getByLabel(this.say('gate.passphrase'), { exact: true }).fill(passphrase)
    await this.page.getByLabel(this.say('gate.pass.again')).fill(passphrase)
    await this.page.getByText(this.say('gate.pass.understand')).click()
    await expect(this.page.getByRole('button', { name: this.say('gate.pass.next') })).toBeEnabled()
  }

  /** Makes the vault; the recovery key is on the screen now. */
  async seeRecoveryKey(): Promise<string[]> {
    await this.page.getByRole('button', { name: this.say('gate.pass.next') }).click()
    await expect(this.page.getByRole('heading', { name: this.say('gate.key.title') })).toBeVisible()
    const groups = await this.page
      .getByRole('list', { name: this.say('gate.sheet.groups') })
      .getByRole('listitem')
      .allTextContents()
    return groups.map((group) => group.slice(1)) // without its number
  }

  async typeGroups(groups: string[]) {
    for (const [index, group] of groups.entries()) {
      const field = this.page.getByRole('textbox', {
        name: this.say('gate.key.group', { number: index + 1 }),
        exact: true,
      })
      if (await field.isVisible()) await field.fill(group)
    }
  }

  async openNew(): Promise<Shell> {
    await this.page.getByRole('button', { name: this.say('gate.key.open') }).click()
    return this.inside()
  }

  /** The whole first run with a good passphrase. */
  async makeVault(name?: string): Promise<{ shell: Shell; recoveryKey: string }> {
    await this.chooseWhere()
    await this.choosePassphrase(name)
    await this.typePassphraseTwice(goodPassphrase)
    const groups = await this.seeRecoveryKey()
    await this.typeGroups(groups)
    return { shell: await this.openNew(), recoveryKey: groups.join(' ') }
  }

  async atUnlock() {
    await expect(this.page.getByRole('heading', { name: this.say('gate.unlock.title') })).toBeVisible()
  }

  /** Whether the unlock screen or the rooms have come. */
  async isLocked(): Promise<boolean> {
    const unlock = this.page.getByRole('heading', { name: this.say('gate.unlock.title') })
    const rail = this.page.getByRole('navigation', { name: this.say('shell.rail') })
    await expect(unlock.or(rail)).toBeVisible()
    return unlock.isVisible()
  }

  async tryPassphrase(passphrase: string) {
    await this.page.getByLabel(this.say('gate.passphrase'), { exact: true }).fill(passphrase)
    await this.page.getByRole('button', { name: this.say('gate.unlock'), exact: true }).click()
  }

  async unlock(passphrase = goodPassphrase): Promise<Shell> {
    await this.tryPassphrase(passphrase)
    return this.inside()
  }

  async forgotPassphrase() {
    await this.page.getByRole('button', { name: this.say('gate.forgot') }).click()
    await expect(this.page.getByRole('heading', { name: this.say('gate.recover.title') })).toBeVisible()
  }

  async recover(recoveryKey: string, passphrase: string): Promise<Shell> {
    await this.page.getByLabel(this.say('gate.recover.key')).fill(recoveryKey)
    await this.page.getByLabel(this.say('gate.recover.new')).fill(passphrase)
    await this.page.getByLabel(this.say('gate.pass.again')).fill(passphrase)
    const open = this.page.getByRole('button', { name: this.say('gate.recover.open') })
    await expect(open).toBeEnabled()
    await open.click()
    return this.inside()
  }

  async expectMessage(text: string) {
    await expect(this.page.getByText(text)).toBeVisible()
  }

  /** Another vault of the list. */
  async chooseVault(name: string) {
    await this.page.getByRole('button', { name: new RegExp(`${this.say('gate.vault')}$`) }).click()
    await this.page.getByRole('option', { name, exact: true }).click()
  }

  /** After something was put right outside Bospad. */
  async lookAgain() {
    await this.page.getByRole('button', { name: this.say('gate.problem.again') }).click()
  }

  /** Where the new vault shall live: the folder dialog answers. */
  async chooseFolder() {
    await this.page.getByRole('button', { name: this.say('gate.where.choose') }).click()
  }

  /** From the unlock screen to a vault that is not in the list yet: the folder dialog answers. */
  async openExisting() {
    await this.another()
    await this.page.getByRole('button', { name: this.say('gate.welcome.open') }).click()
    await this.atUnlock()
  }

  async another() {
    await this.page.getByRole('button', { name: this.say('gate.another') }).click()
    await this.welcome()
  }

  private async inside(): Promise<Shell> {
    const shell = new Shell(this.bospad, this.language)
    await shell.visible()
    return shell
  }
}
