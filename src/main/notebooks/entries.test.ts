import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, SaveEntry } from '@shared/contract/notebooks'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { listDays, listFrom, listMonths, positionOf } from '../store/entry-lists'
import { listTags } from '../store/entry-relations'
import { readEntry } from '../store/entries'
import { addNotebook, listNotebooks, trashNotebook, untrashNotebook } from '../store/notebooks'
import { listVersions } from '../store/versions'
import { untrashEntries } from '../store/trash'
import { createPerson } from '../people/edit'
import { search } from '../search/run'
import { readToday } from '../today/today'
import { save } from '../vault/session'
import { listPage } from './list'
import { createEntry, saveEntry } from './save-entry'
import { purge, purgeExpired, trash } from './trash'
import { restoreVersion, staleVersions } from './versions'

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
const numberOf = (id: string) => (store.db.prepare('SELECT n FROM entry WHERE id = ?').get(id) as { n: number }).n
const versionsOf = (id: string) => listVersions(store.db, numberOf(id))
const find = async (text: string) =>
  (await search({ text, filter: {}, order: 'best', offset: 0, limit: 50 })).hits.map(({ id }) => id)

describe('saving', () => {
  test('keeps text, chips and what is derived from them', () => {
    const noor = createPerson({ pseudonym: 'Noor', realName: '', relation: 'peer', note: '' })
    const bram = createPerson({ pseudonym: 'Bram', realName: '', relation: 'peer', note: '' })
    const entry = write('')
    const saved = saveEntry(
      asSaved(entry, {
        title: 'Slide nine',
        body: 'With @noor and @nobody about #Board work',
        tags: ['listening'],
        people: [bram.id],
        emotions: ['tense', 'curious'],
        mood: -2,
        favourite: true,
      }),
      noon + 1,
    )
    expect(saved).toMatchObject({ revision: entry.revision + 1, savedAt: noon + 1, tags: ['board', 'listening'] })
    const read = readEntry(store.db, entry.id)
    expect(read).toMatchObject({
      title: 'Slide nine',
      mood: -2,
      favourite: true,
      tags: ['board', 'listening'],
      words: saved.words,
    })
    expect(read.people.map(({ id }) => id)).toEqual([bram.id, noor.id])
    expect(read.emotions.map(({ wordId, nl }) => [wordId, nl])).toEqual([
      ['tense', 'gespannen'],
      ['curious', 'nieuwsgierig'],
    ])
  })

  test('a page with an older revision is refused and changes nothing', () => {
    const entry = write('first')
    saveEntry(asSaved(entry, { body: 'second' }), noon)
    expect(() => saveEntry(asSaved(entry, { body: 'third' }))).toThrowError(
      expect.objectContaining({ code: 'STALE_SAVE' }),
    )
    expect(readEntry(store.db, entry.id).body).toBe('second')
  })

  test('a long text does not become empty by accident; the attempt is kept once', () => {
    const entry = write('word '.repeat(50))
    for (const _ of [1, 2]) {
      expect(() => saveEntry(asSaved(entry, { body: ' ' }))).toThrowError(
        expect.objectContaining({ code: 'EMPTY_OVERWRITE' }),
      )
    }
    expect(readEntry(store.db, entry.id).body).toBe('word '.repeat(50))
    expect(versionsOf(entry.id).map(({ reason }) => reason)).toEqual(['refused-empty'])
    saveEntry(asSaved(entry, { body: '', emptied: true }), noon + 1)
    expect(readEntry(store.db, entry.id).body).toBe('')
    expect(versionsOf(entry.id).some(({ reason, words }) => reason === 'session' && words === 50)).toBe(true)
  })

  test('an archived notebook takes no new entries', () => {
    const other = save((db) => addNotebook(db, { title: 'Old', kind: 'walk', colour: 'clay' }, noon))
    store.db.prepare('UPDATE notebook SET archived = 1 WHERE id = ?').run(other.id)
    expect(() => saveEntry(asSaved(write('x'), { notebookId: other.id }))).toThrowError(
      expect.objectContaining({ code: 'NOTEBOOK_ARCHIVED' }),
    )
  })

  test('an emotion keeps the words it had when it was chosen', () => {
    const entry = write('x')
    const first = saveEntry(asSaved(entry, { emotions: ['tense'] }), noon)
    store.db.prepare(`UPDATE emotion_word SET en = 'wound up' WHERE id = 'tense'`).run()
    saveEntry(asSaved(entry, { revision: first.revision, emotions: ['curious', 'tense'] }), noon)
    expect(readEntry(store.db, entry.id).emotions.map(({ en }) => en)).toEqual(['curious', 'tense'])
  })
})

describe('versions', () => {
  test('one for each writing session, not for each save', () => {
    let entry = write('one')
    for (const [i, after] of [1, 2, 3, 10, 11].entries()) {
      saveEntry(asSaved(entry, { body: `one ${i}` }), noon + after * minute)
      entry = readEntry(store.db, entry.id)
    }
    expect(versionsOf(entry.id)).toMatchObject([{ reason: 'session', at: noon + 3 * minute }])
  })

  test('restoring puts the text back and keeps the present one', () => {
    const entry = write('first @Noor #old')
    saveEntry(asSaved(entry, { body: 'second #new' }), noon + 10 * minute)
    const [version] = versionsOf(entry.id)
    const restored = restoreVersion(entry.id, version?.id ?? '', noon + 11 * minute)
    expect(restored).toMatchObject({ body: 'first @Noor #old', tags: ['old'], revision: 3 })
    expect(versionsOf(entry.id).map(({ reason }) => reason)).toEqual(['restore', 'session'])
  })

  test('thin out with age', () => {
    const at = (daysAgo: number, reason: 'session' | 'refused-empty' = 'session') => ({
      id: `${daysAgo}`,
      at: noon - daysAgo * day,
      title: '',
      words: 0,
      reason,
    })
    const stale = staleVersions(
      [at(1), at(1.1), at(6, 'refused-empty'), at(8, 'refused-empty'), at(20), at(20.1), at(200), at(201), at(260)],
      noon,
    )
    expect(stale).toEqual(['8', '20.1', '201'])
  })
})

describe('lists', () => {
  beforeEach(() => {
    for (let i = 0; i < 120; i++) write(`entry ${i} ${i % 3 === 0 ? '#third' : ''}`, noon - i * day)
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
    save((db) => trashNotebook(db, notebookId, noon + 5))
    expect(listPage(store.db, {}, null, 9).rows).toEqual([])
    save((db) => untrashNotebook(db, notebookId))
    expect(listPage(store.db, {}, null, 9).rows.map(({ id }) => id)).toEqual([two.id])
    save((db) => untrashEntries(db, [one.id]))
    expect(await find('apple')).toEqual([one.id])
    expect(listNotebooks(store.db, false)[0]?.entries).toBe(2)
  })

  test('500 entries are deleted and purged while the app answers in between', async () => {
    const ids = Array.from({ length: 500 }, (_, i) => write(`many words ${i}`, noon - i).id)
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
    await purge([entry.id])
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
