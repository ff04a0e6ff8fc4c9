import { expect, type Page } from '@playwright/test'
import { say, type Language } from '../support/words'

/** Misspelt words in the open entry, and the menu at one of them. */
export class Spelling {
  constructor(
    readonly page: Page,
    readonly language: Language = 'en',
  ) {}

  get marked() {
    return this.page.locator('.md-misspelt')
  }

  /** By keyboard, with the caret on the word. */
  async ask(word: string) {
    await this.marked.filter({ hasText: word }).dblclick()
    await this.page.keyboard.press('Control+;')
    await expect(this.menu(word)).toBeVisible()
  }
  menu(word: string) {
    return this.page.getByRole('menu', { name: say(this.language, 'notebooks.spelling.suggestions', { word }) })
  }
  async replaceBy(word: string) {
    await this.page.getByRole('menuitem', { name: word, exact: true }).click()
  }
  async learn() {
    await this.page.getByRole('menuitem', { name: say(this.language, 'notebooks.spelling.learn') }).click()
  }
}
