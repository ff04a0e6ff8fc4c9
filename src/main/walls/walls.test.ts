import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { contract } from '@shared/contract'
import type { Room } from '@shared/contract/walls'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { plant, words, type Calls, type Planted } from '../../../tests/support/two-sides'
import { reviewOf } from '../insights/review'
import { router } from '../ipc/router'
import { setShownSide } from '../store/walls'

vi.mock('electron', async () => (await import('../../../tests/support/no-electron')).noElectron)
vi.mock('electron-store', async () => ({ default: (await import('../../../tests/support/no-electron')).NoStore }))

const day = '2026-11-22'
const always = { from: null, to: null }
const calls: Calls = createRouterClient(router, { context: { sender: {} as never, role: 'main' } })

let store: TemporaryStore
let planted: Record<Room, Planted>
beforeAll(async () => {
  store = openTemporaryStore()
  planted = { own: await plant(calls, 'own', day), coaching: await plant(calls, 'coaching', day) }
})
afterAll(() => store.close())

type Listing = (calls: Calls) => Promise<unknown>

/** Every call that lists, by its path in the contract: what it answers names the words of the sides it shows. */
const listings: Record<string, Listing> = {
  'notebooks.entries.list': () => calls.notebooks.entries.list({ filter: {}, cursor: null }),
  'notebooks.entries.window': () => calls.notebooks.entries.window({ filter: {}, offset: 0, limit: 50 }),
  'entries in the trash': () => calls.notebooks.entries.list({ filter: { trash: true }, cursor: null }),
  'entries with a feeling': () => calls.notebooks.entries.list({ filter: { emotionId: 'tense' }, cursor: null }),
  'entries left unfinished': () => calls.notebooks.entries.list({ filter: { unfinished: true }, cursor: null }),
  'entries of a month': () => calls.notebooks.entries.window({ filter: { from: '2026-11-01' }, offset: 0, limit: 9 }),
  'notebooks.tags': () => calls.notebooks.tags({ text: 'tag' }),
  'people.list': () => calls.people.list({}),
  'people by name': () => calls.people.list({ text: 'p' }),
  'methods.get': () => calls.methods.get({ id: 'legacy' }),
  'methods.records.list': () => calls.methods.records.list({ filter: {} }),
  'records of a type': () => calls.methods.records.list({ filter: { kind: 'legacy.value' } }),
  'records, drafts': () => calls.methods.records.list({ filter: { kind: 'legacy', status: 'draft' } }),
  'records in the trash': () => calls.methods.records.list({ filter: { kind: 'legacy', trash: true } }),
  'methods.prompts.answers': () => calls.methods.prompts.answers({ prompt: 'legacy-1' }),
  'due.list': () => calls.due.list({ day, ahead: 7 }),
  'insights.ofMethod': () => calls.insights.ofMethod({ id: 'two-goals', period: always }),
  'insights.leaving': () => calls.insights.leaving({ figure: 'two-goals/contexts', period: always, private: true }),
  'insights.sources of records': () => calls.insights.sources({ figure: 'loop/gap', period: always, row: null }),
  'insights.sources of entries': () => calls.insights.sources({ figure: 'loop/writing', period: always, row: null }),
  'insights.sources of feelings': () => calls.insights.sources({ figure: 'loop/words', period: always, row: null }),
  'insights.people': () => calls.insights.people({}),
  'insights.takeAlong': () => calls.insights.takeAlong({ year: 2026, private: true }),
  'reflect.events': () => calls.reflect.events({ now: `${day}T12:00`, closed: 40 }),
  'search.query': () => calls.search.query({ text: 'v OR z', filter: {} }),
  'search, best first': () => found('best'),
  'search, newest first': () => found('newest'),
  'search among people': () => both((text) => calls.search.query({ text: `p${text}`, filter: { kind: 'person' } })),
  'search among entries': () => both((text) => calls.search.query({ text, filter: { kind: 'entry' } })),
  'search among records': () => both((text) => calls.search.query({ text, filter: { kind: 'record' } })),
  'search by a filter alone': () => calls.search.query({ text: '', filter: { from: '2020-01-01' } }),
  'search, inside words': () => both((text) => calls.search.query({ text: text.slice(2), filter: {} })),
  'search, a typing error': () => both((text) => calls.search.query({ text: `${text}x`, filter: {} })),
  'today.get': () => calls.today.get({ day }),
}
delete listings['search.query']

