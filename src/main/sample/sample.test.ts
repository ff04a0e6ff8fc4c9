import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportedVault } from '../../../tests/support/exported-vault'
import { counted, figuresByHand } from '../../../tests/support/figures-by-hand'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { compute, figuresOf } from '../insights/figures'
import { ownFigures } from '../insights/overview'
import { BospadError } from '@shared/errors'
import { setShownSide } from '../store/walls'
import { allMethods } from '../methods/library'
import { readStory } from './story'
import { writeSample } from './write-sample'

/** Figures of what a year brings less than five times. */
const rare = [
  'connecting-story/values',
  'connecting-story/own',
  'critical-friend/two-sides',
  'cyclic-evaluation/kept',
  'development-programme/behaviour',
  'development-programme/conditions',
  'focus-recovery/quality-recovery',
  'freedom-within-lines/take-overs',
  'freedom-within-lines/widened',
  'freedom-within-lines/unneeded',
  'host-leadership/stance',
  'host-leadership/attention',
  'host-leadership/invited',
  'peer-consultation/harvest',
  'peer-consultation/owners',
  'seven-mistakes/risks',
  'sf-basic-rules/do-more',
  'sf-basic-rules/kept-doing',
  'situation-overview/influence',
  'situation-overview/influence-over-time',
  'strength-sheet/words',
  'strength-sheet/rounds',
  'stumble-log/repeats',
]

const now = Date.parse('2026-11-22T20:00:00Z')

describe.each(['en', 'nl'] as const)('the sample in %s', (language) => {
  let store: TemporaryStore
  let refused: string[]
  beforeAll(async () => {
    store = openTemporaryStore(language)
    setShownSide(store.db, 'both')
    refused = await writeSample(language, now)
  }, 60_000)
  afterAll(() => store.close())
  const count = (sql: string) => store.db.prepare(sql).pluck().get() as number

  test('every record was kept by its method, with its own moment', () => {
    expect(refused).toEqual([])
    expect(count("SELECT count(*) FROM record WHERE kind = 'emotion-bridge.log' AND state = 'after'")).toBe(39)
    expect(count('SELECT count(*) FROM entry')).toBeGreaterThanOrEqual(60)
    expect(count(`SELECT count(*) FROM record WHERE createdAt > ${now}`)).toBe(0)
    expect(count('SELECT count(DISTINCT substr(day, 1, 7)) FROM record')).toBeGreaterThanOrEqual(12)
  })

  test('nothing that another record made was left lying for more than two weeks', () => {
    const old = "dueOn IS NOT NULL AND dueOn < '2026-11-08' AND deletedAt IS NULL"
    expect(store.db.prepare(`SELECT kind, dueOn FROM record WHERE ${old}`).all()).toEqual([])
  })

  test('every method was used', () => {
    const used = store.db.prepare("SELECT DISTINCT substr(kind, 1, instr(kind, '.') - 1) FROM record WHERE status = 'kept'") // oxfmt-ignore
    const methods = new Set(used.pluck().all())
    expect(allMethods(store.db).flatMap(({ id }) => (methods.has(id) ? [] : [id]))).toEqual([])
  })

  test('every figure says something, but those of what a year brings less than five times', async () => {
    const silent: string[] = []
    for (const method of allMethods(store.db))
      for (const { id, sentence } of await figuresOf(method.id, { from: null, to: null }))
        if (!sentence) silent.push(id)
    expect(silent.filter((id) => !rare.includes(id))).toEqual([])
    expect(rare.filter((id) => !silent.includes(id))).toEqual([])
  }, 30_000)

  test('every figure of the room equals what a loop over the exported records counts', async () => {
    const exported = await exportedVault(store, language)
    const always = { from: null, to: null }
    for (const period of [always, { from: '2026-01-01', to: '2026-12-31' }, { from: '2026-04-01', to: '2026-06-30' }]) {
      const expected = figuresByHand(exported, period, period.from !== null)
      expect(Object.keys(expected)).toEqual(expect.arrayContaining(ownFigures().map(({ id }) => `loop/${id}`)))
      for (const [id, figure] of Object.entries(expected)) {
        const { n, rows } = counted((await compute(id, period, { now })).table)
        expect(Object.keys(rows).length, id).toBeGreaterThan(0)
        expect({ n: figure.n === undefined ? undefined : n, rows }, id).toEqual(figure)
      }
    }
  }, 30_000)
})

test('a sample that is given up stops between two saves', async () => {
  const store = openTemporaryStore()
  const stop = new AbortController()
  const work = writeSample('en', now, ({ count }) => count > 20 && stop.abort(), stop.signal)
  await expect(work).rejects.toEqual(new BospadError('CANCELLED'))
  store.close()
})

test('every text of the story stands in both languages', async () => {
  const missing: unknown[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (typeof value === 'object' && value !== null) {
      const { en, nl } = value as { en?: unknown; nl?: unknown }
      if ((en === undefined) !== (nl === undefined) || en === '' || nl === '') missing.push(value)
      Object.values(value).forEach(look)
    }
  }
  look(await readStory())
  expect(missing).toEqual([])
})
