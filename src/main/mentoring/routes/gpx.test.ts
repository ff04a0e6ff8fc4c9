import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { route as routeValue } from '@shared/domain/method/route'
import { decodeLine } from '@shared/domain/route/encoded-line'
import { readLine, shapeOf } from '@shared/domain/route/line'
import { drawnFiles, refusedNames } from '../../../../tests/support/gpx-files'
import { along, hills, loop } from '../../../../tests/support/gpx-shapes'
import { file, line, plain, trk } from '../../../../tests/support/gpx-text'
import { readRouteFile } from './read-route-file'
import { judgeGpx } from './read-gpx'

const folder = join(import.meta.dirname, '../../../../tests/fixtures/gpx')
const read = (name: string) => judgeGpx(readFileSync(join(folder, `${name}.gpx`)))
const own = mkdtempSync(join(tmpdir(), 'gpx-'))
afterAll(() => rmSync(own, { recursive: true }))

/** Length in km and metres up, each with what it may differ; `up` null without heights. */
type Drawn = {
  km: number
  up: number | null
  points: number
  segments?: number
  name?: string
  shape?: string
  off?: number
}
const doorn = { km: 5.4, up: 48, points: 90, name: 'Doorn', shape: 'loop' } as const

// the lengths and heights are those the ways were made with, tests/support/gpx-files.ts
const drawn: Record<string, Drawn> = {
  plain: doorn,
  recorded: { km: 6.2, up: 45, points: 160, name: 'Posbank', off: 4 },
  planned: { ...doorn, name: 'Kaapse Bossen' },
  extensions: { ...doorn, name: '' },
  'points-in-extensions': { ...doorn, name: '' },
  'no-heights': { ...doorn, up: null },
  'heights-nought': { ...doorn, up: null },
  'heights-none-measured': { ...doorn, up: null },
  'heights-some-missing': doorn,
  'heights-most-missing': { ...doorn, up: null },
  'height-spikes': doorn,
  'height-comma': { ...doorn, up: null },
  spikes: doorn,
  'spike-of-three': doorn,
  'spike-first': { ...doorn, points: 91 },
  'spike-last': { ...doorn, points: 91 },
  'three-segments': { ...doorn, km: 5.4 - 2 * 0.0607, segments: 3, name: '' },
  gap: { km: 5, up: null, points: 60, segments: 2, name: '', shape: 'one-way' },
  'seventy-segments': { ...doorn, km: 5.4 - 49 * 0.01935, points: 280, segments: 50, name: '' },
  'empty-segments': { ...doorn, segments: 1, name: '' },
  'segments-of-one': { ...doorn, points: 92, segments: 1, name: '' },
  antimeridian: { km: 6, up: 120, points: 80, shape: 'loop' },
  'antimeridian-west': { km: 5, up: 30, points: 61, shape: 'there-and-back' },
  southern: { km: 8, up: 310, points: 120, shape: 'loop' },
  'south-west': { km: 4, up: 200, points: 60, shape: 'one-way' },
  equator: { km: 3, up: 60, points: 60, shape: 'loop' },
  greenwich: { km: 4, up: 36, points: 70, shape: 'loop' },
  svalbard: { km: 4.5, up: 90, points: 80, shape: 'loop' },
  'below-the-sea': { km: 2.5, up: 80, points: 50, shape: 'one-way' },
  high: { km: 7, up: 400, points: 91, shape: 'there-and-back' },
  'gpx-1.0': { ...doorn, name: '' },
  'gpx-1.0-course': { ...doorn, name: 'Ronde' },
  'no-namespace': doorn,
  'namespace-https': doorn,
  prefixes: doorn,
  mark: doorn,
  'utf-16-little': { ...doorn, name: 'Über den Hügel' },
  'utf-16-big': { ...doorn, name: 'Über den Hügel' },
  'utf-16-no-mark': { ...doorn, name: 'Über den Hügel' },
  'windows-1252': { ...doorn, name: 'Café Zonnehöhe' },
  'iso-8859-1': { ...doorn, name: 'Café Zonnehöhe' },
  'windows-lines': doorn,
  'old-mac-lines': doorn,
  'one-line': doorn,
  comments: doorn,
  instructions: doorn,
  cdata: { ...doorn, name: 'Bos & hei <rondje>' },
  'five-entities': { ...doorn, name: 'Bos & hei <rondje> – 🌲' },
  'two-tracks': { ...doorn, name: 'Lang' },
  'track-and-route': { km: 5, up: null, points: 40, name: 'Gepland' },
  'route-of-nodes': {
    km: (5 * 2 * 7.5 * Math.sin(Math.PI / 5)) / (2 * Math.PI),
    up: null,
    points: 6,
    name: 'Knooppunten',
  },
  'three-routes': { km: 2, up: null, points: 50, name: '2' },
  'route-drawn-by-hand': { km: 3.336, up: null, points: 4, name: '', shape: 'one-way' },
  'waypoints-beside': { ...doorn, name: '' },
  'there-and-back': { km: 6, up: 18, points: 121, shape: 'there-and-back' },
  'one-way': { km: 9, up: 140, points: 120, shape: 'one-way' },
  eight: { km: 6, up: 60, points: 121, shape: 'loop' },
  short: { km: 0.3, up: null, points: 12, shape: 'one-way' },
  'points-repeated': { ...doorn, points: 270 },
  'numbers-written-oddly': doorn,
  'own-elements': doorn,
  'long-name': { ...doorn, name: 'Een heel lange naam '.repeat(6).slice(0, 120) },
}

