import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron as electron } from '@playwright/test'
import { expect, freshHome, test } from '../support/app'
import { millisecondsToList, millisecondsToResults } from './in-page'
import { measured } from './report'
import { end, startOn, vaultOf } from './vaults'

/** Milliseconds of doing nothing before memory is read, for both sides. */
const idle = 3000

/** Megabytes that a process and all below it take up, what they share counted once (PSS). */
function megabytesOf(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = readIfThere(`/proc/${name}/status`)
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0))
  }
  const below = (it: number): number[] => [
    it,
    ...[...parents].filter(([, parent]) => parent === it).flatMap(([child]) => below(child)),
  ]
  const kilobytes = below(pid).map((it) =>
    Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${it}/smaps_rollup`))?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, it) => sum + it, 0) / 1024
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process has ended
  }
}

async function ofEmptyWindow(): Promise<number> {
  const home = freshHome()
  const env = { ...(process.env as Record<string, string>), HOME: home, BOSPAD_USER_DATA: join(home, 'user-data') }
  const app = await electron.launch({ args: ['tests/support/empty-window'], env })
  await (await app.firstWindow()).getByRole('heading').waitFor()
  await wait(idle)
  const memory = megabytesOf(app.process().pid ?? 0)
  await app.close()
  rmSync(home, { recursive: true, force: true })
  return memory
}

/** After the list was seen and the words of the index were read for a first search. */
async function ofOpenVault(vault: string): Promise<number> {
  const bospad = await startOn(vault)
  const { page } = bospad
  await page.evaluate(millisecondsToList)
  await page.getByRole('navigation').getByRole('button', { name: 'Search' }).click()
  await page.getByRole('textbox', { name: 'Search everything you wrote' }).waitFor()
  await page.evaluate(millisecondsToResults, 'wandel')
  await wait(idle)
  const memory = megabytesOf(bospad.app.process().pid ?? 0)
  await end(bospad)
  return memory
}

/** The first unlocking of a day makes a backup, which is not doing nothing. */
async function makeBackupOfToday(vault: string): Promise<void> {
  const bospad = await startOn(vault)
  await bospad.page.evaluate(millisecondsToList)
  const today = new Date().toISOString().slice(0, 10)
  const isMade = () => readdirSync(join(vault, 'backups')).some((name) => name.startsWith(today))
  await expect.poll(isMade, { timeout: 5 * 60_000 }).toBe(true)
  await end(bospad)
}

test('memory with 100,000 entries against an empty window', async () => {
  test.skip(process.platform !== 'linux', 'only Linux says how much of shared memory is whose')
  test.setTimeout(30 * 60_000)
  const vault = await vaultOf(100_000)
  await makeBackupOfToday(vault)
  const empty = await ofEmptyWindow()
  const ours = await ofOpenVault(vault)
  expect(empty).toBeGreaterThan(20)
  measured('memory with 100,000 entries 3 s idle, against an empty window', ours / empty, 1.5, { ours, empty })
})
