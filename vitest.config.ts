import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { inlineScript } from './scripts/inline-script.mjs'
import { shippedMethods } from './scripts/shipped-methods.mjs'
import { modulePath } from './tests/support/bundle.ts'

/** Each file closes what it opens: reading the modules anew for each would take as long as the tests. */
const isolate = false
const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') }

/** Unit tests stand beside the file they test. What needs a page is a `.test.tsx`, or any test of the renderer. */
export default defineConfig({
  test: {
    maxWorkers: '100%', // all processors: nothing else runs meanwhile
    projects: [
      {
        resolve: { alias },
        plugins: [modulePath(), shippedMethods(), inlineScript()],
        test: {
          name: 'node',
          isolate,
          environment: 'node',
          testTimeout: 30_000, // vaults are made with real key derivation in worker threads
          include: ['src/{main,shared}/**/*.test.ts', 'tests/**/*.unit.test.ts', 'scripts/**/*.test.mjs'],
        },
      },
      {
        resolve: { alias },
        plugins: [modulePath(), shippedMethods(), inlineScript()],
        test: {
          name: 'acceptance',
          isolate,
          environment: 'node',
          testTimeout: 30_000,
          include: ['tests/acceptance/*.test.ts'],
        },
      },
      {
        resolve: { alias },
        plugins: [react(), shippedMethods()],
        test: {
          name: 'renderer',
          isolate,
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.ts', 'src/renderer/**/*.test.tsx'],
        },
      },
    ],
  },
})
