import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The room of searching, used by keyboard alone. */
export class SearchRoom {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get keyboard() {
    return this.page.keyboard
  }
  private say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`search.${id}`, values)
  }

  get field() {
    return this.page.getByRole('textbox', { name: this.say('label') })
  }
  get list() {
    return this.page.getByRole('listbox', { name: this.say('results') })
  }
  get hits() {
    return this.list.getByRole('option')
  }
  hit(title: string) {
    return this.hits.filter({ hasText: title })
  }
  get chosen() {
    return this.list.getByRole('option', { selected: true })
  }
  /** The result that is shown to read beside the list. */
  reading(title: string) {
    return this.page.getByRole('region', { name: title, exact: true })
  }
  get status() {
    return this.page.getByRole('status')
  }

  /** From wherever the focus is. */
  async enter() {
    await this.keyboard.press('Control+Shift+F')
    await expect(this.field).toBeFocused()
  }
  /** Types in place of what was asked before. */
  async ask(text: string) {
    await this.field.press('Control+a')
    await this.keyboard.press('Delete')
    await this.keyboard.type(text)
  }
  async found(count: number) {
    await expect(this.status.filter({ hasText: this.say('found', { count }) })).toBeVisible()
  }

  nothingFound(text: string) {
    return this.status.filter({ hasText: this.say('none', { text }) })
  }

  chip(filter: 'notebook' | 'person' | 'emotion' | 'tag' | 'date') {
    return this.page.getByRole('button', {
      name: this.say('filter.choose', { name: this.say(`filter.${filter}`) }),
      exact: true,
    })
  }
  chipOf(filter: 'notebook' | 'person' | 'emotion' | 'tag', value: string) {
    return this.page.getByRole('button', {
      name: this.say('filter.remove', { name: `${this.say(`filter.${filter}`)} ${value}` }),
    })
  }

  /** The list or the dates that a chip opens. */
  choices(filter: 'notebook' | 'person' | 'emotion' | 'tag' | 'date') {
    return this.page.getByRole('dialog', { name: this.say(`filter.${filter}`) })
  }

  /** Tab until the focus is on `target`: it can be reached, and without a mouse. */
  async tabTo(target: ReturnType<SearchRoom['chip']>) {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 20; presses++) {
      if (await target.evaluate((it) => it === document.activeElement)) return
      await this.keyboard.press('Tab')
    }
    await expect(target, 'reached with Tab').toBeFocused()
  }

  async filterBy(filter: 'notebook' | 'person' | 'emotion' | 'tag', value: string) {
    await this.field.focus()
    await this.tabTo(this.chip(filter))
    await this.keyboard.press('Enter')
    const choices = this.choices(filter)
    await expect(choices.getByRole('searchbox')).toBeFocused()
    await this.keyboard.type(value)
    await expect(choices.getByRole('option')).toHaveText([value])
    await this.keyboard.press('ArrowDown')
    await this.keyboard.press('Enter')
    await expect(this.chipOf(filter, value)).toBeVisible()
  }
  async removeFilter(filter: 'notebook' | 'person' | 'emotion' | 'tag', value: string) {
    await this.field.focus()
    await this.tabTo(this.chipOf(filter, value))
    await this.keyboard.press('Delete')
    await expect(this.chipOf(filter, value)).toHaveCount(0)
    await expect(this.chip(filter)).toBeVisible()
  }

  /** Days as they are typed, `01122024`; empty: left open. */
  async filterByDates(from: string, to: string) {
    await this.field.focus()
    await this.tabTo(this.chip('date'))
    await this.keyboard.press('Enter')
    const dates = this.choices('date')
    for (const [day, side] of [
      [from, 'from'],
      [to, 'to'],
    ] as const) {
      if (!day) continue
      await this.tabTo(
        dates
          .getByRole('group', { name: this.say(`filter.${side}`) })
          .getByRole('spinbutton')
          .first(),
      )
      await this.keyboard.type(day)
    }
    await this.keyboard.press('Escape')
    await expect(dates).toHaveCount(0)
  }
  async removeDates() {
    await this.field.focus()
    const chip = this.page.getByRole('button', {
      name: new RegExp(`^${this.say('filter.choose', { name: this.say('filter.date') })} `),
    })
    await this.tabTo(chip)
    await this.keyboard.press('Delete')
    await expect(this.chip('date')).toBeFocused()
  }
}
