import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The Import and Export pages of Settings. */
export class Transfer {
  constructor(private readonly shell: Shell) {}

  private button(id: string, values?: Record<string, string | number>) {
    return this.shell.page.getByRole('button', { name: this.shell.say(id, values) })
  }

  /** Chooses `folder` and waits for the report. */
  async look(folder: string) {
    await this.shell.bospad.answerFolderDialog(folder)
    await this.button('transfer.import.choose').click()
    await expect(this.shell.page.getByRole('table')).toBeVisible()
  }

  async expectCount(row: 'new' | 'same' | 'changed' | 'attachments' | 'notebooks', count: number) {
    const line = this.shell.page.getByRole('row').filter({
      has: this.shell.page.getByRole('rowheader', { name: this.shell.say(`transfer.report.${row}`), exact: true }),
    })
    await expect(line.getByRole('cell').first()).toHaveText(String(count))
  }

  async seeSkipped(count: number) {
    await this.shell.page.getByText(this.shell.say('transfer.report.skipped', { count })).click()
  }

  async import(count: number) {
    await this.button('transfer.import.run', { count }).click()
    await expect(this.shell.page.getByText(this.shell.say('transfer.import.done', { count }))).toBeVisible()
  }

  async exportTo(folder: string) {
    await this.shell.bospad.answerFolderDialog(folder)
    await this.button('transfer.export.run').click()
  }

  async expectExported(count: number) {
    await expect(this.shell.page.getByText(this.shell.say('transfer.export.done', { count, records: 0 }))).toBeVisible()
  }
}
