import { expect } from '@playwright/test'
import { Clients } from './clients'
import type { Shell } from './shell'

/** The log of hours and the targets beside it. */
export class Hours {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  get dialog() {
    return this.page.getByRole('dialog')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`hours.${id}`, values)
  }

  async enter() {
    await new Clients(this.shell).enter()
    await this.main.getByRole('button', { name: this.shell.say('clients.practice.hours'), exact: true }).click()
    await expect(this.main.getByRole('heading', { level: 1, name: this.say('title'), exact: true })).toBeVisible()
  }
  async targets() {
    await this.main.getByRole('button', { name: this.say('page.targets'), exact: true }).click()
    await expect(this.main.getByText(this.say('targets.text'))).toBeVisible()
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  text(text: string | RegExp) {
    return this.main.getByText(text)
  }

  /** `what`: as the select names it. */
  async choose(select: 'period' | 'client' | 'kind' | 'totals.by', what: string) {
    await this.main.getByRole('button', { name: new RegExp(`${this.say(select)}$`) }).click()
    await this.page.getByRole('option', { name: what, exact: true }).click()
  }

  private table(id: string) {
    return this.main.getByRole('table', { name: this.say(id), exact: true })
  }
  /** A row of the totals, its cells after the name. */
  totals(name: string) {
    return this.table('totals').getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell') // oxfmt-ignore
  }
  /** Lines of the log, the head not counted. */
  get lines() {
    return this.table('lines').locator('tbody').getByRole('row')
  }
  line(text: string | RegExp) {
    return this.lines.filter({ hasText: text })
  }

  async add() {
    await this.button('add').click()
    await expect(this.dialog.getByRole('textbox').first()).toBeVisible()
  }
  field(key: string) {
    return this.dialog.locator(`[data-field="${key}"]`)
  }
  async fill(what: string, minutes: number, kind: string) {
    await this.field('what').getByRole('textbox').fill(what)
    await this.field('minutes').getByRole('textbox').fill(String(minutes))
    await this.field('minutes').getByRole('textbox').press('Tab')
    await this.field('kind').getByText(kind, { exact: true }).click()
  }
  async keep() {
    await this.dialog.getByRole('button', { name: this.shell.say('methods.record.keepIt'), exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }

  async takeOut(what: 'sessions' | 'clients', to: 'csv' | 'pdf', { named }: { named: boolean }, path: string) {
    await this.shell.bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await this.openTakeOut()
    await this.dialog.getByText(this.say(`file.${what}`), { exact: true }).click()
    if (named) await this.dialog.getByText(this.say('file.named'), { exact: true }).click()
    await this.dialog.getByRole('button', { name: this.say(`file.${to}`), exact: true }).click()
    await expect(this.dialog).toHaveCount(0, { timeout: 30_000 })
  }
  async openTakeOut() {
    await this.button('takeOut').click()
    await expect(this.dialog.getByText(this.say('file.clear'))).toBeVisible()
  }

  /** Begins with a preset, which opens it. */
  async addTarget(name: string) {
    await this.button('targets.add').click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
    await expect(this.field('name').getByRole('textbox')).toHaveValue(name)
  }
  async changeTarget(name: string) {
    await this.target(name)
      .getByRole('button', { name: new RegExp(`^${this.say('target.edit')} ?: ${name}$`) })
      .click()
    await expect(this.field('name').getByRole('textbox')).toHaveValue(name)
  }
  target(name: string) {
    return this.main.getByRole('region', { name, exact: true })
  }
}
