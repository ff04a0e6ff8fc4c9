import { expect, type Locator } from '@playwright/test'
import { shippedMethod, shippedType } from '../support/method-files'
import { Clients } from './clients'
import { Records } from './record'
import type { Shell } from './shell'

/** Models of a client at work: drawings beside a record, and a peer session in its rounds. */
export class Models {
  readonly records: Records
  constructor(readonly shell: Shell) {
    this.records = new Records(shell)
  }

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(id, values)
  }

  /** What fits a client and what was begun. */
  async ofClient(name: string) {
    const clients = new Clients(this.shell)
    await clients.enter()
    await clients.open(name)
    await clients.tab('models')
    await expect(this.main.getByRole('heading', { name: this.say('models.begun'), exact: true })).toBeVisible()
  }
  begun(title: string): Locator {
    const named = this.page.locator('b').getByText(title, { exact: true })
    return this.main.getByRole('listitem').getByRole('button').filter({ has: named })
  }
  /** A record that was begun for a client, by its title; of several the newest of its kind. */
  async open(client: string, kind: string, title: string) {
    await this.ofClient(client)
    const { name } = shippedType(kind)
    const method = shippedMethod(kind.split('.')[0] ?? '')
    const shown = shippedType(kind) === method.records[0] ? method.name : name
    const called = shown[this.shell.language]
    await this.begun(title === client ? called : title)
      .filter({ hasText: called })
      .first()
      .click()
    await this.records.seen(kind)
  }

  /** The card of a drawing, by its place in the method. */
  drawing(kind: string, at = 0): Locator {
    const title = shippedType(kind).drawings?.[at]?.title
    if (!title) throw new Error(`${kind} has no drawing ${at}`)
    return this.main.getByRole('article', { name: title[this.shell.language], exact: true })
  }
  /** The rows of its table: what the drawing says to who does not see it. */
  async tableOf(card: Locator): Promise<string[][]> {
    await card.getByRole('radio', { name: this.say('ui.figure.table'), exact: true }).click()
    const rows = await card.getByRole('row').all()
    const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('rowheader').or(row.getByRole('cell')).allInnerTexts())) // oxfmt-ignore
    await card.getByRole('radio', { name: this.say('ui.figure.chart'), exact: true }).click()
    return cells
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.main.getByRole('button', { name: this.say(id, values), exact: true })
  }
  async saved() {
    await expect(this.main.getByTestId('save-status')).toHaveText(this.say('notebooks.save.savedShort'))
  }

  /** A round of the session that is run; `at` from 0. */
  async inRound(at: number) {
    const rounds = this.rounds()
    await expect(this.main.getByRole('heading', { level: 1, name: rounds[at] ?? '', exact: true })).toBeVisible()
  }
  rounds(): string[] {
    const drawing = shippedType('peer-consultation.session').drawings?.find(({ kind }) => kind === 'rounds')
    if (drawing?.kind !== 'rounds') throw new Error('no rounds')
    return drawing.rounds.map(({ name }) => name[this.shell.language])
  }
  async nextRound(at: number) {
    await this.button('models.peer.next', { name: this.rounds()[at] ?? '' }).click()
    await this.inRound(at)
  }
  async goToRound(at: number) {
    const steps = this.main.getByRole('navigation', { name: this.say('models.peer.rounds') })
    await steps.getByRole('button', { name: new RegExp(this.rounds()[at] ?? '') }).click()
    await this.inRound(at)
  }
  field(key: string): Locator {
    return this.main.locator(`[data-field="${key}"]`)
  }
  /** One more text in a list. */
  async add(key: string, text: string) {
    const rows = this.field(key).getByRole('textbox')
    if ((await rows.count()) === 0 || (await rows.last().inputValue()) !== '')
      await this.field(key).getByRole('button').last().click()
    await rows.last().fill(text)
  }
  get names(): Locator {
    return this.main.getByRole('region', { name: this.say('models.names') })
  }
}
