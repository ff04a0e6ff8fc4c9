import { expect, type Locator } from '@playwright/test'
import type { Shell } from './shell'

/** The page of duties: who is kept until when, deletion for good, everything about a person. */
export class Duties {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`duties.${id}`, values)
  }
  button(id: string, values?: Record<string, string | number>, within: Locator = this.main) {
    return within.getByRole('button', { name: this.say(id, values), exact: true })
  }

  async enter() {
    await this.shell.visible()
    await this.page.keyboard.press('Control+4')
    const way = this.page.getByRole('button', { name: this.shell.say('clients.practice.duties'), exact: true })
    await way.first().click()
    await expect(this.main.getByRole('heading', { level: 1, name: this.say('title'), exact: true })).toBeVisible()
  }

  group(id: 'due' | 'soon' | 'later' | 'open') {
    return this.main.getByRole('region', { name: this.say(`group.${id}`), exact: true })
  }
  row(name: string) {
    return this.main.getByRole('row').filter({ has: this.page.getByRole('rowheader').filter({ hasText: name }) })
  }
  get deletions() {
    return this.main.getByRole('region', { name: this.say('deletions'), exact: true })
  }

  async keepUntil(name: string, day: [string, string, string]) {
    await this.button('keep.of', { name }).click()
    const dialog = this.page.getByRole('dialog', { name: this.say('keep.title', { name }) })
    await dialog.getByRole('spinbutton').first().click()
    await this.page.keyboard.type(day.join(''))
    await this.button('save', undefined, dialog).click()
    await expect(dialog).toHaveCount(0)
  }

  /** Of a row here, or with `remove` the button of a person's page. */
  async askToDelete(name: string, remove: Locator = this.button('delete.of', { name })) {
    await remove.click()
    const dialog = this.page.getByRole('dialog', { name: this.say('delete.title', { name }) })
    await expect(dialog.getByRole('region', { name: this.say('delete.goes') })).toBeVisible()
    return dialog
  }
  async confirm(dialog: Locator, name: string, mark: string) {
    await expect(this.button('delete.confirm', undefined, dialog)).toBeDisabled()
    await dialog.getByRole('textbox', { name: this.say('delete.mark') }).fill(mark)
    await dialog.getByRole('textbox', { name: this.say('delete.typed', { name }) }).fill(name)
    await this.button('delete.confirm', undefined, dialog).click()
    const done = this.page.getByRole('dialog', { name: this.say('done') })
    await expect(done).toBeVisible()
    return done
  }
  async close(done: Locator) {
    await this.button('close', undefined, done).last().click()
    await expect(done).toHaveCount(0)
  }

  async everything(name: string, way: Locator = this.button('everything.of', { name })) {
    await way.click()
    const dialog = this.page.getByRole('dialog', { name: this.say('everything.of', { name }) })
    await expect(dialog.getByText(this.say('everything.clear'))).toBeVisible()
    return dialog
  }

  /** Of everything about a person, into the folder of this app's home. */
  async saveFiles(dialog: Locator) {
    await this.shell.bospad.inMain(({ dialog: chooser }, folder) => {
      chooser.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
    }, this.shell.bospad.home)
    await this.button('everything.beside', undefined, dialog).click()
  }

  async removeOlderBackups(count: number) {
    await this.button('older.remove').click()
    const dialog = this.page.getByRole('alertdialog', { name: this.say('older.title') })
    await dialog.getByRole('button', { name: this.say('older.confirm') }).click()
    await expect(this.main.getByText(this.say('older.done', { count }))).toBeVisible()
  }
  /** What the opening of the vault came upon. */
  again(count: number) {
    return this.main.getByText(this.say('again.backup', { count }))
  }
}
