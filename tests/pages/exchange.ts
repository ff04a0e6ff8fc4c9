import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** Handing a plan to the other of a pair, taking in what comes back, and the keys of the two. */
export class Exchange {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`exchange.${id}`, values)
  }
  button(id: string) {
    return this.main.getByRole('button', { name: this.say(id), exact: true })
  }
  notice(id: string) {
    return this.main.getByText(this.say(id), { exact: true })
  }

  async to(step: 'give' | 'take' | 'keys') {
    await this.main
      .getByRole('navigation', { name: this.say('steps') })
      .getByRole('button', { name: new RegExp(this.say(`step.${step}`)) })
      .click()
    await expect(this.main.getByRole('heading', { level: 2, name: this.say(`step.${step}`) })).toBeVisible()
  }
  get title() {
    return this.main.getByRole('heading', { level: 1 })
  }

  ownKey() {
    return this.main.getByTestId('own-key').innerText()
  }
  async setOtherKey(key: string) {
    await this.main.getByRole('textbox', { name: this.say('other.type') }).fill(key)
    await this.button('other.set').click()
    await expect(this.words.first()).toBeVisible()
  }
  get words() {
    return this.main.getByRole('list', { name: this.say('compare') }).getByRole('listitem')
  }
  async agree() {
    await this.main.getByText(this.say('compare.same')).click()
    await expect(this.main.getByRole('checkbox', { name: this.say('compare.same') })).toBeChecked()
  }

  /** The part of what comes in, or goes along, with this title. */
  part(title: string) {
    return this.main.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) })
  }
  get parts() {
    return this.main.getByRole('heading', { level: 3 }).filter({ has: this.page.locator('em') })
  }
  phrase() {
    return this.main.getByRole('textbox', { name: this.say('phrase') })
  }
  get way() {
    return this.main.getByRole('radiogroup', { name: this.say('give.to') })
  }
  async byPhrase() {
    await this.way.getByText(this.say('give.phrase'), { exact: true }).click()
  }
  async chooseOwnRole(role: 'mentor' | 'mentee' | 'coach') {
    await this.main.getByText(this.say(`role.${role}`), { exact: true }).click()
  }
}
