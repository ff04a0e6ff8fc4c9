import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { shippedMethods } from '../../scripts/shipped-methods.mjs'

const root = resolve(import.meta.dirname, '../..')

/** Builds `entry` of `src` or `tests` for plain Node and returns the file: for worker threads and child processes. */
export async function bundle(entry: string): Promise<string> {
  const name = basename(entry, '.ts')
  const outDir = join(
    root,
    'node_modules/.cache/bundles',
    createHash('sha256').update(entry).digest('hex').slice(0, 12),
    String(process.pid),
  )
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    plugins: [modulePath(), shippedMethods()],
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node22',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  })
  const file = join(outDir, `${name}.mjs`)
  if (!existsSync(file)) throw new Error(`no bundle at ${file}`)
  return file
}

/** `import path from './worker?modulePath'`, as electron-vite has it when building, for tests that run in plain Node. */
export function modulePath(): Plugin {
  const made = new Map<string, Promise<string>>()
  return {
    name: 'module-path',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?modulePath')) return null
      const entry = id.slice(0, -'?modulePath'.length)
      if (!made.has(entry)) made.set(entry, bundle(entry))
      return `export default ${JSON.stringify(await made.get(entry))}`
    },
  }
}
