import { defineConfig } from '@playwright/test'

const project = (name: string, timeout: number) => ({ name, testDir: `tests/${name}`, timeout })

export default defineConfig({
  // one app at a time: tests measure time to lock, focus and the global shortcut, which two apps would share
  workers: 1,
  // a busy machine derives keys and starts windows slowly
  expect: { timeout: 15_000 },
  globalSetup: './tests/support/set-up.ts',
  outputDir: 'node_modules/.cache/playwright',
  // the compiler's own paths also map better-sqlite3 to its types, which is nothing to run
  tsconfig: './tsconfig.playwright.json',
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  projects: [
    project('e2e', 60_000),
    project('faults', 180_000),
    project('a11y', 180_000),
    project('shots', 180_000),
    project('bench', 600_000),
  ],
})
