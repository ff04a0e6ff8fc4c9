import { expect, type Locator } from '@playwright/test'
import type { Shell } from './shell'

export type ClientTab = 'session' | 'sessions' | 'agreements' | 'models' | 'client-hours' | 'contract'

/** The coaching room: the list of clients, the page of one, how it begins and ends. */
export class Clients {
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
    return this.shell.say(`clients.${id}`, values)
  }

  async enter() {
    await this.shell.go('coaching')
    await expect(this.main.getByRole('heading', { level: 1, name: new RegExp(`^(${this.say('title')}|${this.say('empty')})$`) })).toBeVisible() // prettier-ignore
  }
  heading(name: string) {
    return this.main.getByRole('heading', { level: 1, name, exact: true })
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  field(key: string) {
    return this.page.locator(`[data-field="${key}"]`)
  }
  get dialog() {
    return this.page.getByRole('dialog')
  }

  /** Everybody in the column beside the page. */
  get list() {
    return this.main.getByRole('listbox', { name: this.say('list') })
  }
  row(name: string) {
    return this.list.getByRole('option', { name: new RegExp(`^${name}`) })
  }
  async open(name: string) {
    await this.row(name).click()
    await expect(this.heading(name)).toBeVisible()
  }
  async tab(id: ClientTab) {
    const name = id === 'session' ? new RegExp(`^${this.say('tab.session')}( \\d+)?$`) : this.say(`tab.${id}`)
    await this.main.getByRole('tab', { name, exact: true }).click()
  }

  /** The intake. */
  async begins(step: string) {
    await expect(this.heading(this.say(`intake.${step}.title`))).toBeVisible()
  }
  async next(step: string) {
    await this.button('next').click()
    await this.begins(step)
  }
  async name(text: string) {
    const name = this.main.getByRole('textbox', { name: this.say('name') })
    await name.fill(text)
    await name.press('Enter')
    await expect(this.main.getByText(text, { exact: true }).first()).toBeVisible()
  }

  /** A point of the contract, opened. */
  async point(id: string) {
    const line = this.main.getByRole('button', { name: new RegExp(this.say(`point.${id}`)) })
    await line.click()
    await expect(line).toHaveAttribute('aria-expanded', 'true')
  }
  text(key: string) {
    return this.field(key).getByRole('textbox').first()
  }
  async saved() {
    await expect(this.page.getByTestId('save-status').last()).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }

  /** The table of sessions on its tab. */
  get sessions() {
    return this.main.getByRole('tabpanel').getByRole('row')
  }
  session(text: string | RegExp) {
    return this.sessions.filter({ hasText: text })
  }
  /** Types a day and a time, `2026-11-22T16:30`, in the order of English. */
  async typeMoment(scope: Locator, moment: string) {
    const [date = '', time = ''] = moment.split('T')
    const [year = '', month = '', day = ''] = date.split('-')
    const [hour = '', minute = ''] = time.split(':')
    await scope.getByRole('spinbutton').first().click()
    await this.keyboard.type(`${day}${month}${year}${hour}${minute}`)
  }
  async keepInDialog() {
    await this.dialog.getByRole('button', { name: this.shell.say('methods.record.keepIt'), exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }
  /** Ticks or unticks: its input lies under the mark. */
  async press(control: Locator) {
    await control.focus()
    await this.keyboard.press('Space')
  }

  /** What stands beside the page. */
  get side() {
    return this.main.getByRole('complementary', { name: this.say('side') })
  }
  scale(title: string) {
    return this.side.getByRole('group', { name: title, exact: true })
  }
}
