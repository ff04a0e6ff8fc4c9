import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, freshHome, mainEntry, test } from '../support/app'
import { bundle } from '../support/bundle'
import { firstPaint } from '../support/first-paint'
import { framesWhileScrolling, millisecondsToList, millisecondsToResults } from './in-page'
import { measured, median, quantile } from './report'
import { end, startOn, vaultOf } from './vaults'

const run = promisify(execFile)

/** Beginnings and whole words, frequent and rare; each is typed once, for the page remembers answers. */
const typed = [
  'wan',
  'zie',
  'verj',
  'wande',
  'ziekenhuis',
  'vergadering',
  'coll',
  'niet',
  'grat',
  'colleague',
  'moeder',
  'walk',
  'pian',
]
/** Milliseconds: a frame of the screen, and what can hardly be measured. */
const frame = 16
const floor = 2

test.beforeAll(async () => {
  test.setTimeout(30 * 60_000)
  for (const n of [1_000, 100_000]) await vaultOf(n)
})

test('first paint of the unlock screen against an empty window', async () => {
  const vaults = [await vaultOf(1_000)]
  const times = { ours: [] as number[], empty: [] as number[] }
  for (let i = 0; i < 9; i++) {
    for (const [name, entry] of [
      ['ours', mainEntry],
      ['empty', 'tests/support/empty-window'],
    ] as const) {
      const home = freshHome()
      const userData = join(home, 'user-data')
      writeFileSync(join(userData, 'settings.json'), JSON.stringify({ language: 'en', theme: 'light', vaults }))
      times[name].push(await firstPaint(entry, { BOSPAD_USER_DATA: userData, HOME: home }))
      rmSync(home, { recursive: true, force: true })
    }
  }
  const ours = median(times.ours)
  const empty = median(times.empty)
  measured('start to first paint of the unlock screen, against an empty window', ours / empty, 1.6, { ours, empty })
})

/** Milliseconds from the click on Unlock; the pair is the list of entries and the room before it. */
async function unlockToList(vault: string) {
  const bospad = await startOn(vault)
  const times = await bospad.page.evaluate(millisecondsToList)
  await end(bospad)
  return times
}

test('from the accepted passphrase to the list of entries, 100,000 against 1,000', async () => {
  const [small, large] = [await vaultOf(1_000), await vaultOf(100_000)]
  const times = { small: [] as { today: number; list: number }[], large: [] as { today: number; list: number }[] }
  for (const vault of [small, large]) await unlockToList(vault) // the first of a day makes a backup
  for (let i = 0; i < 7; i++) {
    times.small.push(await unlockToList(small))
    times.large.push(await unlockToList(large))
  }
  for (const [what, goal] of [
    ['today', 1.2],
    ['list', 1.2],
  ] as const) {
    const ours = { large: median(times.large.map((it) => it[what])), small: median(times.small.map((it) => it[what])) }
    measured(`passphrase accepted to ${what} painted, 100,000 against 1,000`, ours.large / ours.small, goal, ours)
  }
})

test('as you type at 100,000 entries, and scrolling through them', async () => {
  const bospad = await startOn(await vaultOf(100_000))
  const { page } = bospad
  await page.evaluate(millisecondsToList)

  const list = await page.evaluate(framesWhileScrolling, 'list' as const)
  const empty = await page.evaluate(framesWhileScrolling, 'empty' as const)
  const late = (frames: number[]) => frames.filter((frame) => frame > 17).length / frames.length
  expect(list.length).toBeGreaterThan(100)
  measured('scrolling 100,000 entries: share of frames over 17 ms', late(list), 0.01, {
    p99: quantile(list, 0.99),
    median: median(list),
    frames: list.length,
  })
  measured('the same, more than in an empty box scrolled in the same window', late(list) - late(empty), 0.01, {
    empty: late(empty),
    emptyP99: quantile(empty, 0.99),
  })

  await page.getByRole('navigation').getByRole('button', { name: 'Search' }).click()
  await page.getByRole('textbox', { name: 'Search everything you wrote' }).waitFor()
  const ours: Record<string, number> = {}
  for (const word of typed) ours[word] = await page.evaluate(millisecondsToResults, word)
  const { stdout } = await run('node', [await bundle('tests/bench/measure-raw-search.ts'), ...typed])
  const raw = JSON.parse(stdout) as Record<string, number>
  const ratios = typed.map((word) => ((ours[word] ?? NaN) - frame) / Math.max(raw[word] ?? NaN, floor))
  measured('as typed at 100,000, keystroke to painted results less one frame, against raw FTS5', median(ratios), 3, {
    worst: Math.max(...ratios),
    ours: median(Object.values(ours)),
    raw: median(Object.values(raw)),
  })
  await end(bospad)
})