const both = async (ask: (text: string) => Promise<unknown>) => [await ask(words.own), await ask(words.coaching)]
const found = (order: 'best' | 'newest') => both((text) => calls.search.query({ text, filter: {}, order }))

/** What was asked for comes back in the answer only as something found. */
const namesIn = (answer: unknown) =>
  Object.fromEntries(
    Object.entries(words).map(([side, word]) => [side, JSON.stringify(answer).toLowerCase().includes(word)]),
  )

test.each(Object.keys(listings))('%s shows the side that is shown, and only that', async (name) => {
  const ask = listings[name] as Listing
  setShownSide(store.db, 'both')
  expect(namesIn(await ask(calls)), 'the control').toEqual({ own: true, coaching: true })
  setShownSide(store.db, 'own')
  expect(namesIn(await ask(calls))).toEqual({ own: true, coaching: false })
  setShownSide(store.db, 'coaching')
  expect(namesIn(await ask(calls))).toEqual({ own: false, coaching: true })
})

type Counting = () => Promise<number>
const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
const tables = async () => (await calls.insights.overview({ period: always })).map(({ id, n }) => [id, n] as const)
const observed = async (id: string) => (await tables()).find(([its]) => its === id)?.[1] ?? -1
const inReview = async (of: string) =>
  (await reviewOf({ year: 2026, language: 'en', sentences: [], private: true })).numbers.find((it) => it.of === of)?.value ?? -1 // oxfmt-ignore

/** Every call that counts: what stands on either side makes the number of both. */
const countings: Record<string, Counting> = {
  'total of a list': async () => (await calls.notebooks.entries.list({ filter: {}, cursor: null })).total,
  'notebooks.entries.months': async () => sum(await calls.notebooks.entries.months({ filter: {} })),
  'months of a feeling': async () => sum(await calls.notebooks.entries.months({ filter: { emotionId: 'tense' } })),
  'notebooks.entries.days': async () => sum(await calls.notebooks.entries.days({ filter: {}, month: '2026-11' })),
  'search.count': async () => (await calls.search.count({ text: 'about' })) + (await calls.search.count({ text: '', filter: { from: '2020-01-01' } })), // oxfmt-ignore
  'methods.list': async () => (await calls.methods.list()).reduce((total, { kept, drafts }) => total + kept + drafts, 0), // oxfmt-ignore
  'methods.prompts.answered': async () => sum(await calls.methods.prompts.answered()),
  'insights.methods': async () => (await calls.insights.methods({ period: always })).reduce((total, { kept }) => total + kept, 0), // oxfmt-ignore
  'insights.overview: gap': () => observed('loop/gap'),
  'insights.overview: feelings': () => observed('loop/feelings'),
  'insights.overview: writing': () => observed('loop/writing'),
  'insights.review: entries': () => inReview('entries'),
  'insights.review: words': () => inReview('words'),
  'insights.review: records': () => inReview('records'),
  'feelings without what is private': async () => (await calls.insights.leaving({ figure: 'loop/words', period: always, private: false })).n, // oxfmt-ignore
}

test.each(Object.keys(countings))('%s counts the side that is shown', async (name) => {
  const count = countings[name] as Counting
  const of = async (side: Room | 'both') => {
    setShownSide(store.db, side)
    return count()
  }
  const [own, coaching, all] = [await of('own'), await of('coaching'), await of('both')]
  expect(Math.min(own, coaching)).toBeGreaterThan(0)
  expect(own + coaching).toBe(all)
})

