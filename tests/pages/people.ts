import { expect } from '@playwright/test'
import { Duties } from './duties'
import type { Shell } from './shell'

/** The room of people: the list, one person's page, and the deletion that cannot be undone. */
export class People {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`people.${id}`, values)
  }
  private button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }

  get list() {
    return this.page.getByRole('listbox', { name: this.say('title') })
  }
  inList(pseudonym: string) {
    return this.list.getByRole('option').filter({ hasText: pseudonym })
  }
  get pseudonym() {
    return this.page.getByRole('textbox', { name: this.say('pseudonym'), exact: true })
  }
  get realName() {
    return this.page.getByRole('textbox', { name: this.say('realName'), exact: true })
  }
  get note() {
    return this.page.getByRole('textbox', { name: this.say('note'), exact: true })
  }

  async add(pseudonym: string) {
    await this.button('new').first().click()
    const dialog = this.page.getByRole('dialog', { name: this.say('new') })
    await dialog.getByRole('textbox', { name: this.say('pseudonym') }).fill(pseudonym)
    await dialog.getByRole('button', { name: this.say('create') }).click()
    await this.seesPageOf(pseudonym)
  }
  async open(pseudonym: string) {
    await this.inList(pseudonym).click()
    await this.seesPageOf(pseudonym)
  }
  async seesPageOf(pseudonym: string) {
    await expect(
      this.page.getByRole('article').getByRole('heading', { level: 1, name: pseudonym, exact: true }),
    ).toBeVisible()
  }

  async giveRealName(name: string) {
    await this.button('realName.add').click()
    await this.realName.fill(name)
    await this.save()
  }
  private ofRealName(way: 'show' | 'hide') {
    const name = new RegExp(`^${this.say(`realName.${way}`)}\\s*: ${this.say('realName')}$`)
    return this.page.getByRole('button', { name })
  }
  async revealRealName() {
    await this.ofRealName('show').click()
  }
  async hideRealName() {
    await this.ofRealName('hide').click()
    await expect(this.realName).toHaveCount(0)
  }
  async rename(pseudonym: string) {
    await this.pseudonym.fill(pseudonym)
    await this.save()
    await this.seesPageOf(pseudonym)
  }
  async save() {
    await this.button('save').click()
    await expect(this.page.getByText(this.say('saved'))).toBeVisible()
  }

  /** Titles of the entries about the person who is open. */
  about(pseudonym: string) {
    return this.page.getByRole('region', { name: this.say('about', { name: pseudonym }) })
  }

  /** What the confirmation says before anything is touched. */
  async askToRemove(pseudonym: string) {
    return this.duties.askToDelete(pseudonym, this.button('remove'))
  }
  async removeEverywhere(pseudonym: string) {
    const dialog = await this.askToRemove(pseudonym)
    await this.duties.close(await this.duties.confirm(dialog, pseudonym, 'M.'))
    await expect(this.inList(pseudonym)).toHaveCount(0)
  }
  private get duties() {
    return new Duties(this.shell)
  }
}
