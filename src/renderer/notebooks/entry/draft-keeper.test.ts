import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry, SaveEntry } from '@shared/contract/notebooks'
import { type Draft, DraftKeeper, type KeeperPorts, type SaveResult } from './draft-keeper'

const id = '6f0f7f5e-6f6c-4c53-9a10-0d6a3f6f4e01'
const entry: Entry = {
  id,
  notebookId: id,
  title: 'Title',
  body: 'one',
  at: 0,
  zone: 'Europe/Amsterdam',
  mood: null,
  favourite: false,
  hideOnThisDay: false,
  kind: 'free',
  emotions: [],
  tags: [],
  people: [],
  attachments: [],
  words: 1,
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  revision: 1,
}
const draft: Draft = {
  title: 'Title',
  body: 'one',
  at: 0,
  zone: 'Europe/Amsterdam',
  notebookId: id,
  mood: null,
  emotions: [],
  tags: [],
  people: [],
  favourite: false,
  hideOnThisDay: false,
}

/** A store of one entry with revisions, as main keeps it. */
function store(over: Partial<KeeperPorts> = {}) {
  const held = { entry: { ...entry }, saves: [] as SaveEntry[], kept: [] as Draft[], replaced: [] as Entry[] }
  const ports: KeeperPorts = {
    save: (sent) => {
      if (sent.revision !== held.entry.revision) return Promise.reject(new Error('STALE_SAVE'))
      held.saves.push(sent)
      held.entry = { ...held.entry, title: sent.title, body: sent.body, revision: sent.revision + 1 }
      const result: SaveResult = { revision: held.entry.revision, savedAt: 5, words: 1, tags: [], people: [] }
      return Promise.resolve(result)
    },
    current: () => Promise.resolve(held.entry),
    keepBoth: (mine) => Promise.resolve(void held.kept.push(mine)),
    codeOf: (error) => (error instanceof Error && error.message === 'STALE_SAVE' ? 'STALE_SAVE' : 'DISK_FULL'),
    onReplaced: (stored) => void held.replaced.push(stored),
    ...over,
  }
  return { held, ports }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the draft keeper', () => {
  test('saves within a second of the last key, once for many keys', async () => {
    const { held, ports } = store()
    const keeper = new DraftKeeper(entry, draft, ports)
    for (const body of ['one t', 'one tw', 'one two']) keeper.change({ body })
    expect(keeper.state.kind).toBe('writing')
    await vi.advanceTimersByTimeAsync(500)
    expect(held.saves.map((sent) => sent.body)).toEqual(['one two'])
    expect(keeper.state).toEqual({ kind: 'saved', at: 5 })
  })

  test('saves while the writer keeps typing without a pause', async () => {
    const { held, ports } = store()
    const keeper = new DraftKeeper(entry, draft, ports)
    for (let n = 0; n < 20; n++) {
      keeper.change({ body: `one ${n}` })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(held.saves.length).toBeGreaterThan(1)
  })

  test('says saved only after the store has answered, and never runs two saves at once', async () => {
    let answer: ((result: SaveResult) => void) | undefined
    let running = 0
    const { ports } = store({
      save: () => {
        running++
        return new Promise((resolve) => (answer = resolve)).finally(() => running--) as Promise<SaveResult>
      },
    })
    const keeper = new DraftKeeper(entry, draft, ports)
    keeper.change({ body: 'two' })
    await vi.advanceTimersByTimeAsync(500)
    keeper.change({ body: 'three' })
    await vi.advanceTimersByTimeAsync(900)
    expect(keeper.state.kind).toBe('writing')
    expect(running).toBe(1)
    answer?.({ revision: 2, savedAt: 9, words: 1, tags: [], people: [] })
    await vi.advanceTimersByTimeAsync(0)
    expect(keeper.state.kind).toBe('writing')
  })

  test('keeps the words after a failure and saves them on the next try', async () => {
    let full = true
    const { held, ports } = store()
    const { save } = ports
    ports.save = (sent) => (full ? Promise.reject(new Error('full')) : save(sent))
    const keeper = new DraftKeeper(entry, draft, ports)
    keeper.change({ body: 'precious' })
    await keeper.flush()
    expect(keeper.state).toEqual({ kind: 'failed', code: 'DISK_FULL' })
    full = false
    await keeper.flush()
    expect(held.entry.body).toBe('precious')
    expect(keeper.state.kind).toBe('saved')
  })

  test('emptied is said only for a text emptied by hand, and not after it has words again', async () => {
    const { held, ports } = store()
    const keeper = new DraftKeeper(entry, draft, ports)
    keeper.change({ body: '' })
    await keeper.flush()
    keeper.change({ body: '' }, true)
    await keeper.flush()
    keeper.change({ body: 'again' })
    keeper.change({ body: '' })
    await keeper.flush()
    expect(held.saves.map((sent) => sent.emptied)).toEqual([false, true, false])
  })

  test('another save that left the text alone is joined silently', async () => {
    const { held, ports } = store()
    const keeper = new DraftKeeper(entry, draft, ports)
    held.entry = { ...held.entry, revision: 4, favourite: true }
    keeper.change({ body: 'mine' })
    await keeper.flush()
    expect(held.entry.body).toBe('mine')
    expect(held.kept).toEqual([])
    expect(keeper.state.kind).toBe('saved')
  })

  test('when both sides changed the text, both are kept', async () => {
    const { held, ports } = store()
    const keeper = new DraftKeeper(entry, draft, ports)
    held.entry = { ...held.entry, revision: 2, body: 'theirs' }
    keeper.change({ body: 'mine' })
    await keeper.flush()
    expect(held.kept.map((mine) => mine.body)).toEqual(['mine'])
    expect(held.replaced.map((stored) => stored.body)).toEqual(['theirs'])
    expect(held.entry.body).toBe('theirs')
  })
})
