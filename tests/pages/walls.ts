import { expect } from '@playwright/test'
import type { Side } from '../../src/shared/contract/walls'
import type { Shell } from './shell'

/** The two sides of a vault: which one is shown, and what goes across. */
export class Walls {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`walls.${id}`, values)
  }

  get sides() {
    return this.page.getByRole('radiogroup', { name: this.say('side') })
  }
  side(side: Side) {
    return this.sides.getByRole('radio', { name: this.say(`side.${side}`), exact: true })
  }
  async show(side: Side) {
    await this.side(side).click()
    await expect(this.side(side)).toBeChecked()
  }

  /** Where somebody looks: that a side is left out. */
  leftOut(side: 'own' | 'coaching') {
    return this.page.getByText(this.say(`hidden.${side}`))
  }
  async showBoth() {
    await this.page.getByRole('button', { name: this.say('hidden.show') }).click()
  }

  /** Of the entry that is open. */
  async moveEntry(notebook: string) {
    await this.page.getByRole('button', { name: this.shell.say('notebooks.more'), exact: true }).click()
    await this.page.getByRole('menuitem', { name: this.shell.say('notebooks.move'), exact: true }).click()
    await this.page.getByRole('menuitem', { name: notebook, exact: true }).click()
  }
  /** Those that are selected in the list. */
  async moveSelection(notebook: string) {
    await this.page.getByRole('button', { name: this.say('selection.move'), exact: true }).click()
    await this.page.getByRole('menuitem', { name: notebook, exact: true }).click()
  }
  async moveRecord(to: 'own' | 'coaching') {
    await this.page.getByRole('button', { name: this.say(`to.${to}`), exact: true }).click()
  }
  asks(to: 'own' | 'coaching') {
    return this.page.getByRole('alertdialog', { name: this.say(`ask.${to}`) })
  }
  /** Each thing that goes, with what hangs on it. */
  goes(to: 'own' | 'coaching') {
    return this.asks(to)
      .getByRole('region', { name: this.say('goes'), exact: true })
      .getByRole('listitem')
  }
  async confirm(to: 'own' | 'coaching', count = 1) {
    await this.asks(to)
      .getByRole('button', { name: this.say('confirm', { count }), exact: true })
      .click()
    await expect(this.page.getByText(this.say(`moved.${to}`, { count }))).toBeVisible()
  }
  async cancel(to: 'own' | 'coaching') {
    await this.asks(to)
      .getByRole('button', { name: this.shell.say('ui.cancel') })
      .click()
    await expect(this.asks(to)).toHaveCount(0)
  }

  /** Locks; the gate that comes begins a vault for the practice. */
  async beginPractice() {
    await this.page.getByRole('button', { name: this.say('practice.begin'), exact: true }).click()
    const dialog = this.page.getByRole('alertdialog', { name: this.say('practice.ask') })
    await this.shell.bospad.nextPage(() =>
      dialog.getByRole('button', { name: this.say('practice.confirm'), exact: true }).click(),
    )
  }
}
