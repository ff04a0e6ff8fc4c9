import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { bundle } from '../support/bundle'
import type { Finding } from './report'

/** Each fault is a program of its own in plain Node, built like the app; it prints its findings as lines of JSON. */
const faults = {
  'kill -9 while saving': 'kill',
  'kill -9 while deleting for good': 'deleting',
  'bit flips in the store': 'byte-flips',
  'a WAL that is damaged, cut off or gone': 'wal-loss',
  'a disk that runs full': 'disk-full',
  'a power cut while saving': 'power-cut',
}

for (const [name, file] of Object.entries(faults)) {
  test(name, async () => {
    test.setTimeout(900_000) // the full numbers take minutes on a busy machine
    const program = await bundle(resolve(import.meta.dirname, `${file}.ts`))
    const { stdout } = await promisify(execFile)(process.execPath, [program])
    process.stdout.write(stdout)
    const lines = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Finding | { skipped: string })
    const skipped = lines.find((line) => 'skipped' in line)
    test.skip(skipped !== undefined, String(skipped?.skipped))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !('ok' in line && line.ok))).toEqual([])
  })
}
