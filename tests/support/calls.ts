import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { recoveryGroups } from '../../src/shared/domain/crockford'
import type { Bospad } from './app'
import type { Client } from './calls-in-page'
import { prepared } from './prepared'

/** Builds `calls-in-page.ts` for a page; in Playwright's global set-up, once per run. */
export async function buildCalls(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('src/shared') } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: resolve('tests/support/calls-in-page.ts'), formats: ['iife'], name: 'calls', fileName: () => file },
      minify: false,
    },
  })
}

const file = 'calls.js'

/** A call with everything it needs in `given`: its text runs in the page, without this file's names. */
export type Call = <T, G>(work: (client: Client, given: G) => Promise<T>, given?: G) => Promise<T>

const callsOn =
  (page: Page): Call =>
  (work, given) =>
    page.evaluate(`(${work.toString()})(window.bospadClient, ${JSON.stringify(given ?? null)})`)

const taken = new WeakMap<Page, { dispose: () => Promise<void> }>()

/**
 * Calls main through the real border, in the place of the page's own script, which stays without a port.
 * The page is loaded anew.
 */
export async function takePort(page: Page): Promise<Call> {
  if (!taken.has(page)) taken.set(page, await page.addInitScript({ path: join(prepared(), file) }))
  await page.reload()
  return callsOn(page)
}

/** Loads the page anew; its own script has the port again. */
export async function givePortBack(page: Page): Promise<void> {
  await taken.get(page)?.dispose()
  taken.delete(page)
  await page.reload()
}

/** Calls main as `takePort` does while `work` runs; then the page has its port back. */
export async function borrowPort<T>(page: Page, work: (call: Call) => Promise<T>): Promise<T> {
  try {
    return await work(await takePort(page))
  } finally {
    await givePortBack(page)
  }
}

/** The error code with which a call is refused; null when it is answered. */
export function refusalOf(work: (client: Client) => Promise<unknown>): (client: Client) => Promise<string | null> {
  const text = `async (client) => { try { await (${work.toString()})(client); return null } catch (error) { return error.code ?? String(error) } }`
  return Object.assign(async () => null, { toString: () => text })
}

export const passphrase = 'moeras kandelaar fluit bezem'

/** Calls of an app in which no vault is open: one that was is locked first. */
export async function withoutVault(bospad: Bospad): Promise<Call> {
  const call = await takePort(bospad.page)
  const { state } = await call((client) => client.vault.state())
  return state === 'open' ? lockByCall(bospad, call) : call
}

/** Locks as the page does, which brings a fresh one; its calls. */
export async function lockByCall(bospad: Bospad, call: Call): Promise<Call> {
  await bospad.nextPage(() => call((client) => client.vault.lock()).catch(() => 'the page is gone'))
  return takePort(bospad.page)
}

/** Makes a vault in `parent` and opens it, as a user does with the recovery key at hand. */
export async function makeVault(call: Call, parent: string, name = 'Ingrid') {
  const made = await call((client, given) => client.vault.create({ ...given, acceptRisk: true }), {
    name,
    folder: parent,
    passphrase,
  })
  const groups = recoveryGroups(made.recoveryKey)
  const asked = made.askGroups.map((number) => groups[number - 1] ?? '')
  const taken = await call(
    (client, given) => client.vault.confirmRecovery({ groups: [given[0] ?? '', given[1] ?? ''] }),
    asked,
  )
  if (!taken) throw new Error('the recovery key was not taken')
  const state = await call((client) => client.vault.state())
  if (!state.vault) throw new Error('no vault is open')
  return { ...state.vault, recoveryKey: made.recoveryKey }
}
