import { rmSync } from 'node:fs'
import { test, type TestInfo } from '@playwright/test'
import { Gate } from '../pages/gate'
import type { Shell } from '../pages/shell'
import { Bospad, freshHome, type StartOptions } from './app'
import { borrowPort, givePortBack, type Call } from './calls'

export { expect } from './app'

type SharedOptions = Pick<StartOptions, 'settings' | 'size' | 'env' | 'preparedSample'> & {
  /** Makes the sample records, once, as the page would ask main to: `call((client) => client.people.create(…))`. */
  records?: (call: Call) => Promise<unknown>
}

/** The app that runs in this worker, and whose it is. */
let running: { of: symbol; bospad: Bospad; home: string; thing: unknown } | null = null

/**
 * One app on folders of its own for all tests of a file: it begins with the first of them and ends with the last, or
 * when another begins. Not a fixture of the worker: Playwright gives each of those a worker of its own, which takes a
 * second to start.
 */
function once<Thing>(options: StartOptions, enter: (bospad: Bospad) => Promise<Thing>): () => Promise<Thing> {
  const of = Symbol()
  test.afterAll(async () => {
    if (running?.of === of) await end()
  })
  return async () => {
    if (running?.of !== of) {
      await end()
      const home = freshHome()
      const settings = { language: 'en', theme: 'light', ...options.settings } satisfies StartOptions['settings']
      const bospad = await Bospad.start({ ...options, home, settings })
      running = { of, bospad, home, thing: null }
      running.thing = await enter(bospad)
    }
    return running.thing as Thing
  }
}

async function end() {
  const ending = running
  running = null
  await ending?.bospad.close()
  if (ending) rmSync(ending.home, { recursive: true, force: true })
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
  const shared = once({ ...options, preparedVault: options.preparedSample !== true }, async (bospad) => {
    const shell = await new Gate(bospad, language).unlock()
    if (records) await borrowPort(bospad.page, records)
    return shell
  })
  return test.extend<{ shell: Shell }>({
    shell: [
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use, info) => {
        const shell = await shared()
        await anew(shell.bospad)
        const gate = new Gate(shell.bospad, language)
        if (await gate.isLocked()) await gate.unlock()
        await withOutput(shell.bospad, info, () => use(shell))
      },
      // the first test that asks for the sample waits until it is written
      { timeout: options.preparedSample ? 240_000 : 60_000 },
    ],
  })
}

/** The same with one app that has no vault: `bospad` is at the first run. */
export function sharedFirstRun(options: Omit<SharedOptions, 'records'> = {}) {
  const shared = once(options, async (bospad) => bospad)
  return test.extend<{ bospad: Bospad }>({
    // oxlint-disable-next-line no-empty-pattern
    bospad: async ({}, use, info) => {
      const bospad = await shared()
      await anew(bospad)
      await withOutput(bospad, info, () => use(bospad))
    },
  })
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
