import { defineConfig } from '@playwright/test'

const project = (name: string, timeout: number) => ({ name, testDir: `tests/${name}`, timeout })

/** Tests that measure time: on their own, one after the other. */
const alone = /@alone/
/** Every example of the domain at the screen: `npm run acceptance`, for they take as long as all the others. */
const acceptance = /acceptance-[a-z]+\.spec\.ts$/

/** `npm test` cuts power and kills while saving; bit flips, a full disk and the rest are for `npm run faults`. */
const whileSaving = process.env.npm_lifecycle_event === 'test' && { grep: /while saving/ }

export default defineConfig({
  // three apps at a time, as a test waits for a third of its time, where each has a display of its own
  // (`tests/support/display.ts`): on a real one they would take focus, clipboard and global shortcut from each other
  workers: process.env.VIRTUAL_DISPLAY ? 3 : 1,
  // a busy machine derives keys and starts windows slowly
  expect: { timeout: 15_000 },
  globalSetup: './tests/support/set-up.ts',
  outputDir: 'node_modules/.cache/playwright',
  // the compiler's own paths also map better-sqlite3 to its types, which is nothing to run
  tsconfig: './tsconfig.playwright.json',
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  projects: [
    { ...project('faults', 180_000), ...whileSaving }, // first: they take long
    { ...project('e2e', 90_000), grepInvert: alone, testIgnore: acceptance },
    { ...project('e2e', 90_000), name: 'acceptance', testMatch: acceptance },
    { ...project('e2e', 90_000), name: 'alone', grep: alone, workers: 1 },
    { ...project('a11y', 180_000), workers: 1 },
    { ...project('shots', 180_000), workers: 1 },
    { ...project('bench', 600_000), workers: 1 },
  ],
})
