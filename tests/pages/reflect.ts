import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The room of reflecting: events, the walk along them, the feeling map. */
export class Reflect {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get keyboard() {
    return this.page.keyboard
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`reflect.${id}`, values)
  }

  async enter() {
    await this.keyboard.press('Control+3')
    await expect(this.list).toBeVisible()
  }
  get list() {
    return this.page.getByRole('region', { name: this.say('list') })
  }
  event(title: string) {
    return this.list.getByRole('option', { name: title })
  }
  /** The events under one heading of the list, in their order. */
  group(name: 'ahead' | 'waiting' | 'closed') {
    return this.list.getByRole('group', { name: this.say(`group.${name}`) }).getByRole('option')
  }
  get steps() {
    return this.page.getByRole('navigation', { name: this.say('steps') })
  }
  step(name: string) {
    return this.steps.getByRole('button', { name })
  }
  async isOn(step: string) {
    await expect(this.step(step)).toHaveAttribute('aria-current', 'step')
  }
  heading(name: string) {
    return this.page.getByRole('article').getByRole('heading', { level: 1, name })
  }
  text(name: string | RegExp) {
    return this.page.getByRole('textbox', { name, exact: true })
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  named(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true })
  }
  async saved() {
    await expect(this.page.locator('[data-saved]')).toHaveText(this.say('saved'))
  }
  get mark() {
    return this.page.getByRole('slider', { name: this.say('map.mark'), exact: true })
  }
  get place() {
    return this.page.getByRole('group').getByRole('status')
  }
  word(name: string) {
    return this.page.getByRole('group', { name: this.say('map.near') }).getByRole('button', { name })
  }
  get chosen() {
    return this.page.getByRole('list', { name: /^(Chosen|Gekozen)/ }).getByRole('listitem')
  }
  get beside() {
    return this.page.getByRole('complementary')
  }
  get closed() {
    return this.page.locator('#closed')
  }
  radio(group: string | RegExp, name: string | RegExp) {
    return this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name })
  }

  /** Tab by tab, as a keyboard user gets there. */
  async tabTo(target: ReturnType<Reflect['text']>, backwards = false) {
    for (let press = 0; press < 60; press++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
    }
    await expect(target).toBeFocused()
  }
  /** Types into a field that Tab reaches. */
  async write(name: string | RegExp, text: string) {
    await this.tabTo(this.text(name))
    await this.keyboard.insertText(text)
  }
  async press(target: ReturnType<Reflect['text']>, key = 'Enter') {
    await this.tabTo(target)
    await this.keyboard.press(key)
  }
}
