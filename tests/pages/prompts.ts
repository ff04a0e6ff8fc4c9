import { expect } from '@playwright/test'
import type { Notebooks } from './notebooks'
import { say } from '../support/words'

/** The questions beside an entry. */
export class PromptPanel {
  constructor(private readonly notebooks: Notebooks) {}

  private says(id: string) {
    return say(this.notebooks.language, `notebooks.${id}`)
  }

  get panel() {
    return this.notebooks.page.getByRole('complementary', { name: this.says('prompts') })
  }

  /** By the shortcut that also closes it. */
  async toggle() {
    await this.notebooks.page.keyboard.press('Control+\\')
  }

  async choose(method: string) {
    await this.panel.getByRole('textbox', { name: this.says('prompts.search') }).fill(method)
    await this.panel.getByRole('button', { name: method }).first().click()
    await expect(this.panel.getByRole('heading', { level: 2, name: method })).toBeVisible()
  }

  async chooseAnother() {
    await this.panel.getByRole('button', { name: this.says('prompts.another') }).click()
  }

  question(text: string) {
    return this.panel.getByRole('button', { name: text })
  }

  answered(text: string) {
    return this.panel.getByRole('button', { name: `${text} ${this.says('prompts.answered')}` })
  }

  /** Unfolds what was answered before under the first question that has something. */
  async earlier() {
    await this.panel
      .getByRole('button', { name: this.says('prompts.earlier') })
      .first()
      .click()
  }
}
