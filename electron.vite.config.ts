import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { inlineScript } from './scripts/inline-script.mjs'
import { oneByteText } from './scripts/one-byte-text.mjs'
import { shippedMethods } from './scripts/shipped-methods.mjs'

const alias = { '@shared': resolve('src/shared') }
/** `OUT=out-x electron-vite build` builds beside the usual folder, so that two builds do not disturb each other. */
const out = (part: string) => resolve(process.env.OUT ?? 'out', part)
/** Only what cannot be bundled stays in node_modules: one file loads faster than hundreds. */
const external = ['electron', 'better-sqlite3', /^node:/]

/** Changes one file of React Aria. The build stops when nothing is left to change there, so that this goes with it. */
function inReactAria(file: string, change: (code: string) => string): Plugin {
  return {
    name: `react-aria: ${file}`,
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith(`/react-aria/dist/private/${file}.mjs`)) return null
      const changed = change(code)
      if (changed === code) this.error(`React Aria's ${file} is no longer what it was: take this plugin out`)
      return { code: changed, map: null }
    },
  }
}

/** With `innerHTML = ''`, which Trusted Types refuse, the first key in a date field would take the whole page down. */
const announcerWithoutMarkup = () =>
  inReactAria('live-announcer/LiveAnnouncer', (code) => code.replaceAll(".innerHTML = ''", '.replaceChildren()'))

/**
 * On a touch screen, and after the window became lower, what opens with a field in it stays invisible for up to 600 ms,
 * until a keyboard on the screen has moved the page. On a desktop such a keyboard lies over the window and moves nothing.
 */
const noScreenKeyboard = () =>
  inReactAria('utils/keyboard', (code) => {
    const name = /(\S+) as supportsKeyboard\b/.exec(code)?.[1]
    return name ? code.replace(`function ${name}() {`, (start) => `${start} return false;`) : code
  })

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [shippedMethods(), inlineScript(), oneByteText()],
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
    plugins: [react(), announcerWithoutMarkup(), noScreenKeyboard(), oneByteText()],
    optimizeDeps: { rolldownOptions: { plugins: [announcerWithoutMarkup(), noScreenKeyboard()] } },
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
