import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Route } from '@shared/domain/method/route'
import { judgeGpx } from './read-gpx'
import { writeGpx, type WalkOnPaper } from './write-gpx'

const folder = join(import.meta.dirname, '../../../../tests/fixtures/gpx')
const routeOf = (name: string): Route => {
  const [choice] = judgeGpx(readFileSync(join(folder, `${name}.gpx`))).choices
  if (!choice) throw new Error(name)
  return choice.route
}
const read = (text: string) => judgeGpx(Buffer.from(text)).choices[0]
const walk = (route: Route, stops: WalkOnPaper['stops'] = []): string =>
  writeGpx({ name: 'Kaapse Bossen', meetingPoint: 'Bij de slagboom', route, stops }) ?? ''
let schema = ''
beforeAll(() => (schema = readFileSync(join(folder, 'gpx-1.1.xsd'), 'utf8')))
const validate = (...texts: string[]) =>
  validateXML({
    xml: texts.map((contents, no) => ({ fileName: `${no}.gpx`, contents })),
    schema: [{ fileName: 'gpx.xsd', contents: schema }],
  })

const named = [
  'plain', 'no-heights', 'three-segments', 'seventy-segments', 'antimeridian', 'southern', 'below-the-sea',
  'route-of-nodes', 'waypoints-beside', 'waypoints-only', 'five-entities', 'there-and-back', 'one-way',
] // oxfmt-ignore

test('the schema finds what is wrong', async () => {
  const good = walk(routeOf('plain'))
  const wrong = [
    good.replace('<ele>', '<time>now</time><ele>'),
    good.replace('lat="', 'lat="9'),
    good.replace('<trk>', '<track>').replace('</trk>', '</track>'),
    good.replace(/ creator="[^"]*"/, ''),
  ]
  for (const text of wrong) expect((await validate(text)).valid, text.slice(0, 300)).toBe(false)
})

test('what is written validates against GPX 1.1', async () => {
  const stops = [
    { name: 'Bankje <3 & "uitzicht"', km: 0.3 },
    { name: '', km: 1 },
    { name: 'Later', km: null },
  ]
  const { valid, errors } = await validate(...named.map((name) => walk(routeOf(name), stops)))
  expect(errors).toEqual([])
  expect(valid).toBe(true)
})

test.each(named.filter((name) => !name.startsWith('waypoints-only')))('%s comes back as it was', (name) => {
  const route = routeOf(name)
  const again = read(walk(route))?.route
  expect(again?.segments).toEqual(route.segments)
  expect(Math.abs((again?.km ?? 0) - (route.km ?? 0))).toBeLessThan((route.km ?? 0) * 0.002)
  expect([again?.up, again?.down]).toEqual([route.up, route.down])
})

test('a route of places comes back in its order', () => {
  const text = walk(routeOf('waypoints-only'))
  expect(read(text)?.route.places.map(({ name }) => name)).toEqual(['Parkeerplaats', 'Uitzicht', 'Pannenkoekenhuis'])
})

test('a route that is only named has nothing to write', () => {
  const places = ['12', '34'].map((name) => ({ name, km: null, lat: null, lon: null }))
  const route: Route = { source: 'nodes', name: '', segments: [], km: 6, up: null, down: null, places }
  expect(writeGpx({ name: 'Knooppunten', meetingPoint: '', route, stops: [] })).toBeNull()
})

describe('waypoints say what they are for', () => {
  const kinds = (name: string, kms: number[]) =>
    [
      ...walk(
        routeOf(name),
        kms.map((km) => ({ name: '', km })),
      ).matchAll(/<wpt.*?<type>(\w+)<\/type>/g),
    ].map(([, type]) => type)

  test('a loop', () => expect(kinds('plain', [0, 2, 5.38])).toEqual(['meet', 'start', 'pause', 'close']))
  test('there and back', () => expect(kinds('there-and-back', [1, 3, 5])).toEqual(['meet', 'pause', 'turn', 'pause']))
  test('a stop stands on the line, with its height', () => {
    const text = walk(routeOf('plain'), [{ name: 'Boven', km: 5.4 / 4 }])
    expect(text).toMatch(
      /<wpt lat="52\.03\d+" lon="5\.36\d+"><ele>39<\/ele><name>Boven<\/name><type>pause<\/type><\/wpt>/,
    )
  })
})

test('letters that XML cannot write are left out', async () => {
  const text =
    writeGpx({ name: 'A\u0001B\ud800C\uffff 🌲', meetingPoint: '', route: routeOf('plain'), stops: [] }) ?? ''
  expect(read(text)?.route.name).toBe('ABC 🌲')
  expect((await validate(text)).valid).toBe(true)
})
