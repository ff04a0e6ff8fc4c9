import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, SaveEntry } from '@shared/contract/notebooks'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { listDays, listFrom, listMonths, positionOf } from '../store/entry-lists'
import { listTags } from '../store/entry-relations'
import { listNotebooks } from '../store/notebooks'
import { untrashEntries } from '../store/trash'
import { search } from '../search/run'
import { readToday } from '../today/today'
import { save } from '../vault/session'
import { listPage } from './list'
import { createEntry, saveEntry } from './save-entry'
import { discardNotebook, purge, purgeExpired, recoverNotebook, tidyIndex, trash } from './trash'

let store: TemporaryStore
let notebookId: string
beforeEach(() => {
  store = openTemporaryStore()
  notebookId = listNotebooks(store.db, false)[0]?.id ?? ''
})
afterEach(() => store.close())

const noon = Date.UTC(2026, 10, 22, 12)
const minute = 60_000
const day = 24 * 60 * minute

function write(body: string, at = noon, title = ''): Entry {
  return createEntry({ notebookId, at, zone: 'Europe/Amsterdam', title, body }, at)
}
function asSaved(entry: Entry, change: Partial<SaveEntry> = {}): SaveEntry {
  const { id, revision, title, body, at, zone, mood, favourite, hideOnThisDay } = entry
  return {
    id,
    revision,
    title,
    body,
    at,
    zone,
    notebookId: entry.notebookId,
    mood,
    emotions: [],
    tags: [],
    people: [],
    favourite,
    hideOnThisDay,
    emptied: false,
    ...change,
  }
}
const find = async (text: string) =>
  (await search({ text, filter: {}, order: 'best', offset: 0, limit: 50 })).hits.map(({ id }) => id)

