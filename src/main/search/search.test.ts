import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchFilter } from '@shared/contract/search'
import { openTemporaryStore, type TemporaryStore } from '../../../tests/support/temporary-store'
import { createEntry } from '../notebooks/save-entry'
import { trash } from '../notebooks/trash'
import { createPerson } from '../people/edit'
import { listNotebooks } from '../store/notebooks'
import { editDistance } from './nearest'
import { expressionOf, parseQuery } from './parse-query'
import { countFound, search, type SearchInput } from './run'

let store: TemporaryStore
let notebooks: string[]
beforeEach(() => {
  store = openTemporaryStore()
  notebooks = listNotebooks(store.db, false).map(({ id }) => id)
})
afterEach(() => store.close())

const noon = Date.UTC(2026, 10, 22, 12)
const day = 24 * 3_600_000
const write = (body: string, { title = '', ago = 0, notebook = 0 } = {}) =>
  createEntry({ notebookId: notebooks[notebook] ?? '', at: noon - ago * day, zone: 'UTC', title, body }, noon).id
const ask = (text: string, more: Partial<SearchInput> = {}) =>
  search({ text, filter: {}, order: 'best', offset: 0, limit: 50, ...more })
const ids = async (text: string, more: Partial<SearchInput> = {}) => (await ask(text, more)).hits.map(({ id }) => id)

describe('what is asked', () => {
  test.each([
    ['rust', '("rust" *)'],
    ['rust ', '("rust")'],
    ['a', '("a")'],
    ['stil water', '("stil") AND ("water" *)'],
    ['"stil water" diep', '("stil water") AND ("diep" *)'],
    ['“stil water” „diep water”', '("stil water") AND ("diep water")'],
    ['#werk', '(tags : "werk" *)'],
    ['@"Jan K" plan', '(people : "Jan K") AND ("plan" *)'],
    ['plan -oud', '(("plan")) NOT (("oud"))'],
    ['rust* OR NEAR("x")', '("rust*") AND ("OR") AND ("NEAR(") AND ("x")'],
    ['---', null],
  ])('%s', (text, expression) => {
    const made = expressionOf(parseQuery(text), { kind: 'prefix' })
    expect(made).toBe(expression)
    expect(store.db.prepare('SELECT 1 FROM search WHERE search MATCH ?').all(made ?? '"none"')).toEqual([])
  })

  test('nothing that is typed is an error', async () => {
    for (const text of [
      '"',
      '""',
      '*',
      'a*b',
      '(x',
      'x)',
      'NOT',
      'AND OR',
      '-',
      '-x',
      "'",
      '{title}:x',
      'x^2',
      'title:x',
      '\0',
      '@',
      '#',
      '#"',
      '🙂',
      '-"',
      'a\u0000b',
      '"unclosed phrase',
    ]) {
      await expect(ask(text)).resolves.toBeDefined()
    }
  })
})

