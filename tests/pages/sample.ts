import { expect } from '@playwright/test'
import { say } from '../support/words'
import type { Gate } from './gate'
import { Shell } from './shell'

/** The sample vault, from the first run to its removal. */
export class SampleVault {
  constructor(private readonly gate: Gate) {}

  private button(id: string) {
    return this.gate.page.getByRole('button', { name: say(this.gate.language, id), exact: true })
  }

  async look() {
    await this.button('gate.welcome.sample').click()
    await expect(this.button('gate.sample.make')).toBeVisible()
  }

  async back() {
    await this.button('gate.back').click()
    await this.gate.welcome()
  }

  /** Presses stop while the year is being written. */
  async stopHalfWay() {
    await this.button('gate.sample.make').click()
    await expect(this.gate.page.getByText(/Writing the year|Het jaar wordt geschreven/)).toBeVisible()
    await this.button('gate.sample.stop').click()
    await expect(this.button('gate.sample.make')).toBeVisible()
  }

  async make(): Promise<Shell> {
    await this.button('gate.sample.make').click()
    return this.inside()
  }

  async openAsFilledIn(): Promise<Shell> {
    await this.button('gate.unlock').click()
    return this.inside()
  }

  /** The page afterwards is a fresh one, at the gate. */
  async removeFromSettings() {
    const { bospad, page } = this.gate
    await this.button('gate.sample.remove').click()
    const sure = page.getByRole('alertdialog')
    await bospad.nextPage(() =>
      sure.getByRole('button', { name: say(this.gate.language, 'gate.sample.remove'), exact: true }).click(),
    )
  }

  private async inside(): Promise<Shell> {
    const shell = new Shell(this.gate.bospad, this.gate.language)
    await expect(this.gate.page.getByRole('navigation', { name: shell.say('shell.rail') })).toBeVisible({
      timeout: 45_000,
    })
    return shell
  }
}
