import { expect } from '@playwright/test'
import type { Bospad } from '../support/app'
import { say, type Language } from '../support/words'

export type SettingsPage =
  | 'vault'
  | 'lock'
  | 'backups'
  | 'import'
  | 'export'
  | 'language'
  | 'emotions'
  | 'reminders'
  | 'appearance'
  | 'keyboard'
  | 'help'
  | 'about'

const roomNames = {
  today: 'shell.action.today',
  notebooks: 'shell.rail.notebooks',
  reflect: 'shell.rail.reflect',
  coaching: 'shell.rail.coaching',
  mentoring: 'shell.rail.mentoring',
  insights: 'shell.rail.insights',
  methods: 'shell.rail.methods',
  people: 'shell.action.people',
  search: 'shell.action.search',
  settings: 'shell.rail.settings',
}
export type Room = keyof typeof roomNames
export const rooms = Object.keys(roomNames) as Room[]

/** What stays around the rooms: rail, title bar, palette. */
export class Shell {
  constructor(
    readonly bospad: Bospad,
    readonly language: Language = 'en',
  ) {}

  get page() {
    return this.bospad.page
  }

  say(id: string, values?: Record<string, string | number>) {
    return say(this.language, id, values)
  }

  private get rail() {
    return this.page.getByRole('navigation', { name: this.say('shell.rail') })
  }

  async visible() {
    await expect(this.rail).toBeVisible()
  }

  /** Nothing has been loading for half a second: for pictures. Others wait for what they need to see. */
  async settled() {
    await this.page.waitForLoadState('networkidle')
    await this.page.evaluate(() => document.fonts.ready)
  }

  private room(room: Room) {
    return this.rail.getByRole('button', { name: this.say(roomNames[room]), exact: true })
  }

  async go(room: Room) {
    await this.room(room).click()
    await this.isIn(room)
  }

  async isIn(room: Room) {
    await expect(this.room(room)).toHaveAttribute('aria-current', 'page')
  }

  /** By how much the page is larger than the window it stands in, and the rail larger than the page. */
  overflow() {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
      const over = (inner: number, outer: number) => Math.max(0, inner - outer)
      const rail = document.querySelector('nav')
      const main = document.querySelector('main')
      const room = main?.firstElementChild
      return {
        wide: over(Math.max(scrollWidth, document.body.scrollWidth), clientWidth),
        high: over(Math.max(scrollHeight, document.body.scrollHeight), clientHeight),
        rail: rail ? over(rail.scrollHeight, rail.clientHeight) : 0,
        // a room that is no higher than its place scrolls inside, and only there
        around: main && room && room.clientHeight <= main.clientHeight ? over(main.scrollHeight, main.clientHeight) : 0,
      }
    })
  }

  async settings(page: SettingsPage) {
    await this.go('settings')
    await this.page
      .getByRole('navigation', { name: this.say('settings.title') })
      .getByRole('button', { name: this.say(`settings.page.${page}`), exact: true })
      .click()
    await expect(
      this.page.getByRole('main').getByRole('heading', { level: 1, name: this.say(`settings.page.${page}`) }),
    ).toBeVisible()
  }

  async openPalette() {
    await this.page.keyboard.press('Control+k')
    await expect(this.palette).toBeFocused()
  }

  get palette() {
    return this.page.getByRole('combobox', { name: this.say('shell.palette.label') })
  }

  /** Locks by the rail's button; the page afterwards is a fresh one, at the gate. */
  async lock() {
    await this.bospad.nextPage(() =>
      this.rail.getByRole('button', { name: this.say('shell.action.lock'), exact: true }).click(),
    )
  }

  async captureOnToday(text: string) {
    await this.go('today')
    const field = this.page.getByRole('textbox', { name: this.say('today.capture.label') })
    await field.fill(text)
    await field.press('Enter')
    await expect(this.page.getByText(this.say('today.capture.saved'))).toBeVisible()
  }
}
