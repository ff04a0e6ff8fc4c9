import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { search } from '../search/run'
import { countEntries, readEntry } from './entries'
import { findImported, upsertImported, type ImportRecord } from './imported'
import { listNotebooks } from './notebooks'
import { listVersions } from './versions'

let store: TemporaryStore
beforeEach(() => {
  store = openTemporaryStore()
})
afterEach(() => store.close())

const record = (change: Partial<ImportRecord> = {}): ImportRecord => ({
  key: 'notes/walk.md',
  hash: 'one',
  notebookId: listNotebooks(store.db, false)[0]?.id ?? '',
  kind: 'free',
  title: 'Walk',
  body: 'Along the heath #outside',
  at: Date.UTC(2024, 4, 1),
  zone: 'UTC',
  mood: 3,
  favourite: true,
  hideOnThisDay: true,
  createdAt: Date.UTC(2024, 4, 2),
  tags: ['quiet'],
  people: [],
  emotions: ['calm'],
  ...change,
})

test('a second import of the same source changes the entry and keeps what it replaced', async () => {
  const { db } = store
  const first = upsertImported(db, record(), 1)
  expect(first.added).toBe(true)
  expect(readEntry(db, first.id)).toMatchObject({
    tags: ['outside', 'quiet'],
    mood: 3,
    favourite: true,
    hideOnThisDay: true,
    createdAt: Date.UTC(2024, 4, 2),
  })
  expect(findImported(db, 'notes/walk.md')).toEqual({ id: first.id, hash: 'one', deleted: false })
  const second = upsertImported(db, record({ body: 'Along the lake', hash: 'two' }), 2)
  expect(second).toEqual({ id: first.id, added: false })
  expect(countEntries(db)).toBe(1)
  expect(findImported(db, 'notes/walk.md')?.hash).toBe('two')
  const { n } = db.prepare('SELECT n FROM entry').get() as { n: number }
  expect(listVersions(db, n)).toMatchObject([{ reason: 'import', title: 'Walk' }])
  const find = (text: string) => search({ text, filter: {}, order: 'best', offset: 0, limit: 5 })
  expect((await find('lake')).hits).toHaveLength(1)
  expect((await find('heath')).hits).toHaveLength(0)
})

test('an export of this vault finds its entries by their own id', () => {
  const { db } = store
  const { id } = upsertImported(db, record(), 1)
  expect(findImported(db, 'another/place.md', id)?.id).toBe(id)
  expect(findImported(db, 'another/place.md')).toBeNull()
})
