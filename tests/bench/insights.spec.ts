import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { bundle } from '../support/bundle'

/** In plain Node, as `store.spec.ts`. */
test('figures of 100,000 entries and 20,000 records against SQLite itself', async () => {
  test.setTimeout(15 * 60_000)
  const measuring = spawn('node', [await bundle('tests/bench/measure-insights.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_REPORT: '' },
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
