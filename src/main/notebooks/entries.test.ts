import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, SaveEntry } from '@shared/contract/notebooks'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { readEntry } from '../store/entries'
import { addNotebook, listNotebooks } from '../store/notebooks'
import { listVersions } from '../store/versions'
import { createPerson } from '../people/edit'
import { save } from '../vault/session'
import { createEntry, saveEntry } from './save-entry'
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