describe('lists', () => {
  beforeEach(() => {
    save(() => {
      for (let i = 0; i < 120; i++) write(`entry ${i} ${i % 3 === 0 ? '#third' : ''}`, noon - i * day)
    })
  })

  test('pages, windows, months, days and positions agree', () => {
    const { db } = store
    for (const filter of [{}, { notebookId }, { tag: 'third' }, { from: '2026-09-01', to: '2026-10-31' }]) {
      const all: string[] = []
      let cursor: string | null = null
      do {
        const page = listPage(db, filter, cursor, 7)
        all.push(...page.rows.map(({ id }) => id))
        cursor = page.next
        expect(page.total).toBe(listPage(db, filter, null, 200).rows.length)
      } while (cursor)
      expect(all).toEqual(listPage(db, filter, null, 200).rows.map(({ id }) => id))
      for (const offset of [0, 5, 30, 61]) {
        expect(listFrom(db, filter, offset, 9).map(({ id }) => id)).toEqual(all.slice(offset, offset + 9))
      }
      for (const i of [0, 17, all.length - 1]) expect(positionOf(db, filter, all[i] ?? '')).toBe(i)
      const months = listMonths(db, filter)
      expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      expect(months.map(({ month }) => month)).toEqual(
        months
          .map(({ month }) => month)
          .sort()
          .reverse(),
      )
      const october = listDays(db, filter, '2026-10')
      expect(october.reduce((sum, { count }) => sum + count, 0)).toBe(
        months.find(({ month }) => month === '2026-10')?.count,
      )
    }
    expect(positionOf(db, { tag: 'third' }, listFrom(db, {}, 1, 1)[0]?.id ?? '')).toBeNull()
  })

  test('every list walks an index, without sorting', () => {
    const plan = (sql: string) =>
      (store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n')
    for (const where of ['', 'AND e.notebookId = 1', 'AND e.favourite = 1', 'AND e.unfinished = 1']) {
      const detail = plan(
        `SELECT e.n FROM entry e WHERE e.deletedAt IS NULL ${where} ORDER BY e.day DESC, e.at DESC, e.n DESC LIMIT 50`,
      )
      expect(detail).toContain('USING COVERING INDEX entry_line')
      expect(detail).not.toContain('TEMP B-TREE')
    }
  })

  test('tags are counted without the trash', async () => {
    expect(listTags(store.db, '', 9)).toEqual([{ tag: 'third', count: 40 }])
    const some = listPage(store.db, { tag: 'third' }, null, 3).rows.map(({ id }) => id)
    await trash(some, noon)
    expect(listTags(store.db, 'thi', 9)).toEqual([{ tag: 'third', count: 37 }])
    save((db) => untrashEntries(db, some))
    expect(listTags(store.db, 'hir', 9)).toEqual([{ tag: 'third', count: 40 }])
  })
})

describe('trash', () => {
  test('deleting and taking back, alone and with the notebook', async () => {
    const [one, two] = [write('apple'), write('pear')]
    await trash([one.id], noon)
    expect(await find('apple')).toEqual([])
    expect(listPage(store.db, { trash: true }, null, 9).rows.map(({ id }) => id)).toEqual([one.id])
    await discardNotebook(notebookId, noon + 5)
    expect(listPage(store.db, {}, null, 9).rows).toEqual([])
    await recoverNotebook(notebookId)
    expect(listPage(store.db, {}, null, 9).rows.map(({ id }) => id)).toEqual([two.id])
    save((db) => untrashEntries(db, [one.id]))
    expect(await find('apple')).toEqual([one.id])
    expect(listNotebooks(store.db, false)[0]?.entries).toBe(2)
  })

  test('500 entries are deleted and purged while the app answers in between', async () => {
    const ids = save(() => Array.from({ length: 500 }, (_, i) => write(`many words ${i}`, noon - i).id))
    let turns = 0
    const counting = setInterval(() => turns++, 0)
    await trash(ids, noon)
    await purge(ids)
    clearInterval(counting)
    expect(turns).toBeGreaterThan(10)
    expect(listPage(store.db, { trash: true }, null, 9).total).toBe(0)
  })

  test('a purge leaves no word in the index and no text in any page', async () => {
    const word = 'zwarteadder'
    const entry = write(`A ${word} in the text`, noon, `Title ${word}`)
    saveEntry(asSaved(entry, { body: `Now ${word} again #tag${word}` }), noon + 10 * minute)
    write('another entry that stays')
    await trash([entry.id], noon)
    expect(pagesHolding(word)).toBeGreaterThan(0)
    await purge([entry.id])
    await tidyIndex()
    store.db.pragma('wal_checkpoint(TRUNCATE)')
    expect(store.db.prepare(`SELECT term FROM search_term WHERE term LIKE '%adder%'`).all()).toEqual([])
    expect(pagesHolding(word)).toBe(0)
    expect(pagesHolding('another entry that stays')).toBeGreaterThan(0)
    store.db.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`)
  })

  test('what is older than 30 days goes by itself', async () => {
    const [old, young] = [write('old'), write('young')]
    await trash([old.id], noon - 31 * day)
    await trash([young.id], noon - 29 * day)
    await purgeExpired(noon)
    expect(listPage(store.db, { trash: true }, null, 9).rows.map(({ id }) => id)).toEqual([young.id])
  })
})

/** Decrypted blobs of every table, also of the index's own, that hold the text. */
function pagesHolding(text: string): number {
  const tables = store.db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .all() as { name: string }[]
  return tables.reduce((sum, { name }) => {
    const rows = store.db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[]
    return (
      sum +
      rows.filter((row) =>
        Object.values(row).some((value) =>
          Buffer.isBuffer(value) ? value.includes(text) : String(value).includes(text),
        ),
      ).length
    )
  }, 0)
}

test('Today: memories of earlier years without the hidden ones, the latest writing, and what is unfinished', () => {
  const year = (back: number) => Date.UTC(2026 - back, 10, 22, 12)
  const shown = write('a memory', year(2))
  const hidden = write('not this one', year(1))
  saveEntry(asSaved(hidden, { hideOnThisDay: true }), noon)
  const open = write('- [ ] call back', noon - day)
  const today = readToday(store.db, '2026-11-22')
  expect(today.onThisDay).toMatchObject([{ id: shown.id, years: 2, notebook: 'Leadership log' }])
  expect(today.unfinished.map(({ id }) => id)).toEqual([open.id])
  expect(today.recent[0]?.id).toBe(hidden.id)
  expect(today.inbox).toBe(0)
})