const refused: Record<string, string> = {
  doctype: 'doctype',
  'doctype-system': 'doctype',
  'entity-bomb': 'doctype',
  'external-entity': 'doctype',
  'parameter-entity': 'doctype',
  'unknown-entity': 'damaged',
  page: 'not-gpx',
  'page-without-type': 'not-gpx',
  kml: 'not-gpx',
  'other-gpx': 'not-gpx',
  json: 'not-gpx',
  words: 'not-gpx',
  zip: 'not-gpx',
  truncated: 'damaged',
  'truncated-tag': 'damaged',
  'truncated-end': 'damaged',
  'wrong-order': 'damaged',
  'two-roots': 'damaged',
  unquoted: 'damaged',
  'bare-ampersand': 'damaged',
  'prefix-unknown': 'damaged',
  deep: 'damaged',
  nothing: 'empty',
  'nothing-in-it': 'empty',
  'no-points': 'empty',
  'one-point': 'empty',
  'standing-still': 'empty',
  'half-unreadable': 'unreadable',
  'unknown-letters': 'unreadable',
  'letters-of-ebcdic': 'unreadable',
  'latitude-over-90': 'coordinates',
  'longitude-over-180': 'coordinates',
  comma: 'coordinates',
  'dutch-grid': 'coordinates',
  'no-latitude': 'coordinates',
  'not-a-number': 'coordinates',
  endless: 'coordinates',
  'empty-latitude': 'coordinates',
  'degrees-and-minutes': 'coordinates',
  'cycle-tour': 'long',
}

test('each file of the folder is drawn or refused here, and is as it was made', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.gpx'))
  const judged = [...Object.keys(drawn), ...Object.keys(refused), 'waypoints-only'].map((name) => `${name}.gpx`)
  expect(files.toSorted()).toEqual(judged.toSorted())
  expect(files.length).toBeGreaterThanOrEqual(60)
  for (const [name, content] of Object.entries({ ...drawnFiles, ...refusedNames }))
    expect(Buffer.from(content).equals(readFileSync(join(folder, name))), name).toBe(true)
})

describe('drawn', () => {
  test.each(Object.entries(drawn))('%s', (name, expected) => {
    const { problem, choices } = read(name)
    const [choice] = choices
    expect(problem).toBeNull()
    if (!choice) throw new Error('nothing to draw')
    const value = routeValue.parse(choice.route)
    const lineOfIt = readLine(value)
    expect(Math.abs((value.km ?? 0) - expected.km)).toBeLessThan(expected.km * 0.01)
    const off = Math.abs((value.up ?? 0) - (expected.up ?? 0))
    expect({ off: off <= (expected.off ?? 2), withHeights: value.up !== null && value.down !== null }).toEqual({
      off: true,
      withHeights: expected.up !== null,
    })
    expect([choice.points, value.name, value.segments.length]).toEqual([
      expected.points,
      expected.name ?? 'Doorn',
      expected.segments ?? 1,
    ])
    expect(lineOfIt?.km).toBeCloseTo(value.km ?? 0, 6)
    expect(lineOfIt && shapeOf(lineOfIt)).toBe(expected.shape ?? 'loop')
  })
})

