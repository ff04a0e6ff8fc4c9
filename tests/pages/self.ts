import { expect, type Locator } from '@playwright/test'
import type { Shell } from './shell'

/** One's own work without a client, in the coaching room. */
export class SelfPage {
  constructor(readonly shell: Shell) {}

  private get main() {
    return this.shell.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`self.${id}`, values)
  }

  async enter() {
    await this.shell.go('coaching')
    const ways = [this.say('title'), this.shell.say('clients.empty.self')]
    await this.main.getByRole('button', { name: new RegExp(`^(${ways.join('|')})$`) }).or(this.main.getByRole('link', { name: ways[1] ?? '', exact: true })).first().click() // oxfmt-ignore
    await expect(this.main.getByRole('heading', { level: 1, name: this.say('title'), exact: true })).toBeVisible()
  }

  row(name: string): Locator {
    return this.main.getByRole('listitem').filter({ has: this.shell.page.getByRole('heading', { level: 3, name }) })
  }
  async begin(name: string) {
    await this.main.getByRole('button', { name: this.say('start.of', { name }), exact: true }).click()
  }
  get holds() {
    return this.main.getByRole('region', { name: this.say('holds'), exact: true })
  }
  async openHold(title: string) {
    await this.holds.getByText(title, { exact: true }).click()
  }
  get notes() {
    return this.main.getByRole('region', { name: this.say('notes'), exact: true })
  }
  async askAgain(name: string) {
    const asks = this.main.getByRole('region', { name: this.say('rhythms'), exact: true })
    await asks.getByText(name, { exact: true }).click()
    await expect(asks.getByRole('switch', { name })).toBeChecked()
  }
}
