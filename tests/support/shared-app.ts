import { rmSync } from 'node:fs'
import { test as base, type TestInfo } from '@playwright/test'
import { Gate } from '../pages/gate'
import type { Shell } from '../pages/shell'
import { Bospad, freshHome, type StartOptions } from './app'
import { borrowPort, givePortBack, type Call } from './calls'

export { expect } from './app'

type SharedOptions = Pick<StartOptions, 'settings' | 'size' | 'env' | 'preparedSample'> & {
  /** Makes the sample records, once, as the page would ask main to: `call((client) => client.people.create(…))`. */
  records?: (call: Call) => Promise<unknown>
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
  return base.extend<{ shell: Shell }, { sharedShell: Shell }>({
    // a function of this call: Playwright gives each file's own worker fixture a worker, so an app, of its own
    sharedShell: [
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) =>
        onItsOwnFolders({ ...options, preparedVault: options.preparedSample !== true }, async (bospad) => {
          const shell = await new Gate(bospad, language).unlock()
          if (records) await borrowPort(bospad.page, records)
          await use(shell)
        }),
      // the first test that asks for the sample waits until it is written
      { scope: 'worker', timeout: options.preparedSample ? 240_000 : 60_000 },
    ],
    shell: async ({ sharedShell: shell }, use, info) => {
      await anew(shell.bospad)
      const gate = new Gate(shell.bospad, language)
      if (await gate.isLocked()) await gate.unlock()
      await withOutput(shell.bospad, info, () => use(shell))
    },
  })
}

/** The same with one app that has no vault: `bospad` is at the first run. */
export function sharedFirstRun(options: Omit<SharedOptions, 'records'> = {}) {
  return base.extend<{ bospad: Bospad }, { sharedBospad: Bospad }>({
    sharedBospad: [
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) => onItsOwnFolders(options, use),
      { scope: 'worker' },
    ],
    bospad: async ({ sharedBospad: bospad }, use, info) => {
      await anew(bospad)
      await withOutput(bospad, info, () => use(bospad))
    },
  })
}

async function onItsOwnFolders(options: StartOptions, use: (bospad: Bospad) => Promise<void>) {
  const home = freshHome()
  const settings = { language: 'en', theme: 'light', ...options.settings } satisfies StartOptions['settings']
  const bospad = await Bospad.start({ ...options, home, settings })
  try {
    await use(bospad)
  } finally {
    await bospad.close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** The main window alone, its page loaded anew. */
async function anew(bospad: Bospad) {
  await bospad.inMain(({ BrowserWindow }, address) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.webContents.getURL() !== address) window.destroy()
  }, bospad.page.url())
  await givePortBack(bospad.page)
}

async function withOutput(bospad: Bospad, info: TestInfo, work: () => Promise<void>) {
  const before = bospad.output.length
  await work()
  const output = bospad.output.slice(before).join('')
  if (info.status !== info.expectedStatus && output) await info.attach('output of the app', { body: output })
}
