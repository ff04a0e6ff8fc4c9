import { expect, type Locator } from '@playwright/test'
import { Clients } from './clients'
import type { Shell } from './shell'

/** A session with a client: prepared on the client's page, held in quiet mode, looked back on. */
export class Sessions {
  readonly clients: Clients
  constructor(readonly shell: Shell) {
    this.clients = new Clients(shell)
  }

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  get keyboard() {
    return this.page.keyboard
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`sessions.${id}`, values)
  }

  /** The session that comes, on the page of its client. */
  async enter(client: string) {
    await this.clients.enter()
    await this.clients.open(client)
    await this.isAhead()
  }
  async isAhead() {
    await expect(this.text('purpose')).toBeVisible()
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  /** A part of the page, by its heading. */
  section(id: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^${this.say(id).replace(/[?.]/g, '.')}`) })
  }
  field(key: string) {
    return this.page.locator(`[data-field="${key}"]`)
  }
  text(key: string) {
    return this.field(key).getByRole('textbox').first()
  }
  get dialog() {
    return this.page.getByRole('dialog').last()
  }
  async saved() {
    await expect(this.page.getByTestId('save-status').first()).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }
  async more(id: 'calendar' | 'move' | 'cancel') {
    await this.button('more').click()
    await this.page.getByRole('menuitem', { name: this.say(id), exact: true }).click()
  }

  /** The agenda: its lines by their words. */
  line(at: number, of: number) {
    return this.main.getByRole('textbox', { name: this.say('agenda.text', { at, of }), exact: true })
  }
  minutes(at: number) {
    return this.main.getByRole('textbox', { name: this.say('agenda.minutes', { at }), exact: true })
  }
  planned(planned: number, of: number) {
    return this.main.getByText(this.say('planned', { planned, of }), { exact: true })
  }

  /** The questions of a part, in their order. */
  part(id: string) {
    return this.main.getByRole('group', { name: this.say(`part.${id}`), exact: true })
  }
  questions(part: string) {
    return this.part(part).locator('[data-question]')
  }
  get bank() {
    return this.main.getByRole('group', { name: this.say('bank.title'), exact: true })
  }
  get search() {
    return this.bank.getByRole('textbox', { name: this.say('bank.search'), exact: true })
  }
  found(text: string | RegExp) {
    return this.bank.getByRole('listitem').filter({ hasText: text }).getByRole('button')
  }
  get mix() {
    return this.page.getByTestId('mix')
  }
  stance(name: string) {
    return this.section('stance').getByRole('checkbox', { name, exact: true })
  }
  tick(name: string) {
    return this.page.getByRole('checkbox', { name, exact: true })
  }
  /** Ticks or unticks: its input lies under the mark. */
  async press(control: Locator) {
    await control.focus()
    await this.keyboard.press('Space')
  }

  /** Quiet mode covers everything else. */
  get quiet() {
    return this.page.getByRole('dialog', { name: this.say('during.title'), exact: true })
  }
  async begin() {
    await this.button('begin').click()
    await expect(this.quiet).toBeVisible()
  }
  get clock() {
    return this.quiet.getByTestId('clock')
  }
  /** What is being noted. */
  jot(kind: string) {
    return this.quiet.getByRole('group', { name: this.say(`jot.${kind}`), exact: true })
  }
  async note(kind: string, text: string) {
    await this.keyboard.press(this.say(`key.${kind}`).toLowerCase())
    await expect(this.jot(kind).getByRole('textbox').first()).toBeFocused()
    await this.keyboard.type(text)
  }
  async keep(kind: string) {
    await this.jot(kind)
      .getByRole('button', { name: this.say('jot.keep'), exact: true })
      .click()
    await expect(this.jot(kind)).toHaveCount(0)
  }
  get noted() {
    return this.quiet.getByRole('region', { name: this.say('during.sofar'), exact: true }).getByRole('listitem')
  }
  asked(question: string) {
    return this.quiet.getByRole('button', { name: this.say('during.asked', { question }), exact: true })
  }
  get notes() {
    return this.quiet.getByRole('textbox', { name: this.say('during.notes'), exact: true })
  }

  /** What will leave, in the window before it does. */
  get shared() {
    return this.page.getByTestId('shared')
  }
  get sheet() {
    return this.page.getByTestId('sheet')
  }
  /** What a question or a line of the agenda is taken hold of by. */
  questionGrip(text: string) {
    return this.main.getByRole('listitem').filter({ hasText: text }).locator('[draggable]')
  }
  lineGrip(at: number, of: number) {
    const line = this.page.getByRole('textbox', { name: this.say('agenda.text', { at, of }), exact: true })
    return this.main.getByRole('listitem').filter({ has: line }).locator('[draggable]')
  }
  /** Stands in for the printer: the page that would come out of it lies at `path`. */
  async printTo(path: string, press: Locator) {
    await this.shell.bospad.inMain(({ app }, file) => {
      app.once('web-contents-created', (_event, page) => {
        page.print = (_options, done) => {
          const write = async () => {
            await process.getBuiltinModule('node:fs/promises').writeFile(file, await page.printToPDF({}))
            done?.(true, '')
          }
          void write()
        }
      })
    }, path)
    await press.click()
  }
  /** Saves what the press of `press` asks a place for. */
  async saveTo(path: string, press: Locator) {
    await this.shell.bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await press.click()
  }
}