describe('what is asked for by name is whole', () => {
  beforeEach(() => setShownSide(store.db, 'own'))

  test('a notebook that is opened shows what is in it, on every list of it', async () => {
    const { notebookId, entries } = planted.coaching
    const filter = { notebookId }
    expect((await calls.notebooks.entries.list({ filter, cursor: null })).rows.map(({ id }) => id)).toEqual(entries)
    expect(sum(await calls.notebooks.entries.months({ filter }))).toBe(2)
    expect(await calls.notebooks.entries.position({ filter, id: entries[0] ?? '' })).toBe(0)
    expect(await calls.notebooks.entries.position({ filter: {}, id: entries[0] ?? '' })).toBeNull()
    expect((await calls.search.query({ text: words.coaching, filter })).hits).toHaveLength(2)
  })

  test('rooms ask for their side; what hangs on one record is listed whole', async () => {
    const { records, personId } = planted.coaching
    const list = async (filter: object) => (await calls.methods.records.list({ filter })).rows.map(({ id }) => id)
    expect(await list({ kind: 'legacy.value', status: 'kept', side: 'coaching' })).toEqual([records.value])
    const [engagement] = await list({ kind: 'coaching-phase.engagement', side: 'coaching' })
    expect(await list({ kind: 'smartie-actions', sourceId: engagement })).toEqual([records.action])
    expect(await list({ kind: 'emotion-bridge', personId, side: 'both' })).toEqual([records.event])
    expect((await calls.people.list({ side: 'both' })).map(({ pseudonym }) => pseudonym).toSorted()).toEqual(['Pvuurtoren', 'Pzwaluwnest']) // oxfmt-ignore
    expect((await calls.people.get({ id: personId })).mentions).toBe(2)
    const { kept } = (await calls.methods.list()).find(({ id }) => id === 'legacy') ?? {}
    expect(kept).toBe(1)
  })

  test('beside an event stand events of its own side', async () => {
    const beside = async (side: Room) => {
      const sourceId = side === 'own' ? null : planted.coaching.records.event
      const values = { event: 'New', people: [planted.own.personId, planted.coaching.personId] }
      const { record } = await calls.methods.records.start({ kind: 'emotion-bridge.log', at: Date.now(), zone: 'UTC', values, sourceId }) // oxfmt-ignore
      return namesIn(await calls.reflect.beside({ id: record.id }))
    }
    expect(await beside('own')).toEqual({ own: true, coaching: false })
    expect(await beside('coaching')).toEqual({ own: false, coaching: true })
  })
})

/** Calls that list nothing of what was written, or one thing by its id; and rooms that say their side themselves. */
const others = [
  'vault.', 'coaching.', 'mentoring.', 'emotions.', 'sample.', 'capture.', 'settings.', 'transfer.', 'walls.',
  'notebooks.list', 'notebooks.create', 'notebooks.update', 'notebooks.remove', 'notebooks.restore', 'notebooks.emotions',
  'notebooks.templates.', 'notebooks.attachments.', 'notebooks.entries.position', 'notebooks.entries.get',
  'notebooks.entries.create', 'notebooks.entries.save', 'notebooks.entries.remove', 'notebooks.entries.restore',
  'notebooks.entries.purge', 'notebooks.entries.version', 'people.get',
  'people.contact', 'people.realName', 'people.create',
  'people.update', 'methods.choose', 'methods.take', 'methods.records.get',
  'methods.records.beside', 'methods.records.start', 'methods.records.save', 'methods.records.check',
  'methods.records.accept', 'methods.records.skip', 'methods.records.version', 'methods.records.restore',
  'methods.records.remove', 'methods.records.purge', 'methods.own.', 'methods.prompts.ofDay', 'methods.prompts.another',
  'due.settle', 'due.snooze', 'insights.saveCsv', 'insights.print', 'insights.review', 'reflect.flow', 'reflect.beside',
  'reflect.openCalendar',
] // oxfmt-ignore

test('a call that is new is either watched here or known to list nothing', () => {
  const paths: string[] = []
  const walk = (part: object, path: string[]) => {
    for (const [name, inner] of Object.entries(part))
      if ('~orpc' in (inner as object)) paths.push([...path, name].join('.'))
      else walk(inner as object, [...path, name])
  }
  walk(contract, [])
  const watched = [...Object.keys(listings), ...Object.keys(countings), 'search.query'].map((name) => name.split(/[: ]/)[0]) // oxfmt-ignore
  expect(paths.filter((path) => !watched.includes(path) && !others.some((known) => path.startsWith(known)))).toEqual([])
})
