import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { figuresOf } from '../insights/figures'
import { BospadError } from '@shared/errors'
import { readStory } from './story'
import { writeSample } from './write-sample'

const now = Date.parse('2026-11-22T20:00:00Z')

describe.each(['en', 'nl'] as const)('the sample in %s', (language) => {
  let store: TemporaryStore
  let refused: string[]
  beforeAll(async () => {
    store = openTemporaryStore(language)
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

  test('the figures of the main methods say something', async () => {
    const silent: string[] = []
    for (const method of [
      'emotion-bridge',
      'two-goals',
      'prediction-error',
      'five-strategies',
      'scaling-questions',
      'baby-steps',
      'smartie-actions',
      'circular-mandate',
      'executive-loneliness',
      'window-mirror',
      'decision-log',
      'doubt-courage',
      'autonomy-connectedness',
      'crisis-reflex',
      'support-kinds',
      'dialogue-practice',
      'follow-up',
      'role-reversal-slip',
      'learning-mix',
      'exception-finding',
      'calling-lifeline',
      'anchor',
      'not-knowing',
    ])
      // prettier-ignore
      for (const { id, sentence, n } of await figuresOf(method, { from: null, to: null }))
        if (!sentence) silent.push(`${id} (${n})`)
    expect(silent).toEqual([])
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
