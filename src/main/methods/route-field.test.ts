import { afterEach, beforeEach, expect, test } from 'vitest'
import { MethodBench } from '../../../tests/support/methods'
import { search } from '../search/run'
import { compute } from '../insights/figures'
import { leaving, markdownOfRecord, recordJob } from '../transfer/records'
import { readStoredRecord } from '../store/records'
import { saveOwnMethod } from './own'
import { parseMethod } from './parse'

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => bench.close())

const both = (text: string) => ({ en: text, nl: text })
const file = (share?: string, inGroup?: string) =>
  JSON.stringify({
    format: 1, id: 'forest-walk', version: 1, name: both('Forest walk'), about: both('A walk.'), credit: both('Nobody.'),
    evidence: both('None.'), audience: ['mentor'], theme: 'own', minutes: 2, prompts: [],
    records: [{ id: 'walk', name: both('Walk'), title: 'name', fields: [
      { key: 'name', type: 'text', label: both('Name'), ...(share && { share }) },
      { key: 'shown', type: 'yesno', label: both('Show it') },
      { key: 'path', type: 'route', label: both('Path'), share: 'shown' },
      { key: 'stops', type: 'group', label: both('Stops'), fields: [
        { key: 'where', type: 'text', label: both('Where'), ...(inGroup && { share: inGroup }) },
        { key: 'open', type: 'yesno', label: both('Open') },
      ] },
    ] }],
    figures: [{ id: 'length', chart: 'bars', name: both('Length'), from: 'walk', by: { kind: 'time', unit: 'month' }, sentences: [{ when: true, say: both('So far.') }],
      measures: [{ as: 'sum', of: 'path.km', name: both('Kilometres') }] }],
  }) // oxfmt-ignore

const path = {
  source: 'gpx',
  name: 'Round the lake',
  segments: ['_p~iF~ps|U_ulLnnqC', 'a?b@c'],
  km: 5.4,
  up: 12,
  down: 12,
  places: [{ name: 'Old oak', km: 1.2, lat: 52.1, lon: 5.3 }],
}

test('a share key names a yes-or-no beside it: one in another group is not beside it', () => {
  expect(parseMethod(file('shown', 'open')).problems).toEqual([])
  for (const [share, inGroup, at] of [
    ['open', undefined, 'records.0.fields.0.share'],
    ['name', undefined, 'records.0.fields.0.share'],
    ['shown', 'shown', 'records.0.fields.3.fields.0.share'],
  ] as const)
    expect(parseMethod(file(share, inGroup)).problems).toMatchObject([{ code: 'share', path: at }])
})

test('a route is whole in store, search, print, file and export, and counts by its kilometres', async () => {
  saveOwnMethod(file())
  const { record } = bench.keep('forest-walk.walk', { name: 'Sunday', path })
  expect(bench.open(record.id).record.data.path).toEqual(path)
  const { db } = bench.store
  const left = leaving(db, readStoredRecord(db, record.id), false)
  if (!left) throw new Error('it is not private')
  expect(JSON.parse(JSON.stringify(left.record.data))).toMatchObject({ path })
  expect(recordJob(db, left, 'nl').record.sections).toContainEqual({
    label: 'Path',
    lines: ['5,4 km, Round the lake, Old oak'],
    list: false,
  })
  expect(markdownOfRecord(db, left, 'en')).toContain('5.4 km, Round the lake, Old oak')
  const found = await search({ text: 'oak', filter: {}, order: 'best', offset: 0, limit: 5 })
  expect(found.hits).toMatchObject([{ id: record.id }])
  bench.keep('forest-walk.walk', { name: 'Monday', path: { ...path, km: 2 } })
  const { table } = await compute('forest-walk/length', { from: null, to: null }, { now: bench.now })
  expect(table.rows.map(({ values }) => values)).toEqual([[7.4]])
})

test('junk in a route never reaches the store', () => {
  saveOwnMethod(file())
  const { record } = bench.keep('forest-walk.walk', { name: 'Sunday', path })
  const junk = 'x'.repeat(120_000)
  const [place] = path.places
  for (const wrong of [
    { segments: Array.from({ length: 51 }, () => junk) },
    { segments: [junk + 'x'] },
    { segments: [{}] },
    { km: NaN },
    { km: Infinity },
    { km: -1 },
    { km: 201 },
    { up: 20_001 },
    { source: 'web' },
    { places: [{ ...place, lat: 90.1 }] },
    { places: [{ ...place, lon: NaN }] },
    { places: [{ ...place, html: '<b>' }] },
    { places: Array.from({ length: 201 }, () => place) },
    { name: 'n'.repeat(121) },
    { more: 1 },
  ])
    expect(() => bench.write(record.id, { path: { ...path, ...wrong } }), Object.keys(wrong)[0]).toThrow(
      expect.objectContaining({ code: 'BAD_INPUT', facts: { field: 'path' } }),
    )
  expect(bench.open(record.id).record.data.path).toEqual(path)
  // text that is no line is kept as text and harms nobody; what draws it judges it
  const odd = { ...path, segments: Array.from({ length: 50 }, () => '\u0000<script>\uD800') }
  expect(bench.write(record.id, { path: odd }).record.data.path).toEqual(odd)
})
