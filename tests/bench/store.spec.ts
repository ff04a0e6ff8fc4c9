import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { bundle } from '../support/bundle'

/** In plain Node: the runtime's main process without a window. The first run makes the stores of 100,000 entries. */
test('search, saving and lists at 100,000 entries against SQLite itself', async () => {
  test.setTimeout(30 * 60_000)
  const measuring = spawn('node', [await bundle('tests/bench/measure-store.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => measuring.on('close', resolve))
  let lines = 0
  for await (const line of createInterface(measuring.stdout)) {
    lines++
    if (process.env.BENCH_REPORT) appendFileSync(process.env.BENCH_REPORT, `${line}\n`)
  }
  expect(await ended).toBe(0)
  expect(lines).toBeGreaterThan(10)
})
