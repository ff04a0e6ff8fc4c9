import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = { '@shared': resolve('src/shared') }
/** Only what cannot be bundled stays in node_modules: one file loads faster than hundreds. */
const external = ['electron', 'better-sqlite3', /^node:/]

export default defineConfig({
  main: {
    resolve: { alias },
    build: { externalizeDeps: { exclude: ['*'] }, rolldownOptions: { external, input: { index: resolve('src/main/index.ts') } } },
  },
  preload: {
    resolve: { alias },
    build: {
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
    plugins: [react()],
    build: {
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          capture: resolve('src/renderer/capture.html'),
          print: resolve('src/renderer/print.html'),
        },
      },
    },
  },
})
