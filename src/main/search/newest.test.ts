import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { addImportedEntry } from '../store/imports'
import { listNotebooks } from '../store/notebooks'
import { addRecord, changeRecord } from '../store/records'
import { findNumbersBetween, newestFirst } from '../store/search'
import { newestNumbers } from './newest'

/** How many hits were read from the index. */
let read = 0
vi.mock('../store/search', async (original) => {
  const real = await original<typeof import('../store/search')>()
  const counted =
    <Asked extends unknown[]>(find: (...asked: Asked) => number[]) =>
    (...asked: Asked) => {
      const found = find(...asked)
      read += found.length
      return found
    }
  return { ...real, findNumbers: counted(real.findNumbers), findNumbersBetween: counted(real.findNumbersBetween) }
})

let store: TemporaryStore
beforeEach(() => {
  store = openTemporaryStore()
})
afterEach(() => store.close())

const amount = 20_000
/** `oud` stands in all but the newest quarter, `vaak` in every entry, `soms` in one of forty. */
const isOld = (place: number) => place >= amount / 4
const isRare = (place: number) => place % 40 === 0

/** Entries whose places in the newest-first order, from 0, are given in the order in which they are imported. */
function importAll(places: number[]): Map<number, number> {
  const { db } = store
  const [notebook] = listNotebooks(db, false)
  const placeOf = new Map<number, number>()
  db.transaction(() => {
    for (const [i, place] of places.entries()) {
      const body = `vaak${isOld(place) ? ' oud' : ''}${isRare(place) ? ' soms' : ''}`
      const at = (amount - place) * 3_600_000
      const made = { createdAt: at, updatedAt: at, tagsText: '', peopleText: '', filesText: '' }
      const plain = {
        kind: 'free',
        title: '',
        mood: null,
        favourite: false,
        hideOnThisDay: false,
        zone: 'UTC',
      } as const
      const known = { id: `${i}`, importKey: `${i}`, importHash: `${i}`, notebookId: notebook?.id ?? '' }
      placeOf.set(addImportedEntry(db, { ...plain, ...made, ...known, at, body }), place)
    }
  })()
  return placeOf
}

const inOrder = Array.from({ length: amount }, (_, i) => amount - 1 - i)
const shuffled = inOrder.map((_, i) => (i * 7919) % amount)
/** Two folders that cover the same years: every other entry in the first half. */
const interleaved = [...inOrder.filter((n) => n % 2 === 0), ...inOrder.filter((n) => n % 2 === 1)]

test.each([
  ['in order of date', inOrder, 0.2],
  ['from two folders of the same years', interleaved, 0.2],
  ['in no order', shuffled, 1.2],
])('20,000 entries imported %s: newest first is right, and reads hits once at most', (_, places, mostRead) => {
  const placeOf = importAll(places)
  const cases: [string, number[], number][] = [
    ['vaak', inOrder.toReversed(), mostRead],
    ['oud', inOrder.toReversed().filter(isOld), 1.2],
    ['soms', inOrder.toReversed().filter(isRare), 2.1], // few: all of them are sorted
  ]
  for (const [word, expected, most] of cases) {
    read = 0
    const found = newestNumbers(store.db, `("${word}")`, {}, 0, 50)
    expect(found.map((n) => placeOf.get(n))).toEqual(expected.slice(0, 50))
    expect(read / expected.length).toBeLessThan(most)
    const deep = newestNumbers(store.db, `("${word}")`, {}, 400, 50)
    expect(deep.map((n) => placeOf.get(n))).toEqual(expected.slice(400, 450))
  }
})

test('5,000 records between 2,500 entries: page after page to the oldest, none left out', () => {
  const { db } = store
  importAll(Array.from({ length: 2500 }, (_, i) => 2499 - i))
  db.transaction(() => {
    for (let i = 0; i < 5000; i++) {
      const at = (amount - 2500) * 3_600_000 + i * 1_800_000
      const known = { id: `record ${i}`, kind: 'legacy.value', version: 1, zone: 'UTC', at }
      const n = addRecord(db, { ...known, state: null, entryN: null, sourceId: null, sourceRule: null }, at)
      const held = { status: 'kept', state: null, title: '', thread: '', dueOn: null, data: {} } as const
      changeRecord(db, n, { ...known, ...held, text: i % 2 === 0 ? 'vaak' : 'vaak oud' }, at)
    }
  })()
  const expected = newestFirst(db, findNumbersBetween(db, '("vaak")', 0, Number.MAX_SAFE_INTEGER))
  expect(expected).toHaveLength(7500)
  for (const offset of [0, 200, 2600, 6900, 7480])
    expect(newestNumbers(db, '("vaak")', {}, offset, 50)).toEqual(expected.slice(offset, offset + 50))
  const records = newestNumbers(db, '("vaak")', { kind: 'record' }, 4980, 50)
  expect(records).toHaveLength(20)
  read = 0
  newestNumbers(db, '("vaak")', {}, 0, 50)
  expect(read).toBeLessThan(1000)
})
