import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundle } from '../support/bundle'
import { expect, test } from '../support/app'
import { writeNotes } from '../support/notes-folder'
import { dryRun, folderIn, opened, runAll, total } from '../support/transfer-calls'
import { measured, median } from './report'

const run = promisify(execFile)
const count = 10_000
/** The goal is at least 0.3 of the raw speed. */
const goal = 1 / 0.3

test('import of 10,000 notes against one raw encrypted transaction', async ({ bospad }) => {
  const notes = folderIn(bospad, 'notes')
  const written = writeNotes(notes, count)
  const insert = await bundle('tests/bench/measure-raw-insert.ts')
  const raws: number[] = []
  const raw = async () => {
    const { stdout } = await run('node', [insert, join(bospad.home, `raw-${raws.length}.db`), String(count)])
    raws.push(Number(stdout))
  }
  const call = await opened(bospad)
  const report = await dryRun(call, notes)
  await raw()
  await raw()
  const start = performance.now()
  const done = await runAll(call, report?.token ?? '')
  const ours = performance.now() - start
  await raw()

  // whatever the import says is done can be found
  expect(done).toMatchObject({ added: count })
  expect(await total(call)).toBe(count)
  for (const { title } of written.filter((_, i) => i % 997 === 0)) {
    const hits = await call(
      async (client, text) =>
        (await client.search.query({ text, filter: {}, order: 'best', offset: 0, limit: 5 })).hits,
      `"${title}"`,
    )
    expect(hits.map((hit) => hit.title.map(({ text }) => text).join(''))).toContain(title)
  }
  measured('import of 10,000 notes, against one raw encrypted transaction', ours / median(raws), goal, {
    ours,
    raw: median(raws),
  })
})
