import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { inlineScript } from './scripts/inline-script.mjs'
import { shippedMethods } from './scripts/shipped-methods.mjs'

const alias = { '@shared': resolve('src/shared') }
/** `OUT=out-x electron-vite build` builds beside the usual folder, so that two builds do not disturb each other. */
const out = (part: string) => resolve(process.env.OUT ?? 'out', part)
/** Only what cannot be bundled stays in node_modules: one file loads faster than hundreds. */
const external = ['electron', 'better-sqlite3', /^node:/]

/**
 * React Aria empties its live region with `innerHTML = ''`, which Trusted Types refuse: the first key in a date field
 * would take the whole page down. The build stops when the line is no longer there, so that this goes with it.
 */
function announcerWithoutMarkup(): Plugin {
  return {
    name: 'announcer-without-markup',
    transform(code, id) {
      if (!/react-aria\/dist\/private\/live-announcer\/LiveAnnouncer\.mjs/.test(id)) return null
      const changed = code.replaceAll(".innerHTML = ''", '.replaceChildren()')
      if (changed === code) this.error('LiveAnnouncer no longer sets innerHTML: take this plugin out')
      return { code: changed, map: null }
    },
  }
}

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [shippedMethods(), inlineScript()],
    build: {
      outDir: out('main'),
      externalizeDeps: false,
      minify: true, // half the text to read before the first paint
      rolldownOptions: {
        external,
        input: { index: resolve('src/main/index.ts') },
        // all in one folder: `import.meta.dirname` is then the same in every part
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: out('preload'),
      externalizeDeps: false, // a sandboxed preload cannot require node_modules
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // a sandboxed preload must be CommonJS, also in a "type": "module" package
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    resolve: { alias },
    plugins: [react(), announcerWithoutMarkup()],
    optimizeDeps: { rolldownOptions: { plugins: [announcerWithoutMarkup()] } },
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          capture: resolve('src/renderer/capture.html'),
          print: resolve('src/renderer/print.html'),
        },
        // apart from what the unlock screen shares with the capture window, which asks for it too
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|renderer\/no-eval/ }] } },
      },
    },
  },
})
