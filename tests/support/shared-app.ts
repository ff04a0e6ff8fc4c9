import { rmSync } from 'node:fs'
import { test as base } from '@playwright/test'
import { Gate } from '../pages/gate'
import type { Shell } from '../pages/shell'
import { Bospad, freshHome, type StartOptions } from './app'
import { borrowPort, type Call } from './calls'

export { expect } from './app'

type SharedOptions = Pick<StartOptions, 'settings' | 'size' | 'env'> & {
  /** Makes the sample records, once, as the page would ask main to: `call((client) => client.people.create(…))`. */
  records?: (call: Call) => Promise<unknown>
}

type SharedApp = {
  /** Starts the app for the file's first test. */
  sharedShell: Shell
}

/**
 * A `test` for a whole spec file: one app, unlocked, on a prepared vault with `records` in it, for all its tests.
 * `shell` is what it is in `app.ts`, so a test moves from one to the other by its import alone. The tests run in the
 * order of the file and meet the records that earlier ones made, but each begins on a freshly loaded page of an open
 * vault, whatever the one before left on the screen. After a failure the next test gets a fresh app with `records`
 * only: so no test may count on what an earlier one made.
 */
export function sharedApp({ records, ...options }: SharedOptions = {}) {
  const language = options.settings?.language ?? 'en'
  return base.extend<{ shell: Shell }, SharedApp>({
    // a function of this call: Playwright gives each file's own worker fixture a worker, so an app, of its own
    sharedShell: [
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const home = freshHome()
        const bospad = await Bospad.start({ ...options, home, preparedVault: true, settings: settingsOf(options) })
        const shell = await new Gate(bospad, language).unlock()
        if (records) await borrowPort(bospad.page, records)
        await use(shell)
        await bospad.close()
        rmSync(home, { recursive: true, force: true })
      },
      { scope: 'worker' },
    ],
    shell: async ({ sharedShell: shell }, use, info) => {
      const { bospad, page } = shell
      const before = bospad.output.length
      await page.reload()
      const gate = new Gate(bospad, language)
      if (await gate.isLocked()) await gate.unlock()
      else await shell.visible()
      await use(shell)
      const output = bospad.output.slice(before).join('')
      if (info.status !== info.expectedStatus && output) await info.attach('output of the app', { body: output })
    },
  })
}

const settingsOf = ({ settings }: SharedOptions) => ({ language: 'en' as const, theme: 'light' as const, ...settings })
