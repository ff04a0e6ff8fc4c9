import { describe, expect, test } from 'vitest'
import { climb } from './climb'
import { lonNear, metresBetween, wrapLon } from './distance'
import { decodeLine, encodeLine, type LinePoint } from './encoded-line'
import { simplify } from './simplify'
import { withoutSpikes } from './spikes'

const at = (lat: number, lon: number, ele: number | null = null): LinePoint => ({ lat, lon, ele })

describe('encoded line', () => {
  const google = [at(38.5, -120.2), at(40.7, -120.95), at(43.252, -126.453)]

  test('two numbers are as in the scheme’s own example', () => {
    expect(encodeLine(google)).toBe('2_p~iF~ps|U_ulLnnqC_mqNvxq`@')
    expect(decodeLine('2_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual(google)
  })

  test('heights go along in decimetres, below the sea as well', () => {
    const line = [at(52.03171, 5.37371, 15.3), at(52.03172, 5.3738, -4.1), at(-33.9, -179.99999, 2962)]
    expect(decodeLine(encodeLine(line))).toEqual(line)
  })

  test('one height that is missing leaves all out', () => {
    expect(decodeLine(encodeLine([at(1, 2, 3), at(1, 3)]))).toEqual([at(1, 2), at(1, 3)])
  })

  test.each([
    '',
    '_p~iF~ps|U',
    '4_p~iF~ps|U',
    '2_p~iF~ps|',
    '2_p~iF',
    '2 p~iF~ps|U',
    '2~~~~~~~~~~~~~~~~~~~~',
    '2__~~iF~ps|U',
  ])('is no line: %j', (text) => expect(decodeLine(text)).toBeNull())
})

describe('distance', () => {
  // 111.195 km: a degree of a circle of 6,371.0088 km; the airports: https://rosettacode.org/wiki/Haversine_formula
  test.each([
    [at(0, 0), at(0, 1), 111_195],
    [at(52, 5), at(53, 5), 111_195],
    [at(60, 10), at(60, 11), 55_597],
    [at(0, 179.5), at(0, -179.5), 111_195],
    [at(36.12, -86.67), at(33.94, -118.4), 2_886_448],
    [at(90, 0), at(-90, 0), 20_015_115],
  ])('%j to %j', (from, to, metres) => expect(metresBetween(from, to) / metres).toBeCloseTo(1, 5))

  test('longitudes go on past 180', () => {
    expect([lonNear(-179, 179), lonNear(179, -179), lonNear(5, 7)]).toEqual([181, -181, 5])
    expect([wrapLon(181), wrapLon(-190), wrapLon(5)]).toEqual([-179, 170, 5])
  })
})

describe('climb', () => {
  test.each([
    ['nothing', [], 0, 0],
    ['flat', [10, 10, 10], 0, 0],
    ['one hill', [0, 20, 50, 30, 0], 50, 50],
    ['noise below the threshold', [10, 12, 9, 12, 8, 11, 10, 12], 0, 0],
    ['noise on a slope', [0, 4, 2, 8, 6, 14, 11, 20], 20, 0],
    ['two hills', [10, 40, 20, 35, 5], 45, 50],
    ['a dip first', [30, 22, 30, 22], 8, 16],
    ['below the sea', [-430, -400, -410], 30, 10],
  ])('%s', (_, heights, up, down) => expect(climb(heights)).toEqual({ up, down }))
})

describe('spikes', () => {
  /** Every 50 m to the north. */
  const path = (count: number) => Array.from({ length: count }, (_, no) => at(52 + no * 0.00045, 5, 10))
  const moved = (points: LinePoint[], changes: Record<number, Partial<LinePoint>>) =>
    points.map((point, no) => ({ ...point, ...changes[no] }))

  test('a point that leaps away and comes back is out', () => {
    const kept = withoutSpikes(moved(path(20), { 7: { lon: 5.05 } }))
    expect(kept).toEqual(path(20).filter((_, no) => no !== 7))
  })
  test('so are three, and not four', () => {
    const [three, four] = [{ 7: { lon: 5.05 }, 8: { lon: 5.05 }, 9: { lon: 5.05 } }, { 10: { lon: 5.05 } }]
    expect(withoutSpikes(moved(path(20), three))).toHaveLength(17)
    expect(withoutSpikes(moved(path(20), { ...three, ...four }))).toHaveLength(20)
  })
  test('a turning point stays, and so do long legs of a line drawn by hand', () => {
    const back = [...path(20), ...path(19).toReversed()]
    expect(withoutSpikes(back)).toEqual(back)
    const star = [at(52, 5), at(52.1, 5), at(52, 5.01), at(52.1, 5.01), at(52, 5.02)]
    expect(withoutSpikes(star)).toEqual(star)
  })
  test('a gap that is never walked back stays', () => {
    const gap = [...path(10), ...path(10).map((point) => ({ ...point, lat: point.lat + 0.1 }))]
    expect(withoutSpikes(gap)).toEqual(gap)
  })
  test('a first and a last point far away are out', () => {
    expect(withoutSpikes([at(0, 0), ...path(10), at(51, 5)])).toEqual(path(10))
  })
  test('a height that leaps is smoothed, a real slope is not', () => {
    expect(withoutSpikes(moved(path(9), { 4: { ele: 900 } }))).toEqual(path(9))
    const steep = moved(path(9), { 4: { ele: 50 } })
    expect(withoutSpikes(steep)).toEqual(steep)
  })
})

describe('simplified', () => {
  const wave = (count: number) =>
    Array.from({ length: count }, (_, no) => at(52 + Math.sin(no / 40) * 0.001, 5 + no * 0.0001, 10))

  test('a short line stays as it is', () => expect(simplify([wave(50)], 2000)).toEqual([wave(50)]))

  test('keeps as many as may be, the ends of each segment and the corners', () => {
    const corner = [at(52, 5), at(52, 5.001), at(52, 5.002), at(52.001, 5.002), at(52.002, 5.002)]
    expect(simplify([corner], 3)).toEqual([[corner[0], corner[2], corner[4]]])
    const segments = [wave(3000), wave(5000), wave(10)]
    const kept = simplify(segments, 2000)
    expect(kept.flat()).toHaveLength(2000)
    for (const [no, points] of kept.entries())
      expect([points[0], points.at(-1)]).toEqual([segments[no]?.[0], segments[no]?.at(-1)])
  })

  test('a hill on a straight path stays in the profile', () => {
    const straight = Array.from({ length: 101 }, (_, no) => at(52 + no * 0.0001, 5, no === 50 ? 60 : 10))
    expect(simplify([straight], 5)[0]?.some(({ ele }) => ele === 60)).toBe(true)
  })

  test('a straight line of equal points is thinned too', () => {
    const straight = Array.from({ length: 500 }, (_, no) => at(0, no * 0.0001))
    expect(simplify([straight], 100)[0]).toHaveLength(100)
  })
})
