import { describe, expect, test } from 'vitest'
import { encodeLine, type LinePoint } from './encoded-line'
import { measure, nearest, pointAt, readLine, shapeOf } from './line'
import { arrows, boundingBox, fit, kmUnder, scaleBar } from './view'

const at = (lat: number, lon: number, ele: number | null = null): LinePoint => ({ lat, lon, ele })
/** A square of about 1.112 km a side, north first. */
const square = [at(0, 0, 0), at(0.01, 0, 20), at(0.01, 0.01, 40), at(0, 0.01, 20), at(0, 0, 0)]
const side = 1.11195
const margins = { top: 10, right: 10, bottom: 10, left: 10 }

describe('line', () => {
  test('is measured along its segments, and a gap has no length', () => {
    const line = measure([square.slice(0, 2), square.slice(2)])
    expect(line.segments.map((points) => points.map(({ km }) => km / side))).toEqual([
      [0, expect.closeTo(1, 4)],
      [expect.closeTo(1, 4), expect.closeTo(2, 4), expect.closeTo(3, 4)],
    ])
    expect(line.km).toBeCloseTo(3 * side, 4)
  })
  test('is as long as its route says', () => {
    const line = readLine({ segments: [encodeLine(square)], km: 5 })
    expect([line?.km, line?.segments[0]?.[2]?.km]).toEqual([5, expect.closeTo(2.5, 4)])
  })
  test('is none without a segment that can be read', () => {
    expect(readLine({ segments: [], km: 4 })).toBeNull()
    expect(readLine({ segments: ['nonsense', encodeLine([at(1, 1)])], km: 4 })).toBeNull()
  })
  test('has a point at every km', () => {
    const line = measure([square])
    expect(pointAt(line, side / 2)).toMatchObject({ lat: expect.closeTo(0.005, 6), lon: 0, ele: expect.closeTo(10, 3) })
    expect(pointAt(line, -1)).toMatchObject({ lat: 0, lon: 0, km: 0 })
    expect(pointAt(line, 99)).toMatchObject({ lat: 0, lon: 0, km: line.km })
  })
  test('has a km nearest to every place', () => {
    const line = measure([square])
    const found = nearest(line, { lat: 0.005, lon: -0.001 })
    expect([found.km, found.metres]).toEqual([expect.closeTo(side / 2, 3), expect.closeTo(111, 0)])
    expect(nearest(line, { lat: 0, lon: 0 }).km).toBe(0)
    expect(nearest(line, { lat: 0, lon: 0 }, 1).km).toBeCloseTo(4 * side, 3)
  })
  test('runs on across the antimeridian', () => {
    const line = measure([[at(-16.8, 179.99), at(-16.8, -179.99), at(-16.8, 179.99)]])
    expect(line.segments[0]?.map(({ lon }) => lon)).toEqual([179.99, expect.closeTo(180.01, 6), 179.99])
    expect(boundingBox(line)).toMatchObject({ west: 179.99, east: expect.closeTo(180.01, 6) })
    expect(nearest(line, { lat: -16.8, lon: -179.995 }).metres).toBeLessThan(1)
  })
  test.each([
    ['loop', square],
    ['there-and-back', [at(0, 0), at(0.01, 0), at(0.02, 0.001), at(0.01, 0), at(0, 0)]],
    ['one-way', [at(0, 0), at(0.01, 0), at(0.02, 0)]],
  ])('%s', (shape, points) => expect(shapeOf(measure([points]))).toBe(shape))
})

describe('view', () => {
  test('fits within the margins, north above', () => {
    const line = measure([square])
    const { spot, metresPerPixel } = fit(line, 420, 220, margins)
    expect(metresPerPixel).toBeCloseTo(1112 / 200, 1)
    expect(spot(at(0.01, 0))).toEqual({ x: expect.closeTo(110, 0), y: expect.closeTo(10, 0) })
    expect(spot(at(0, 0.01))).toEqual({ x: expect.closeTo(310, 0), y: expect.closeTo(210, 0) })
  })
  test('is as wide as high on the ground, far north and south too', () => {
    for (const lat of [60, -60]) {
      const line = measure([[at(lat, 5), at(lat + 0.01, 5), at(lat + 0.01, 5.02)]])
      const { spot } = fit(line, 400, 400, margins)
      const [a, b, c] = [at(lat, 5), at(lat + 0.01, 5), at(lat + 0.01, 5.02)].map(spot)
      expect((c?.x ?? 0) - (b?.x ?? 0)).toBeCloseTo((a?.y ?? 0) - (b?.y ?? 0), 0)
    }
  })
  test('a few steps are not drawn as a hike', () => {
    expect(fit(measure([[at(52, 5), at(52.0001, 5)]]), 320, 320, margins).metresPerPixel).toBeCloseTo(200 / 300)
  })
  test.each([
    [1, 130, 100],
    [5, 130, 500],
    [9, 130, 1000],
    [0.3, 130, 20],
    [60, 130, 5000],
  ])('scale bar at %d m a pixel, %d pixels: %d m', (metres, pixels, bar) => expect(scaleBar(metres, pixels)).toBe(bar))

  test('arrows point where the line goes, away from marks', () => {
    const line = measure([square])
    const view = fit(line, 220, 220, margins)
    const found = arrows(line, view, 200, [], 20)
    expect(found.map(({ angle }) => Math.round(angle))).toEqual([0, 90, 180, -90])
    expect(arrows(line, view, 200, [found[0] ?? { x: 0, y: 0 }], 20)).toHaveLength(3)
  })
  test('a pointer means the passage it came along', () => {
    const line = measure([[at(0, 0), at(0.02, 0), at(0, 0)]])
    const view = fit(line, 220, 220, margins)
    const pointer = { x: 115, y: 60 }
    const [quarter, back] = [kmUnder(line, view, pointer, 1), kmUnder(line, view, pointer, 4)]
    expect([quarter.km, back.km, quarter.pixels]).toEqual([
      expect.closeTo(1.668, 2),
      expect.closeTo(2.78, 2),
      expect.closeTo(5, 1),
    ])
  })
})
