import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documented, missing, provideSqlcipher, run, runAtTerminal } from '../../../../tests/support/documented'
import { makePair, phrase, Side } from '../../../../tests/support/two-vaults'

const { all, command } = documented('docs/plan-format.md')
const file = 'plan-2026-11-22.bospad-plan'
const why = missing('age', 'script', 'jq')
const skipped = why === null ? '' : ` (skipped: ${why})`
let side: Side
let pair: ReturnType<typeof makePair>
let desk: string

beforeEach(async () => {
  side = await Side.open('heron')
  pair = makePair(side)
  desk = mkdtempSync(join(tmpdir(), 'bospad-plan-'))
  provideSqlcipher(desk)
}, 60_000)
afterEach(() => {
  side.close()
  rmSync(desk, { recursive: true, force: true })
})

/** The plan by its records, as the documented command shows it. */
const shown = () => JSON.parse(run(desk, command('jq')).toString()) as Record<string, Record<string, unknown>>
const holdsThePlan = (plan: ReturnType<typeof shown>) => {
  expect(plan[pair.trajectory]).toMatchObject({ kind: 'reverse-mentoring.trajectory' })
  expect(Object.keys(plan)).toEqual(expect.arrayContaining([pair.walk, ...pair.agreements]))
  expect(JSON.stringify(plan)).toContain('How do I let go?')
  expect(readFileSync(join(desk, 'plan'), 'latin1')).not.toContain('PRIVATE')
}

test.skipIf(why !== null)(`age opens a plan with the phrase, and jq shows it${skipped}`, async () => {
  writeFileSync(join(desk, file), await side.handOver(pair.trajectory, { phrase }))
  expect(() => runAtTerminal(desk, command('age -d -o plan plan'), 'another phrase')).toThrow('Command failed')
  runAtTerminal(desk, command('age -d -o plan plan'), phrase)
  holdsThePlan(shown())
})

test.skipIf(why !== null)(`the key of a vault opens a plan that was sealed to it${skipped}`, async () => {
  const { recipient, identity } = await side.key()
  writeFileSync(join(desk, file), await side.handOver(pair.trajectory, { recipient }))
  side.store.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(side.store.file, join(desk, 'store.db'))
  run(desk, command('exchange_key'), { VAULT: desk, KEY: side.store.key.toString('hex') })
  expect(readFileSync(join(desk, 'plan.key'), 'utf8').trim()).toBe(identity)
  holdsThePlan(shown())
})

test('no command of the page is left untested', () => {
  const tested = ['age -d -o plan plan', 'exchange_key', 'jq']
  expect(all.filter((code) => !tested.some((part) => code.includes(part)))).toEqual([])
  expect(all).toHaveLength(3)
})
