import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MethodBench } from '../../../../tests/support/methods'
import { judgeGpx } from './read-gpx'
import { routeFile } from './route-file'

const plain = readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/gpx/plain.gpx'))
const walkKind = 'mentoring-walk.walk'
const walk = { routeName: 'Kaapse Bossen', place: 'Doorn', startAt: '2026-12-01T10:00', distanceKm: 5.4, meetingPoint: 'Slagboom' } // oxfmt-ignore

let bench: MethodBench
beforeEach(async () => {
  bench = await MethodBench.open()
})
afterEach(() => {
  bench.close()
  vi.restoreAllMocks()
})

test('the route of a walk goes out with its stops and without what is asked', () => {
  const [choice] = judgeGpx(plain).choices
  const stops = [{ name: 'Beuk', km: 2, question: 'Wat merk je niet meer op?' }]
  const { record } = bench.keep(walkKind, { ...walk, route: choice?.route, stops })
  const { name, text } = routeFile(record.id)
  expect(name).toBe('Kaapse Bossen')
  expect(text).not.toContain('merk je')
  const again = judgeGpx(Buffer.from(text)).choices[0]?.route
  expect(again?.segments).toEqual(choice?.route.segments)
  expect(again?.places.map((place) => place.name)).toEqual(['Slagboom', 'Beuk'])
})

test('a walk without a route, or another record, has none', () => {
  const { record } = bench.keep(walkKind, walk)
  expect(() => routeFile(record.id)).toThrow('NOT_FOUND')
  const other = bench.keep('mentoring-walk.walk', { ...walk, route: { source: 'nodes', name: '', segments: [], km: 6, up: null, down: null, places: [] } }) // oxfmt-ignore
  expect(() => routeFile(other.record.id)).toThrow('NOT_FOUND')
  expect(() => routeFile(crypto.randomUUID())).toThrow('NOT_FOUND')
})