describe('what is found', () => {
  test('words, phrases, tags, people and what is left out; case and accents do not matter', async () => {
    createPerson({ pseudonym: 'Noor', realName: '', relation: 'peer', note: 'kind' })
    const one = write('Creëren met @Noor in stille ruimte #werk')
    const two = write('CREEREN zonder haar, ruimte stille')
    expect((await ids('creeren ')).sort()).toEqual([one, two].sort())
    expect(await ids('"stille ruimte"')).toEqual([one])
    expect(await ids('creëren -zonder')).toEqual([two, one].filter((id) => id === one))
    expect(await ids('#werk')).toEqual([one])
    expect(await ids('@noor')).toEqual([one])
    expect(await ids('creeren ruimt')).toHaveLength(2)
  })

  test('a person is found by pseudonym and note', async () => {
    createPerson({ pseudonym: 'Noor', realName: '', relation: 'peer', note: 'houdt van schaatsen' })
    expect((await ask('schaats')).hits).toMatchObject([
      { kind: 'person', title: [{ text: 'Noor', hit: false }], at: null, notebookId: null, recordKind: null },
    ])
    expect((await ask('noor', { filter: { kind: 'entry' } })).hits).toEqual([])
  })

  test('inside longer words: after the whole words, marked, and named', async () => {
    const inside = write('De directievergadering liep uit')
    const longer = write('Lange vergaderingen')
    const whole = write('Een vergadering')
    const { hits, also } = await ask('vergadering')
    expect(hits.map(({ id, inside: within }) => [id, within])).toEqual([
      [whole, false],
      [longer, false],
      [inside, true],
    ])
    expect(also).toEqual(['directievergadering'])
    expect(await countFound('vergadering', {})).toBe(3)
    await trash([inside])
    expect((await ask('vergadering')).also).toEqual([])
  })

  test('what was saved a moment ago is found inside words at once', async () => {
    await ask('iets')
    const id = write('bestuursvergadering')
    expect(await ids('vergadering')).toEqual([id])
  })

  test('snippets are pieces and hold no markup', async () => {
    write('<b>een</b> lang verhaal over stilte en <i>ruimte</i>', { title: 'De stilte' })
    const [hit] = (await ask('stilte')).hits
    expect(hit?.title).toEqual([
      { text: 'De ', hit: false },
      { text: 'stilte', hit: true },
    ])
    expect(hit?.snippet.filter((piece) => piece.hit)).toEqual([{ text: 'stilte', hit: true }])
    expect(hit?.snippet.map(({ text }) => text).join('')).toContain('<b>een</b>')
  })

  test('a list in a snippet stands on one line, without its marks', async () => {
    write('Meenemen\n- [ ] wandelkaart\n- veldfles')
    const [hit] = (await ask('wandelkaart')).hits
    expect(hit?.snippet.map(({ text }) => text)).toEqual(['Meenemen · ', 'wandelkaart', ' · veldfles'])
  })

  test('a near word when there is none', async () => {
    write('vergadering')
    expect(await ask('vergaderinh')).toMatchObject({ hits: [], suggestion: 'vergadering' })
    expect(await ask('qqzzxx')).toMatchObject({ hits: [], suggestion: null })
  })
})

test('pages go on without gaps or repetition over all readings, in both orders', async () => {
  for (let i = 0; i < 130; i++) write(['rust', 'rustig', 'onrust'][i % 3] ?? '', { ago: (i * 37) % 130 })
  for (const order of ['best', 'newest'] as const) {
    const seen: string[] = []
    for (let offset: number | null = 0; offset !== null;) {
      const page: Awaited<ReturnType<typeof ask>> = await ask('rust', { order, offset, limit: 11 })
      seen.push(...page.hits.map(({ id }) => id))
      offset = page.next
    }
    expect(new Set(seen).size).toBe(130)
    expect(seen).toHaveLength(130)
  }
  const newest = (await ask('rust', { order: 'newest', limit: 200 })).hits.map(({ at }) => at ?? 0)
  expect(newest).toEqual(newest.toSorted((a, b) => b - a))
})

test('filters narrow what is found', async () => {
  const here = write('zin #werk', { ago: 1 })
  const there = write('zin #thuis', { ago: 40, notebook: 1 })
  const cases: [SearchFilter, string[]][] = [
    [{ notebookId: notebooks[1] }, [there]],
    [{ tag: 'werk' }, [here]],
    [{ to: '2026-10-31' }, [there]],
    [{ from: '2026-11-01', tag: 'thuis' }, []],
  ]
  for (const [filter, expected] of cases) {
    for (const order of ['best', 'newest'] as const) expect(await ids('zin', { filter, order })).toEqual(expected)
    expect(await ids('', { filter })).toEqual(expected)
    expect(await countFound('zin', filter)).toBe(expected.length)
  }
})

test('newest first agrees with plain sorting when a word is frequent', { timeout: 30_000 }, async () => {
  store.db.transaction(() => {
    for (let i = 0; i < 2100; i++) write('vaak', { ago: (i * 911) % 2100 })
  })()
  const { hits } = await ask('vaak', { order: 'newest', offset: 2060, limit: 20 })
  expect(hits.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, i) => noon - (2060 + i) * day))
})

test('edit distance', () => {
  expect(editDistance('kitten', 'sitting', 3)).toBe(3)
  expect(editDistance('kitten', 'sitting', 2)).toBe(3)
  expect(editDistance('', 'ab', 2)).toBe(2)
})
