import { expect, type Locator } from '@playwright/test'
import type { Shell } from './shell'

/** The page of a walk: its overview, plan, preparation, the way itself and the look back. */
export class Walk {
  constructor(readonly shell: Shell) {}

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
    return this.shell.say(`walk.${id}`, values)
  }

  /** Of the list on the page of its pair. */
  async open(name: string) {
    await this.main.getByRole('row').getByRole('button', { name, exact: true }).click()
    await expect(this.heading(name)).toBeVisible()
  }
  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }
  async isOn(page: 'plan' | 'prepare' | 'after') {
    await expect(this.heading(this.say(`${page}.title`))).toBeVisible()
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }
  async more(id: 'calendar' | 'move' | 'cancel') {
    await this.button('more').click()
    await this.page.getByRole('menuitem', { name: this.say(id), exact: true }).click()
  }
  named(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: true })
  }
  text(name: string) {
    return this.page.getByRole('textbox', { name, exact: true })
  }
  field(key: string) {
    return this.page.locator(`[data-field="${key}"]`)
  }
  radio(name: string, scope: Locator = this.main) {
    return scope.getByRole('radio', { name, exact: true })
  }
  /** Ticks or unticks: its input lies under the mark. */
  async press(control: Locator) {
    await control.focus()
    await this.keyboard.press('Space')
  }
  tick(name: string) {
    return this.page.getByRole('checkbox', { name, exact: true })
  }
  async stands(state: string) {
    await expect(this.main.locator(`[data-state="${state}"]`)).toBeVisible()
  }
  async saved() {
    await expect(this.page.getByTestId('save-status').first()).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }
  get figure() {
    return this.main.getByRole('figure')
  }
  /** Imports a file that holds one line. */
  async importRoute(path: string) {
    await this.shell.bospad.answerFolderDialog(path)
    await this.page.getByRole('button', { name: this.shell.say('route.import'), exact: true }).click()
    await expect(this.figure).toBeVisible()
  }
  /** What a rule of the method says. */
  said(rule: string) {
    return this.page.locator(`[data-rule="${rule}"]`)
  }
  /** Takes up what a rule offers. */
  async makes(rule: string) {
    await this.said(rule)
      .getByRole('button', { name: this.shell.say('methods.finding.make'), exact: true })
      .click()
  }
  /** Types where the way passes, and how far it is in all. */
  async typePlaces(places: readonly string[], km: number) {
    const word = (id: string) => this.shell.say(`route.typed.${id}`)
    await this.button('route.type').click()
    await this.press(this.radio(word('places')))
    const list = this.main.getByRole('group', { name: word('places'), exact: true })
    await list.getByRole('textbox').first().focus()
    for (const [no, place] of places.entries()) {
      if (no > 0) await this.keyboard.press('Enter')
      await this.keyboard.type(place)
    }
    await this.main.getByRole('textbox', { name: word('km') }).fill(String(km))
    await this.keyboard.press('Tab')
  }
  get dialog() {
    return this.page.getByRole('dialog')
  }
  /** A field of the slip that is open. */
  inSlip(key: string) {
    return this.dialog.locator(`[data-field="${key}"]`)
  }
  inDialog(id: string) {
    return this.dialog.getByRole('button', { name: this.say(id), exact: true })
  }

  /** The large buttons. */
  get way() {
    return this.page.getByRole('dialog', { name: this.say('way.title'), exact: true })
  }
  async begin() {
    await this.button('onTheWay').click()
    await expect(this.way).toBeVisible()
  }
  wayButton(name: string | RegExp) {
    return this.way.getByRole('button', { name })
  }
  async noted(what: string) {
    await expect(this.way.getByRole('status').first()).toContainText(what)
  }

  /** Rail and title bar lie under it. */
  async coversAll() {
    const under = await this.page.evaluate(() =>
      [document.elementFromPoint(40, 80), document.elementFromPoint(innerWidth / 2, 20)].map(
        (it) => it?.closest('nav, #main') !== null,
      ),
    )
    expect(under).toEqual([false, false])
  }

  /** Types a moment, part by part, as the fields of the language ask for it. */
  async moment(scope: Locator, parts: readonly string[]) {
    await scope.getByRole('spinbutton').first().focus()
    for (const part of parts) await this.keyboard.type(part)
  }
  /** Saves the calendar file and gives its path. */
  async saveCalendar(path: string) {
    await this.shell.bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    // it stands beside what was moved or cancelled, else in the menu
    const beside = this.button('calendar')
    await ((await beside.count()) > 0 ? beside.first().click() : this.more('calendar'))
    await this.page.getByRole('button', { name: this.shell.say('calendar.save'), exact: true }).click()
    await expect(this.dialog).toHaveCount(0)
  }
}