test.each(Object.entries(refused))('refused: %s, for %s', (name, reason) => {
  expect(read(name)).toEqual({ problem: reason, choices: [] })
})

test('of several lines each can be chosen', () => {
  const kinds = (name: string) => read(name).choices.map(({ kind, route }) => [kind, route.name, route.km])
  expect(kinds('two-tracks')).toEqual([
    ['track', 'Lang', 5.4],
    ['track', 'Kort', expect.closeTo(2.1, 1)],
  ])
  expect(kinds('track-and-route').map(([kind]) => kind)).toEqual(['route', 'track'])
  expect(kinds('three-routes')).toHaveLength(3)
})

test('points of a route that have names, and waypoints beside the line, are its places', () => {
  expect(read('route-of-nodes').choices[0]?.route.places.map(({ name }) => name)).toEqual([
    '12',
    '34',
    '7',
    '81',
    '5',
    '12',
  ])
  const [place, ...others] = read('waypoints-beside').choices[0]?.route.places ?? []
  expect(others).toEqual([])
  expect(place).toMatchObject({ name: 'Bankje bij de vijver', km: expect.closeTo((5.4 * 30) / 89, 1) })
})

test('waypoints alone are places without a line', () => {
  const { problem, choices } = read('waypoints-only')
  expect(problem).toBeNull()
  expect(choices[0]).toMatchObject({
    kind: 'waypoints',
    points: 3,
    route: { source: 'places', segments: [], km: null },
  })
  expect(choices[0]?.route.places.map(({ name }) => name)).toEqual(['Parkeerplaats', 'Uitzicht', 'Pannenkoekenhuis'])
})

test('times are dropped', () => {
  expect(readFileSync(join(folder, 'recorded.gpx'), 'utf8')).toContain('2026-05-09T09')
  expect(JSON.stringify(read('recorded'))).not.toContain('2026')
})

test('50,000 points are read while this thread stays free, and drawn with 2,000', async () => {
  const track = along(52.0317, 5.3737, loop(24), 50_000, hills(10, 40, 5))
  const path = join(own, 'long.gpx')
  writeFileSync(path, plain(track, 'Lang'))
  const before = process.threadCpuUsage()
  const { name, problem, choices } = await readRouteFile(path)
  const { user, system } = process.threadCpuUsage(before)
  // reading takes a second of another thread; of this one only handing over the answer
  expect((user + system) / 1000).toBeLessThan(100)
  expect([name, problem]).toEqual(['long.gpx', null])
  const value = routeValue.parse(choices[0]?.route)
  expect(choices[0]?.points).toBe(50_000)
  expect(value.segments.flatMap((text) => decodeLine(text) ?? [])).toHaveLength(2000)
  expect(value.km).toBeCloseTo(24, 0)
  expect(Math.abs((value.up ?? 0) - 200)).toBeLessThan(6)
}, 60_000)

test.each([
  ['200,001 points', () => file(trk(line(along(52, 5, loop(30), 200_001))))],
  ['more than 20 MB', () => plain([{ lat: 52, lon: 5 }]).replace('<trk>', `${' '.repeat(20 * 1024 * 1024)}<trk>`)],
])(
  'too large: %s',
  async (_, content) => {
    const path = join(own, 'large.gpx')
    writeFileSync(path, content())
    expect(await readRouteFile(path)).toEqual({ name: 'large.gpx', problem: 'large', choices: [] })
  },
  60_000,
)

test.each(['', 'gone.gpx'])('a folder or a file that is not there is unreadable: %j', async (name) => {
  expect((await readRouteFile(join(own, name))).problem).toBe('unreadable')
})
