import { join } from 'node:path'
import { expect, type Locator } from '@playwright/test'
import { fieldOf, shippedMethod, shippedType } from '../support/method-files'
import { RecordFields, type Values } from './record-fields'
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
    await expect(this.main.getByRole('heading', { level: 1, name: new RegExp(`^(${this.say('title')}|${this.say('empty')})$`) })).toBeVisible() // oxfmt-ignore
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

  /** Keeps a real name or contact data with the client, out of sight. */
  async giveHidden(field: 'realName' | 'contact', text: string) {
    await this.page.getByRole('button', { name: this.shell.say(`people.${field}.add`), exact: true }).click()
    await this.main.getByRole('textbox', { name: this.shell.say(`people.${field}`) }).fill(text)
    await this.button('keep').click()
    await expect(this.main.getByText(this.shell.say('people.realName.hidden'))).toBeVisible()
  }
  /** What a method says against it. */
  refusal(text: string | RegExp) {
    return this.page.locator('[data-kind="refuse"]').filter({ hasText: text })
  }

  /** Opens a point of the contract, or shuts it. */
  async point(id: string) {
    const line = this.main.getByRole('button', {
      name: new RegExp(`^(${this.say('point.done')}|${this.say('point.open')})?\\s*${this.say(`point.${id}`)}`),
    })
    const isOpen = (await line.getAttribute('aria-expanded')) === 'true'
    await line.click()
    await expect(line).toHaveAttribute('aria-expanded', String(!isOpen))
  }
  text(key: string) {
    return this.field(key).getByRole('textbox').first()
  }
  /** Types and chooses in the fields of a record that is open on the page. */
  async fill(kind: string, values: Values) {
    const fields = new RecordFields(this.page, this.shell.language)
    for (const [key, value] of Object.entries(values)) {
      const field = fieldOf(shippedType(kind).fields, key)
      const question = shippedMethod(kind.split('.')[0] ?? '').prompts.find(({ id }) => id === field.prompt)
      await fields.fill(this.field(key), field, (question ?? field.label)[this.shell.language], value)
    }
  }
  /** Chooses a small picture as the signed contract. */
  async attach(name: string) {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') }) // oxfmt-ignore
  }
  /** Writes the contract as a PDF, and says where. */
  async contractAsPdf() {
    const { bospad } = this.shell
    const path = join(bospad.home, 'contract.pdf')
    await bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await this.button('contract.pdf').click()
    await expect(this.main.getByText(this.say('contract.printed'))).toBeAttached()
    return path
  }
  async saved() {
    await expect(this.page.getByTestId('save-status').last()).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }

  /** The table of sessions on its tab. */
  get sessions() {
    return this.main.getByRole('tabpanel').getByRole('row')
  }
  session(when: RegExp) {
    return this.sessions.filter({ has: this.page.getByRole('rowheader').getByRole('button', { name: when }) })
  }
  /** Plans a session at a moment, `2026-11-22T16:30`. */
  async plan(moment: string) {
    await this.main.getByRole('button', { name: new RegExp(`^(${this.say('session.plan')}|${this.say('session.followUp')})$`) }).click() // oxfmt-ignore
    await this.typeMoment(moment)
    await this.keepInDialog()
  }
  async move(when: RegExp, moment: string) {
    await this.session(when).getByRole('button', { name: new RegExp(`^${this.say('session.move')}`) }).click() // oxfmt-ignore
    await this.typeMoment(moment)
    await this.dialog.getByRole('button', { name: this.shell.say('sessions.move.do'), exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }
  async cancel(when: RegExp, by: string) {
    await this.session(when).getByRole('button', { name: new RegExp(`^${this.say('session.cancel')}`) }).click() // oxfmt-ignore
    await this.press(this.dialog.getByRole('radio', { name: by, exact: true }))
    await this.dialog.getByRole('button', { name: this.shell.say('sessions.cancel.do'), exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }
  /** In the order of English: day, month, year, hour, minute. */
  private async typeMoment(moment: string) {
    const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/.exec(moment) ?? []
    await this.dialog.getByRole('spinbutton').first().click()
    await this.keyboard.type(`${day}${month}${year}${hour}${minute}`)
  }
  private async keepInDialog() {
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
  /** Its line, as an image with a name that says what it shows. */
  drawn(title: string) {
    return this.scale(title).getByRole('img')
  }
}
