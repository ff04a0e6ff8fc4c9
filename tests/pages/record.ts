import { expect, type Locator } from '@playwright/test'
import { fieldOf, shippedMethod, shippedType } from '../support/method-files'
import { Insights } from './insights'
import { RecordFields, type Values } from './record-fields'
import type { Shell } from './shell'

/** A method's page and the records that are made with it: begun, filled in by field key, kept, and what is said of them. */
export class Records {
  private readonly fields: RecordFields
  private kind = ''

  constructor(readonly shell: Shell) {
    this.fields = new RecordFields(shell.page, shell.language)
  }

  private get page() {
    return this.shell.page
  }
  private get main() {
    return this.page.getByRole('main')
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`methods.${id}`, values)
  }
  private words(it: { en: string; nl: string }) {
    return it[this.shell.language]
  }

  /** The page of a method, found by its name. */
  async method(id: string) {
    const name = this.words(shippedMethod(id).name)
    const rail = this.page.getByRole('navigation', { name: this.shell.say('shell.rail') })
    await rail.getByRole('button', { name: this.shell.say('shell.rail.methods'), exact: true }).click()
    await this.page.getByRole('textbox', { name: this.say('find') }).fill(name)
    const card = this.page.getByRole('option').filter({ has: this.page.getByText(name, { exact: true }) })
    await card.click()
    await expect(this.main.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
  }

  /** A fresh record of `method.type`, with these values typed and chosen. */
  async begin(kind: string, values: Values = {}) {
    await this.method(kind.split('.')[0] ?? '')
    const { records } = shippedMethod(kind.split('.')[0] ?? '')
    const name = this.words(shippedType(kind).name)
    const isMain = shippedType(kind) === records[0]
    const start = records.length > 1 ? this.say('start.type', { name }) : this.say('start')
    await this.main.getByRole('button', { name: isMain ? start : name, exact: true }).click()
    await this.seen(kind)
    await this.fill(values)
  }

  /** The newest record called `title` (the name of its type when left out), from the page of its method. */
  async open(kind: string, title = this.words(shippedType(kind).name)) {
    await this.method(kind.split('.')[0] ?? '')
    const row = this.row(title)
    const typeName = this.words(shippedType(kind).name)
    const isOneOfSeveral = shippedMethod(kind.split('.')[0] ?? '').records.length > 1
    await (isOneOfSeveral ? row.filter({ hasText: typeName }) : row).first().click()
    await this.seen(kind)
  }

  /** What a method says over all its records, on its page. */
  methodSays(words: string | RegExp): Locator {
    return this.main
      .getByRole('region', { name: this.say('said') })
      .getByRole('listitem')
      .filter({ hasText: words })
  }

  /** Takes up what a method offers over all its records; the record it makes is on the screen. */
  async makeFromMethod(words: string | RegExp, kind: string) {
    await this.methodSays(words)
      .getByRole('button', { name: this.say('finding.make'), exact: true })
      .click()
    await this.seen(kind)
  }

  /** The figures of the method whose page is open. */
  async figures(): Promise<Insights> {
    await this.main.getByRole('button', { name: this.say('figures'), exact: true }).click()
    return new Insights(this.shell)
  }

  /** Records with this title in the lists of a method's page. */
  row(title: string) {
    return this.main.getByRole('button').filter({ has: this.page.locator('b').getByText(title, { exact: true }) })
  }

  /** A record of this type is on the screen. */
  async seen(kind: string) {
    this.kind = kind
    await expect(this.sheet).toBeVisible()
  }
  get sheet() {
    return this.page.getByRole('region', { name: this.words(shippedType(this.kind).name), exact: true })
  }

  /** Where a field stands on the sheet. */
  field(key: string): Locator {
    return this.sheet.locator(`[data-field="${key}"]`)
  }
  private named(key: string) {
    const field = fieldOf(shippedType(this.kind).fields, key)
    const prompt = shippedMethod(this.kind.split('.')[0] ?? '').prompts.find(({ id }) => id === field.prompt)
    return { field, name: this.words(prompt ?? field.label) }
  }

  async fill(values: Values) {
    for (const [key, value] of Object.entries(values)) {
      const { field, name } = this.named(key)
      await this.fields.fill(this.field(key), field, name, value)
    }
    if (Object.keys(values).length > 0) await this.saved()
  }
  /** What was typed and chosen is still there. */
  async holds(values: Values) {
    for (const [key, value] of Object.entries(values)) {
      const { field, name } = this.named(key)
      await this.fields.holds(this.field(key), field, name, value)
    }
  }
  /** Opens what is folded in a field, the outermost first. */
  async unfold(key: string) {
    const shut = this.field(key).locator('details:not([open]) > summary').first()
    while ((await shut.count()) > 0) await shut.click()
  }
  /** The items of a list of groups. */
  items(key: string): Locator {
    const { field, name } = this.named(key)
    const item = field.type === 'groups' && field.item ? this.words(field.item) : name
    return this.field(key).getByRole('group', { name: new RegExp(`^${item} \\d+$`) })
  }
  /** A value that follows from the others. */
  async shows(key: string, text: string) {
    await expect(this.field(key).getByRole('status')).toHaveText(text)
  }
  async isClosed(key: string, why: string) {
    await expect(this.field(key)).toContainText(why)
    await expect(this.field(key).getByRole('textbox')).toHaveCount(0)
    await expect(this.field(key).getByRole('button')).toHaveCount(0)
  }
  async isOpen(key: string) {
    const { field } = this.named(key)
    await expect(
      this.field(key)
        .getByRole(field.type === 'text' ? 'textbox' : 'button')
        .first(),
    ).toBeVisible()
  }
  async isHidden(key: string) {
    await expect(this.field(key)).toHaveCount(0)
  }

  /** The line into which a group of fields folds, with what is in it. */
  foldOf(key: string): Locator {
    const { name } = this.named(key)
    return this.field(key).getByRole('group', { name, exact: true })
  }
  /** Shuts it by its keys. */
  async fold(key: string) {
    await this.foldOf(key).locator('summary').press('Enter')
    await expect(this.foldOf(key)).not.toHaveAttribute('open')
  }

  async saved() {
    await expect(this.sheet.getByTestId('save-status')).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }
  /** Asks to keep it: the record, or its refusal in words, is on the screen afterwards. */
  async keep() {
    await this.sheet.getByRole('button', { name: this.say('record.keep'), exact: true }).click()
    await expect(this.keptMark.or(this.refusals.first())).toBeVisible()
  }
  /** Keeps it when it went back to a draft because, for a moment, something required was missing. */
  async keepAgain() {
    if (await this.sheet.getByRole('button', { name: this.say('record.keep'), exact: true }).isVisible())
      await this.keep()
  }
  async isKept() {
    await expect(this.keptMark).toBeVisible()
    await expect(this.refusals).toHaveCount(0)
  }
  async isDraft() {
    await expect(this.sheet.getByRole('button', { name: this.say('record.keep'), exact: true })).toBeVisible()
    await expect(this.keptMark).toHaveCount(0)
  }
  private get keptMark() {
    return this.sheet.getByRole('status').filter({ hasText: this.say('record.kept') })
  }
  private get refusals() {
    return this.sheet.locator('[data-rule][data-kind="refuse"]')
  }

  private step(state: string) {
    const found = (shippedType(this.kind).states ?? []).find(({ id }) => id === state)
    if (!found) throw new Error(`no state ${state}`)
    const steps = this.sheet.getByRole('navigation', { name: this.say('states') })
    return steps.getByRole('button').filter({ has: this.page.getByText(this.words(found.name), { exact: true }) })
  }
  /** Asks for another step of its way; whether it stands there afterwards is for `standsAt`. */
  async moveTo(state: string) {
    await this.step(state).click()
    await this.saved()
  }
  async standsAt(state: string) {
    await expect(this.step(state)).toHaveAttribute('aria-current', 'step')
  }

  /** What the method says with these words, at a field when given. */
  said(words: string | RegExp, at?: string): Locator {
    return (at ? this.field(at) : this.sheet).locator('[data-rule]').filter({ hasText: words })
  }
  async says(words: string | RegExp, at?: string) {
    await expect(this.said(words, at).first()).toBeVisible()
  }
  async saysNothingOf(words: string | RegExp) {
    await expect(this.said(words)).toHaveCount(0)
  }
  /** Presses one of the ways to answer what is said. */
  async answer(words: string | RegExp, way: string) {
    await this.said(words).last().getByRole('button', { name: way, exact: true }).click()
  }
  async takeUp(words: string | RegExp, way: 'take' | 'make' | 'skip') {
    await this.answer(words, this.say(`finding.${way}`))
  }
  /** Links to what came from this one. */
  get made(): Locator {
    const beside = this.sheet.getByRole('complementary')
    return beside
      .locator('section')
      .filter({ hasText: this.say('record.made') })
      .getByRole('listitem')
  }
  /** Opens the newest record that came from this one; called as its type when left out. */
  async openMade(kind: string, title = this.words(shippedType(kind).name)) {
    await this.sheet.getByRole('complementary').getByRole('button', { name: title, exact: true }).last().click()
    await this.seen(kind)
    await expect(this.sheet.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  }
}
