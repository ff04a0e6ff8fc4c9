import { expect, type Locator } from '@playwright/test'
import type { Shell } from './shell'

/** The mentoring room: pairs side by side, the page of one, how it begins and ends. */
export class Mentoring {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get keyboard() {
    return this.page.keyboard
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`mentoring.${id}`, values)
  }

  async enter() {
    await this.shell.visible()
    await this.keyboard.press('Control+5')
    await expect(this.main.getByRole('heading', { level: 1, name: new RegExp(`^(${this.say('title')}|${this.say('empty')})$`) })).toBeVisible() // oxfmt-ignore
  }
  heading(name: string) {
    return this.main.getByRole('heading', { level: 1, name, exact: true })
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  named(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true })
  }
  text(name: string | RegExp, scope: Locator = this.main) {
    return scope.getByRole('textbox', { name, exact: true })
  }
  field(key: string) {
    return this.page.locator(`[data-field="${key}"]`)
  }

  /** The row of a pair in the list. */
  row(mentor: string, mentee: string) {
    return this.main.getByRole('row').filter({ hasText: this.say('pair', { mentor, mentee }) })
  }
  async open(mentor: string, mentee: string) {
    const name = this.say('pair', { mentor, mentee })
    await this.main.getByRole('button', { name, exact: true }).click()
    await expect(this.heading(name)).toBeVisible()
  }

  /** The steps of beginning together. */
  get beginning() {
    return this.main.getByRole('navigation', { name: this.say('start') })
  }
  async begins(step: string) {
    await expect(this.heading(this.say(`start.${step}.title`))).toBeVisible()
  }
  async goTo(step: string) {
    await this.beginning.getByRole('button', { name: new RegExp(`^${this.say(`start.${step}`)}`) }).click()
    await this.begins(step)
  }
  async next(step: string) {
    await this.button('next').click()
    await this.begins(step)
  }
  /** Puts somebody, known or new, in a field of the first step. */
  async choose(label: string, name: string) {
    const add = `${this.shell.say('methods.pick.person')}: ${label}`
    await this.named(add).click()
    const dialog = this.page.getByRole('dialog', { name: label, exact: true })
    await dialog.getByRole('textbox').fill(name)
    await dialog.getByRole('button', { name: new RegExp(`${name}`) }).click()
    await expect(dialog).toHaveCount(0)
    await expect(this.main.getByRole('group', { name: label, exact: true })).toContainText(name)
  }
  tick(name: string | RegExp, scope: Locator = this.main) {
    return scope.getByRole('checkbox', { name, exact: true })
  }
  /** Ticks or unticks: its input lies under the mark. */
  async press(control: Locator) {
    await control.focus()
    await this.keyboard.press('Space')
  }
  /** What a method says against it. */
  refusal(text: string | RegExp) {
    return this.page.locator('[data-kind="refuse"]').filter({ hasText: text })
  }

  /** Writes the agreement that the page asks for, with a yes of these people. */
  async agree(button: Locator, text: string, people: readonly string[]) {
    await button.click()
    const dialog = this.page.getByRole('dialog', { name: this.say('agreement'), exact: true })
    await dialog.getByRole('textbox').first().fill(text)
    for (const name of people) await this.press(this.tick(name, dialog))
    await dialog.getByRole('button', { name: this.say('keep'), exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(this.main.getByRole('button', { name: text, exact: true })).toBeVisible()
  }

  get path() {
    return this.main.getByRole('region', { name: this.say('path') })
  }
  step(no: number) {
    return this.path.getByRole('listitem').nth(no - 1).getByRole('button') // oxfmt-ignore
  }
  async isAt(no: number) {
    await expect(this.step(no)).toHaveAttribute('aria-current', 'step')
  }
  section(id: string) {
    return this.main.getByRole('region', { name: this.say(id) })
  }
  get walks() {
    return this.main.getByRole('table').getByRole('row')
  }
  slider(person: string, name: string) {
    return this.main.getByRole('slider', { name: this.say('place.of', { person, name }), exact: true })
  }
  async saved() {
    await expect(this.page.getByTestId('save-status').last()).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }
}
