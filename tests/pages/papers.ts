import { expect } from '@playwright/test'
import type { Shell } from './shell'

/** The pocket card of a walk, the blank kit of a programme, and the look back on paper. */
export class Papers {
  constructor(readonly shell: Shell) {}

  get page() {
    return this.shell.page
  }
  get main() {
    return this.page.getByRole('main')
  }
  say(id: string, values?: Record<string, string | number>) {
    return this.shell.say(`papers.${id}`, values)
  }
  button(id: string) {
    return this.page.getByRole('button', { name: this.say(id), exact: true })
  }

  /** From the page of a walk to its card. */
  async open() {
    await this.page.getByRole('button', { name: this.shell.say('walk.card'), exact: true }).click()
    await expect(this.main.getByRole('heading', { level: 1, name: this.say('title'), exact: true })).toBeVisible()
    await expect(this.front).toBeVisible()
  }
  get front() {
    return this.main.getByRole('region', { name: this.say('front') })
  }
  back(no: number, of: number) {
    return this.main.getByRole('region', { name: this.say('back', { no, of }) })
  }
  async large() {
    await this.main.getByRole('switch', { name: this.say('large') }).focus()
    await this.page.keyboard.press('Space')
  }
  async isSaved() {
    await expect(this.main.getByRole('status').filter({ hasText: this.say('saved') })).toBeVisible()
  }

  /** Of the list of pairs. */
  async openKit() {
    await this.button('kit').click()
    await expect(this.page.getByRole('dialog', { name: this.say('kit.title') })).toBeVisible()
  }
}
