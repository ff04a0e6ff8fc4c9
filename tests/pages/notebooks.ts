import { expect } from '@playwright/test'
import type { Bospad } from '../support/app'
import { say, type Language } from '../support/words'

/** The room of notebooks: the list of entries and the entry that is open. */
export class Notebooks {
  constructor(
    readonly bospad: Bospad,
    readonly language: Language = 'en',
  ) {}

  get page() {
    return this.bospad.page
  }
  private say(id: string, values?: Record<string, string | number>) {
    return say(this.language, `notebooks.${id}`, values)
  }
  private button(id: string) {
    return this.page.getByRole('button', { name: this.say(id), exact: true })
  }

  get list() {
    return this.page.getByRole('listbox', { name: this.say('list.label') })
  }
  entryInList(title: string) {
    return this.list.getByRole('option').filter({ hasText: title })
  }
  get title() {
    return this.page.getByRole('textbox', { name: this.say('title.label'), exact: true })
  }
  get text() {
    return this.page.getByRole('textbox', { name: this.say('body.label'), exact: true })
  }
  get status() {
    return this.page.getByTestId('save-status')
  }
  get alert() {
    return this.page.getByRole('alert')
  }

  /** A fresh entry with a title and a text, typed as a person does (a long one comes at once); waits until it is durable. */
  async write(title: string, text: string) {
    await this.page.keyboard.press('Control+n')
    await expect(this.title).toHaveValue('')
    await this.title.fill(title)
    await this.title.press('Enter')
    await expect(this.text).toBeFocused()
    if (text.length > 120) await this.page.keyboard.insertText(text)
    else await this.page.keyboard.type(text)
    await this.saved()
    await expect(this.entryInList(title)).toBeVisible()
  }

  /** The text on the screen is that of the store. */
  async saved() {
    await expect(this.status).toHaveText(this.say('save.savedShort'))
  }

  /** Several at once: the first is opened, the others are added with Ctrl. */
  async select(first: string, ...others: string[]) {
    await this.open(first)
    for (const title of others) await this.entryInList(title).click({ modifiers: ['Control'] })
  }
  async open(title: string) {
    await this.entryInList(title).click()
    await expect(this.title).toHaveValue(title)
  }

  /** Of the entry that is open: an emotion, a person or a tag. */
  chip(name: string) {
    return this.page.getByRole('group', { name: this.say('meta.label') }).getByRole('button', { name, exact: true })
  }
  /** Puts a person who is known already on the entry, as a chip. */
  async addPerson(pseudonym: string) {
    await this.button('add').click()
    const dialog = this.page.getByRole('dialog', { name: this.say('add') })
    await dialog.getByRole('tab', { name: this.say('add.person') }).click()
    await dialog.getByRole('button', { name: pseudonym, exact: true }).click()
    await this.page.keyboard.press('Escape')
    await expect(this.chip(pseudonym)).toBeVisible()
  }

  async choose(menu: 'more' | 'text', item: string) {
    await this.button(menu).click()
    await this.page.getByRole('menuitem', { name: this.say(item), exact: true }).click()
  }

  async show(view: 'all' | 'favourites' | 'unfinished' | 'trash') {
    await this.page.getByRole('heading', { level: 1 }).getByRole('button').click()
    await this.page.getByRole('menuitem', { name: this.say(`view.${view}`) }).click()
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(this.say(`view.${view}`))
  }

  async undo() {
    await this.button('undo').click()
  }

  /** Pastes `html` at the caret, as another program would give it. */
  async pasteHtml(html: string) {
    await this.text.focus()
    await this.text.evaluate((element, markup) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', markup)
      clipboardData.setData('text/plain', 'plain')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
  }

  /** Empties the text behind the writer's back, as a fault in the program would. */
  async loseTextByFault() {
    await this.text.evaluate((element) => {
      type View = { state: { doc: { length: number } }; dispatch: (change: unknown) => void }
      const { view } = (element as HTMLElement & { cmTile: { view: View } }).cmTile
      view.dispatch({ changes: { from: 0, to: view.state.doc.length } })
    })
  }

  get versions() {
    return this.page.getByRole('dialog', { name: this.say('versions') })
  }
  async openVersions() {
    await this.choose('more', 'versions')
    await expect(this.versions).toBeVisible()
  }
  async compareWithNow() {
    await this.versions.getByRole('button', { name: this.say('versions.compare') }).click()
  }
  async restoreVersion() {
    await this.versions.getByRole('button', { name: this.say('versions.restore') }).click()
    await expect(this.versions).toBeHidden()
  }

  async attach(files: { name: string; mimeType: string; buffer: Buffer }[]) {
    await this.page.locator('input[type=file]').setInputFiles(files)
  }
}
