import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
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
        lib: { entry: resolve('tests/support/calls-in-page.ts'), formats: ['iife'], name: 'calls', fileName: () => 'calls.js' },
        minify: false,
      },
    })
    return readFileSync(join(outDir, 'calls.js'), 'utf8')
  })()
  return script
}

/**
 * Calls main through the real border, in the place of the page's own script, which stays without a port.
 * The page is loaded anew. Refusals come back as `{ code }`, as the border names them.
 */
export async function takePort(page: Page) {
  await page.addInitScript(await bundled())
  await page.reload()
  return async <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    page.evaluate(`(${work.toString()})(window.bospadClient)`) as Promise<T>
}

/** The error code with which a call is refused; null when it is answered. */
export function refusalOf(work: (client: Client) => Promise<unknown>): (client: Client) => Promise<string | null> {
  const text = `async (client) => { try { await (${work.toString()})(client); return null } catch (error) { return error.code ?? String(error) } }`
  return Object.assign(async () => null, { toString: () => text })
}
