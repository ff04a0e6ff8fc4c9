import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { recoveryGroups } from '../../src/shared/domain/crockford'
import type { Client } from './calls-in-page'

let script: Promise<string> | undefined

function bundled(): Promise<string> {
  script ??= (async () => {
    const outDir = resolve('node_modules/.cache/bundles', `calls-${process.pid}`)
    await build({
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': resolve('src/shared') } },
      build: {
        outDir,
        lib: {
          entry: resolve('tests/support/calls-in-page.ts'),
          formats: ['iife'],
          name: 'calls',
          fileName: () => 'calls.js',
        },
        minify: false,
      },
    })
    return readFileSync(join(outDir, 'calls.js'), 'utf8')
  })()
  return script
}

/** A call with everything it needs in `given`: its text runs in the page, without this file's names. */
export type Call = <T, G>(work: (client: Client, given: G) => Promise<T>, given?: G) => Promise<T>

const callsOn =
  (page: Page): Call =>
  (work, given) =>
    page.evaluate(`(${work.toString()})(window.bospadClient, ${JSON.stringify(given ?? null)})`)

/**
 * Calls main through the real border, in the place of the page's own script, which stays without a port.
 * The page is loaded anew.
 */
export async function takePort(page: Page): Promise<Call> {
  await page.addInitScript(await bundled())
  await page.reload()
  return callsOn(page)
}

/** Calls main as `takePort` does while `work` runs; then the page is loaded anew and has its port back. */
export async function borrowPort<T>(page: Page, work: (call: Call) => Promise<T>): Promise<T> {
  const added = await page.addInitScript(await bundled())
  await page.reload()
  try {
    return await work(callsOn(page))
  } finally {
    await added.dispose()
    await page.reload()
  }
}

/** The error code with which a call is refused; null when it is answered. */
export function refusalOf(work: (client: Client) => Promise<unknown>): (client: Client) => Promise<string | null> {
  const text = `async (client) => { try { await (${work.toString()})(client); return null } catch (error) { return error.code ?? String(error) } }`
  return Object.assign(async () => null, { toString: () => text })
}

export const passphrase = 'moeras kandelaar fluit bezem'

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
