import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { readEntry } from '../store/entries'
import { listNotebooks } from '../store/notebooks'
import { listPeople, readPerson, readStoredPerson } from '../store/people'
import { createEntry, saveEntry } from '../notebooks/save-entry'
import { saveTemplate } from '../notebooks/templates'
import { tidyIndex, trash } from '../notebooks/trash'
import { search } from '../search/run'
import { save } from '../vault/session'
import { createPerson, takePersonOut, updatePerson } from './edit'

let store: TemporaryStore
let notebookId: string
beforeEach(() => {
  store = openTemporaryStore('nl')
  notebookId = listNotebooks(store.db, false)[0]?.id ?? ''
})
afterEach(() => store.close())

const at = Date.UTC(2026, 10, 22, 12)
const write = (body: string, title = '') => createEntry({ notebookId, at, zone: 'Europe/Amsterdam', title, body }, at)
const person = (pseudonym: string, realName = '') =>
  createPerson({ pseudonym, realName, relation: 'peer', note: '' }, at)
const bodyOf = (id: string) => readEntry(store.db, id).body
/** Every text of the store that holds the word, whatever table it stands in. */
function textsWith(word: string): string[] {
  const tables = store.db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .all() as { name: string }[]
  return tables.flatMap(({ name }) =>
    (store.db.prepare(`SELECT * FROM "${name}"`).all() as Record<string, unknown>[])
      .flatMap((row) => Object.values(row))
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .filter((text) => text.toLowerCase().includes(word)),
  )
}

test('somebody made later is linked where they were mentioned before', () => {
  const entry = write('Gesproken met @marít en @"Jan K"')
  const marit = person('Marit')
  person('Jan K')
  expect(readEntry(store.db, entry.id).people.map(({ pseudonym }) => pseudonym)).toEqual(['Jan K', 'Marit'])
  expect(readPerson(store.db, marit.id)).toMatchObject({ mentions: 1, lastMentionAt: at, hasRealName: false })
  expect(listPeople(store.db, 'ari', 9).map(({ pseudonym }) => pseudonym)).toEqual(['Marit'])
})

test('a pseudonym is taken whatever its case and accents', () => {
  person('Marit')
  expect(() => person('marít')).toThrowError(expect.objectContaining({ code: 'NAME_TAKEN' }))
})

test('a new pseudonym goes into every mention', () => {
  const marit = person('Marit')
  const entry = write('@Marit zei: @marit. En @Maritje', 'Over @Marit')
  updatePerson(marit.id, { pseudonym: 'Jan K' }, at)
  expect(readEntry(store.db, entry.id)).toMatchObject({
    title: 'Over @"Jan K"',
    body: '@"Jan K" zei: @"Jan K". En @Maritje',
    people: [{ id: marit.id, pseudonym: 'Jan K' }],
  })
})

test('the real name is given only when asked for, and never found by search', async () => {
  const marit = person('Marit', 'Margriet Verhoeven')
  expect(JSON.stringify(listPeople(store.db, '', 9))).not.toContain('Verhoeven')
  expect(readStoredPerson(store.db, marit.id).realName).toBe('Margriet Verhoeven')
  expect((await search({ text: 'verhoeven', filter: {}, order: 'best', offset: 0, limit: 9 })).hits).toEqual([])
})

test('how somebody is reached is hidden like the real name, and goes with them', async () => {
  const marit = person('Marit')
  const changed = updatePerson(marit.id, { contact: '06 1234 5678, marit@example.org' }, at)
  expect(changed).toMatchObject({ hasContact: true, hasRealName: false })
  expect(JSON.stringify([changed, listPeople(store.db, '', 9)])).not.toContain('example')
  expect((await search({ text: 'example', filter: {}, order: 'best', offset: 0, limit: 9 })).hits).toEqual([])
  const entry = write('@Marit: call 06 1234 5678 or write to marit@example.org')
  save((db) => takePersonOut(db, marit.id, at))
  await tidyIndex()
  expect(bodyOf(entry.id)).toBe('[verwijderd]: call [verwijderd] or write to [verwijderd]')
  expect(textsWith('marit@example')).toEqual([])
})
test('a deleted person is gone from texts, titles, versions, chips, templates, notes, trash and index', async () => {
  const zwart = person('Zwartje', 'Henk Zwartjes')
  createPerson({ pseudonym: 'Bram', realName: '', relation: 'peer', note: 'kent @zwartje' }, at)
  const inText = write('@zwartje zei niets. Zwartje lachte. Henk Zwartjes ook.', 'Met @Zwartje')
  const { id, revision } = write('zonder naam')
  saveEntry(
    {
      id,
      revision,
      title: '',
      body: 'zonder naam',
      at,
      zone: 'UTC',
      notebookId,
      mood: null,
      emotions: [],
      tags: [],
      people: [zwart.id],
      favourite: false,
      hideOnThisDay: false,
      emptied: false,
    },
    at,
  )
  const changed = write('eerst @Zwartje hier')
  saveEntry(
    {
      id: changed.id,
      revision: changed.revision,
      title: '',
      body: 'nu niet meer',
      at,
      zone: 'UTC',
      notebookId,
      mood: null,
      emotions: [],
      tags: [],
      people: [],
      favourite: false,
      hideOnThisDay: false,
      emptied: false,
    },
    at + 3_600_000,
  )
  const trashed = write('in de prullenbak: @zwartje')
  await trash([trashed.id], at)
  saveTemplate({ name: 'Gesprek', body: 'Gesprek met @Zwartje' })
  save((db) => takePersonOut(db, zwart.id, at))
  expect(readEntry(store.db, inText.id)).toMatchObject({
    title: 'Met [verwijderd]',
    body: '[verwijderd] zei niets. [verwijderd] lachte. [verwijderd] ook.',
    people: [],
  })
  expect(readEntry(store.db, id).people).toEqual([])
  expect(bodyOf(trashed.id)).toBe('in de prullenbak: [verwijderd]')
  await tidyIndex()
  expect(textsWith('zwart')).toEqual([])
  expect(store.db.prepare(`SELECT term FROM search_term WHERE term LIKE 'zwart%'`).all()).toEqual([])
  expect((await search({ text: 'zwartje', filter: {}, order: 'best', offset: 0, limit: 9 })).hits).toEqual([])
  store.db.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`)
})
