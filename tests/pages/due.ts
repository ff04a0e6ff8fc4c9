import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** What is due: the page of its own and its part of Today. */
export class Due {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`due.${id}`, values)
  }

  /** By the palette: what is due has no place on the rail. */
  async enter() {
    await this.shell.openPalette()
    await this.page.keyboard.type(this.shell.say('shell.action.due'))
    await this.page
      .getByRole('option', { name: this.shell.say('shell.action.due') })
      .first()
      .click()
    await expect(this.page.getByRole('heading', { level: 1, name: this.shell.say('shell.action.due') })).toBeVisible()
  }

  region(which: 'now' | 'later') {
    return this.page.getByRole('region', { name: this.say(which) })
  }
  row(title: string, which: 'now' | 'later' = 'now') {
    return this.region(which)
      .getByRole('listitem')
      .filter({ has: this.page.getByText(title, { exact: true }) })
  }
  async choose(title: string, line: string, which: 'now' | 'later' = 'now') {
    await this.row(title, which)
      .getByRole('button', { name: this.say('more', { title }) })
      .click()
    await this.page.getByRole('menuitem', { name: line, exact: true }).click()
  }
  answer(title: string, label: string) {
    return this.row(title).getByRole('button', { name: label, exact: true })
  }
  /** What was asked once something came to its end. */
  asked(title: string) {
    return this.page.getByRole('status').getByRole('region', { name: title })
  }
  get otherDay() {
    return this.page.getByRole('dialog', { name: this.say('otherDay') })
  }
  async typeDay(day: Date) {
    const two = (number: number) => String(number).padStart(2, '0')
    await this.otherDay.getByRole('spinbutton').first().click()
    await this.page.keyboard.type(`${two(day.getDate())}${two(day.getMonth() + 1)}${day.getFullYear()}`)
  }
  async keepDay() {
    await this.otherDay.getByRole('button', { name: this.say('otherDay.keep') }).click()
  }

  /** A section of Today. */
  onToday(id: 'waiting' | 'steps' | 'due' | 'question' | 'comingUp') {
    return this.page.getByRole('region', { name: this.shell.say(`today.${id}`), exact: true })
  }
}
