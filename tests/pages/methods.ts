import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The room of methods: finding one, its page, the files of methods, and one's own being written. */
export class Methods {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get keyboard() {
    return this.page.keyboard
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`methods.${id}`, values)
  }
  private button(id: string, values?: Record<string, string | number>) {
    return this.page.getByRole('button', { name: this.say(id, values), exact: true })
  }

  /** From wherever the focus is. */
  async enter() {
    await this.shell.visible()
    await this.keyboard.press('Control+7')
    await expect(this.find).toBeVisible()
  }
  get find() {
    return this.page.getByRole('textbox', { name: this.say('find') })
  }
  get cards() {
    return this.page.getByRole('listbox', { name: this.say('title') }).getByRole('option')
  }
  card(name: string) {
    return this.cards.filter({ has: this.page.getByText(name, { exact: true }) })
  }
  async found(count: number) {
    await expect(this.page.getByRole('status').filter({ hasText: this.say('found', { count }) })).toBeVisible()
  }
  /** Chooses in a filter by its keys alone. */
  async narrow(filter: 'audience' | 'theme' | 'span' | 'moment' | 'use', option: string) {
    await this.page.getByRole('button', { name: this.say(`filter.${filter}`) }).focus()
    await this.keyboard.press('Enter')
    await this.page.getByRole('option', { name: this.say(`${filter}.${option}`), exact: true }).press('Enter')
    await expect(this.page.getByRole('button', { name: this.say(`filter.${filter}`) })).toContainText(
      this.say(`${filter}.${option}`),
    )
  }
  async widen() {
    await this.button('filter.clear').press('Enter')
  }

  heading(name: string) {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }
  /** The page of a method, by its whole name. */
  async open(name: string) {
    await this.enter()
    await this.find.fill(name)
    await this.card(name).click()
    await expect(this.heading(name)).toBeVisible()
  }
  async start(type?: string) {
    await this.button(type ? 'start.type' : 'start', type ? { name: type } : {}).press('Enter')
    await expect(this.button('record.keep')).toBeVisible()
  }
  /** A record in the lists of a method's page. */
  row(title: string) {
    const name = this.page.getByRole('button', { name: title })
    return this.page.getByRole('main').getByRole('listitem').filter({ has: name })
  }
  async openRecord(title: string) {
    await this.row(title).getByRole('button', { name: title }).first().press('Enter')
    await expect(this.heading(title)).toBeVisible()
  }
  async putBesideEachOther(titles: string[]) {
    for (const title of titles) {
      await this.row(title).getByRole('checkbox').focus()
      await this.keyboard.press('Space')
    }
    await this.button('beside').press('Enter')
  }
  get besideTable() {
    return this.page.getByRole('dialog', { name: this.say('beside') }).getByRole('table')
  }
  async switchRhythm(on: string) {
    const control = this.page.getByRole('switch', { name: on })
    await control.focus()
    await this.keyboard.press('Space')
    await expect(control).toBeChecked()
  }

  /** The sheet of a record; its type's name is that of the region. */
  sheet(type: string) {
    return this.page.getByRole('region', { name: type, exact: true })
  }
  async saved() {
    await expect(this.page.getByTestId('save-status')).toHaveText(this.shell.say('notebooks.save.savedShort'))
  }
  /** Asks to keep the record by its keys. */
  async keep() {
    await this.keyboard.press('Control+Enter')
  }
  get keptMark() {
    return this.page.getByRole('status').filter({ hasText: this.say('record.kept') })
  }
  get unfinishedMark() {
    return this.page.getByRole('status').filter({ hasText: this.say('record.unfinished') })
  }
  get versions() {
    return this.page.getByRole('dialog', { name: this.say('versions') })
  }
  get versionsShown() {
    return this.versions.getByRole('region', { name: this.shell.say('notebooks.versions.preview') })
  }
  /** By keys alone; the focus then stands on the newest version. */
  async openVersions() {
    await this.button('versions').focus()
    await this.keyboard.press('Enter')
    const list = this.versions.getByRole('listbox')
    await expect(list).toBeVisible()
    await list.getByRole('option').first().focus()
  }
  async compareVersion() {
    await this.versions.getByRole('button', { name: this.shell.say('notebooks.versions.compare') }).press('Enter')
  }
  async restoreVersion() {
    await this.versions.getByRole('button', { name: this.shell.say('notebooks.versions.restore') }).press('Enter')
    await expect(this.versions).toHaveCount(0)
  }
  get undo() {
    return this.page.getByRole('button', { name: this.shell.say('notebooks.undo') })
  }
  async remove() {
    await this.button('record.delete').click()
  }

  /** Chooses a file as the dialog of the system would. */
  async openFile(path: string) {
    await this.shell.bospad.answerFolderDialog(path)
    await this.button('own.import').click()
    return this.page.getByRole('dialog', { name: this.say('own.import') })
  }
  async takeIn() {
    await this.button('import.take').click()
  }
  line(line: number) {
    return this.say('problem.line', { line })
  }
  problem(code: string) {
    return this.say(`problem.${code}`)
  }
  async share() {
    await this.button('own.share').click()
    await expect(this.page.getByText(this.say('own.shared'))).toBeVisible()
  }

  async write() {
    await this.enter()
    await this.button('own.new').press('Enter')
    await expect(this.heading(this.say('own.new'))).toBeFocused()
  }
  text(id: string) {
    return this.page.getByRole('textbox', { name: this.say(`write.${id}`), exact: true })
  }
  piece(kind: 'field' | 'rule', place: number | string) {
    return this.page.getByRole('group', { name: this.say(`write.${kind}.legend`, { place }), exact: true })
  }
  async press(id: string) {
    await this.button(id).click()
  }
  async choose(place: ReturnType<Methods['piece']>, label: string, option: string) {
    await place.getByRole('button', { name: this.say(`write.${label}`) }).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }
  get preview() {
    return this.page.getByRole('region', { name: this.say('write.preview') })
  }
  async draftSaved() {
    await expect(this.page.getByTestId('save-status')).toHaveText(this.say('draft.saved'))
  }
}
