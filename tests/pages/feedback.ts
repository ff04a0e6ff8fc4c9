import { expect, type Page } from '@playwright/test'
import type { Shell } from './shell'

export type Step = 'ask' | 'own' | 'people' | 'answers' | 'results' | 'plan'

/** Feedback rounds: the list, and the page of one with its six steps. */
export class Feedback {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`feedback.${id}`, values)
  }
  button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }

  /** All rounds, by way of one's own page: it is there without any client. */
  async enter() {
    await this.shell.go('coaching')
    const empty = this.main.getByRole('button', { name: this.shell.say('clients.empty.self'), exact: true })
    await expect(empty.or(this.practice)).toBeVisible()
    if (await empty.isVisible()) await empty.click()
    await this.practice.click()
    await expect(this.heading('rounds')).toBeVisible()
  }
  private get practice() {
    return this.main.getByRole('navigation', { name: this.shell.say('clients.practice') }).getByRole('button', { name: this.say('rounds'), exact: true }) // oxfmt-ignore
  }
  heading(id: string) {
    return this.main.getByRole('heading', { level: 1, name: this.say(id), exact: true })
  }
  async begin() {
    await this.button('begin').click()
    await this.isAt('ask')
  }
  /** Of all rounds; of two with one theme the newest stands first. */
  async open(theme: string) {
    await this.main.getByRole('table').getByRole('button', { name: theme, exact: true }).first().click()
    await expect(this.line).toBeVisible()
  }

  private get line() {
    return this.main.getByRole('navigation', { name: this.say('steps') })
  }
  async to(step: Step) {
    await this.line.getByRole('button', { name: new RegExp(this.say(`step.${step}`)) }).click()
    await this.isAt(step)
  }
  async isAt(step: Step) {
    await expect(this.heading(`${step}.title`)).toBeVisible()
  }
  async next(step: Step) {
    await this.button('next').click()
    await this.isAt(step)
  }
  async saved() {
    const status = this.page.getByTestId('save-status').last()
    await expect(status).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }

  field(key: string) {
    return this.main.locator(`[data-field="${key}"]`)
  }
  async write(key: string, text: string) {
    await this.field(key).getByRole('textbox').fill(text)
    await this.saved()
  }
  get theme() {
    return this.field('theme').getByRole('textbox')
  }
  question(no: number) {
    return this.main.getByRole('textbox', { name: this.say('question', { no }), exact: true })
  }
  async addQuestion(text: string, no: number, type: 'scale' | 'open' = 'scale') {
    await this.button('question.add').click()
    await this.question(no).fill(text)
    if (type === 'open') await this.choose(this.say('type', { no }), this.say('type.open'))
  }
  private async choose(label: string, option: string) {
    await this.main.getByRole('button', { name: label }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }
  private own(no: number) {
    return this.main.locator(`[data-own="${no}"]`)
  }
  async answerSelf(no: number, value: number | string) {
    if (typeof value === 'string') return this.own(no).getByRole('textbox').fill(value)
    await this.own(no).getByRole('radiogroup').getByRole('radio').first().focus()
    await this.page.keyboard.press(String(value))
  }
  async addRater(no: number, pseudonym: string, group: string) {
    await this.button('rater.add').click()
    await this.main.getByRole('textbox', { name: this.say('rater', { no }), exact: true }).fill(pseudonym)
    await this.choose(this.say('group', { no }), this.say(`group.${group}`))
  }
  formOf(rater: string) {
    return this.main.getByRole('row').filter({ hasText: rater })
  }
  async chooseLanguage(rater: string, name: string) {
    await this.choose(this.say('language', { name: rater }), name)
  }
  get count() {
    return this.main.getByTestId('answers-in')
  }
  get files() {
    return this.main.getByRole('list', { name: this.say('files') }).getByRole('listitem')
  }
  async openResults() {
    await this.main.getByRole('button', { name: this.say('open'), exact: true }).click()
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: this.say('open'), exact: true })
      .click()
    await expect(this.figure).toBeVisible()
  }
  get figure() {
    return this.main.getByRole('article', { name: this.say('figure') })
  }
}

/** A form as whoever was asked has it: a page opened from a file. */
export class FeedbackForm {
  constructor(readonly page: Page) {}

  async choose(no: number, value: number) {
    await this.page
      .locator(`[data-question="${no}"]`)
      .getByRole('radio', { name: String(value), exact: true })
      .check()
  }
  async write(no: number, text: string) {
    await this.page.locator(`[data-question="${no}"]`).getByRole('textbox').fill(text)
  }
  get save() {
    return this.page.getByRole('button')
  }
  get said() {
    return this.page.getByRole('status')
  }
  get title() {
    return this.page.getByRole('heading', { level: 1 })
  }
  get questions() {
    return this.page.locator('[data-question]')
  }
}
