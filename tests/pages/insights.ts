import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The room of figures. */
export class Insights {
  constructor(private readonly shell: Shell) {}

  private get page() {
    return this.shell.page
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`insights.${id}`, values)
  }

  async open() {
    const rail = this.page.getByRole('navigation', { name: this.shell.say('shell.rail') })
    await rail.getByRole('button', { name: this.shell.say('shell.rail.insights'), exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say('title.year'))
  }

  /** Whom the figures are about: a pseudonym, or everybody. */
  get whom() {
    return this.page.getByRole('button', { name: new RegExp(`${this.say('with')}$`) })
  }
  async choose(name: string | null) {
    await this.whom.focus()
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('option', { name: name ?? this.say('with.all'), exact: true }).focus()
    await this.page.keyboard.press('Enter')
    await this.isAbout(name)
  }
  /** What the title and the choice say. */
  async isAbout(names: string | null) {
    const title = this.page.getByRole('heading', { level: 1 })
    if (names === null) await expect(title).not.toContainText(this.said('').trim())
    else await expect(title).toContainText(this.said(names))
    if (names !== null || (await this.whom.count()) > 0) await expect(this.whom).toContainText(names ?? this.say('with.all')) // oxfmt-ignore
  }
  /** How the name of a figure goes on. */
  said(names: string): string {
    return this.say('title.with', { names })
  }
  /** From the page of a client or a pair. */
  async openWith(names: string) {
    await this.page.getByRole('button', { name: this.say('with.figures', { names }), exact: true }).click()
    await this.isAbout(names)
  }

  /** The line under the title. */
  async counts(reflections: number, entries: number) {
    await expect(this.page.getByText(this.say('counted', { reflections, entries }))).toBeVisible()
  }

  async countsWith(names: string, reflections: number, entries: number) {
    await expect(this.page.getByText(this.say('counted.with', { names, reflections, entries }))).toBeVisible()
  }
  /** What does not stand there while figures are about some people. */
  leftOut(title: string, names: string) {
    return this.page.getByText(this.say('with.leftOut', { figures: `“${title}”`, count: 1, names }))
  }

  /** Of the room itself, where a method below has one of the same name. */
  card(title: string) {
    return this.page.getByRole('article', { name: title, exact: true }).first()
  }

  async choosePeriod(kind: 'quarter' | 'all' | 'own') {
    await this.page.getByRole('radio', { name: this.say(`period.${kind}`), exact: true }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(this.say(`title.${kind}`))
  }

  /** The same as a table, by its key. */
  async showTable(title: string) {
    await this.card(title).getByRole('radio').first().focus()
    await this.page.keyboard.press('t')
    return this.card(title).getByRole('table')
  }

  /** Every figure as a table. */
  async showTables() {
    for (const table of await this.page.getByRole('radio', { name: this.shell.say('ui.figure.table') }).all())
      await table.click()
  }

  /** The dialog of the look back on a year. */
  async openReview() {
    await this.print('review')
    const dialog = this.page.getByRole('dialog', { name: this.say('review.title') })
    await expect(dialog).toBeVisible()
    return dialog
  }

  async openSources(title: string) {
    await this.card(title)
      .getByRole('button', { name: this.shell.say('ui.figure.sourcesOf', { title }) })
      .click()
    const sources = this.page.getByRole('list', { name: this.say('sources.list') })
    await expect(sources).toBeVisible()
    return sources
  }

  /** Whatever is saved next goes there. */
  private async saveAs(path: string) {
    await this.shell.bospad.inMain(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
  }

  /** The figures of the room as they stand, where nothing behind them is private. */
  async savePdf(path: string) {
    await this.saveAs(path)
    await this.print('print.pdf')
  }

  async saveCsv(title: string, path: string) {
    await this.saveAs(path)
    await this.card(title)
      .getByRole('button', { name: this.shell.say('ui.figure.csv', { title }) })
      .click()
  }

  /** In the dialog of a figure that has something private behind it. */
  async takeOut(title: string, to: 'printer' | 'pdf' | 'csv', { privateToo }: { privateToo: boolean }) {
    const dialog = this.page.getByRole('dialog', { name: this.say('takeOut', { title }) })
    if (privateToo) await dialog.getByText(this.shell.say('transfer.export.private'), { exact: true }).click()
    await dialog.getByRole('button', { name: this.say(`takeOut.${to}`) }).click()
    await expect(dialog).toBeHidden()
  }

  /** Of the menu of the print button. */
  async print(what: 'print.paper' | 'print.pdf' | 'review') {
    await this.page.getByRole('button', { name: this.say('print'), exact: true }).click()
    await this.page.getByRole('menuitem', { name: this.say(what) }).click()
  }

  async writeReview(language: 'English' | 'Nederlands', along: string, own: string, path: string) {
    await this.saveAs(path)
    const dialog = await this.openReview()
    await dialog.getByText(language, { exact: true }).click()
    await dialog.getByText(along, { exact: true }).click()
    await dialog.getByRole('textbox').fill(own)
    await dialog.getByRole('button', { name: this.say('review.make') }).click()
    await expect(dialog).toBeHidden({ timeout: 30_000 })
  }

  async chooseMethod(name: RegExp) {
    await this.page
      .getByRole('region', { name: this.say('methods') })
      .getByRole('button', { name: this.say('method') })
      .first()
      .click()
    await this.page.getByRole('option', { name }).click()
  }
}
