import type { Route } from '../method/route'
import { lonNear, metresBetween, radians, wrapLon } from './distance'
import { decodeLine, type LinePoint } from './encoded-line'

/** A point with its way from the start in km; `lon` runs on beyond 180 where the line crosses the antimeridian. */
export type MeasuredPoint = LinePoint & { km: number }
/** What is walked between two segments is not known: a gap has no length. */
export type Line = { segments: MeasuredPoint[][]; km: number; hasHeights: boolean }

/**
 * The line of a route, ready to be drawn; null when only places are known. Leaving points out shortened it a little:
 * distances are stretched so that the whole is as long as the route says.
 */
export function readLine(route: Pick<Route, 'segments' | 'km'>): Line | null {
  const segments = route.segments.flatMap((text) => {
    const points = decodeLine(text)
    return points && points.length > 1 ? [points] : []
  })
  return segments.length === 0 ? null : measure(segments, route.km)
}

/** `km`: how long the whole is, when that is known better. */
export function measure(segments: readonly LinePoint[][], km: number | null = null): Line {
  let walked = 0
  let near = segments[0]?.[0]?.lon ?? 0
  const measured = segments.map((points) =>
    points.map((point, at): MeasuredPoint => {
      const before = points[at - 1]
      if (before) walked += metresBetween(before, point) / 1000
      near = lonNear(point.lon, near)
      return { ...point, lon: near, km: walked }
    }),
  )
  const stretch = km && walked > 0 ? km / walked : 1
  for (const point of measured.flat()) point.km *= stretch
  return {
    segments: measured,
    km: walked * stretch,
    hasHeights: measured.some((points) => points.some(({ ele }) => ele !== null)),
  }
}

/** Where the line is after so many km; before the start is the start, beyond the end the end. */
export function pointAt(line: Line, km: number): MeasuredPoint {
  for (const points of line.segments) {
    const after = points.findIndex((point) => point.km >= km)
    const [from, to] = [points[after - 1], points[after]]
    if (to && (!from || to.km === from.km)) return to
    if (from && to) return between(from, to, (km - from.km) / (to.km - from.km))
  }
  const last = line.segments.at(-1)?.at(-1)
  if (!last) throw new RangeError('a line without points')
  return last
}

function between(from: MeasuredPoint, to: MeasuredPoint, part: number): MeasuredPoint {
  const mix = (a: number, b: number) => a + (b - a) * part
  return {
    lat: mix(from.lat, to.lat),
    lon: mix(from.lon, to.lon),
    ele: from.ele === null || to.ele === null ? null : mix(from.ele, to.ele),
    km: mix(from.km, to.km),
  }
}

/** Where the line, from some km on, comes closest to a place, and how many metres are left between; the first of equals. */
export function nearest(line: Line, place: { lat: number; lon: number }, from = 0): { km: number; metres: number } {
  let best = { km: from, metres: Infinity }
  for (const points of line.segments)
    for (const [at, to] of points.entries()) {
      if (to.km < from) continue
      const before = points[at - 1] ?? to
      const point = between(before, to, partAlong(before, to, place))
      if (point.km < from) continue
      const metres = metresBetween(point, place)
      if (metres < best.metres) best = { km: point.km, metres }
    }
  return best
}

/** 0 at `from`, 1 at `to`: the foot of the place on the stretch, on a plane that is true enough at this size. */
function partAlong(from: MeasuredPoint, to: MeasuredPoint, place: { lat: number; lon: number }): number {
  const width = Math.cos(radians(from.lat))
  const [dx, dy] = [(to.lon - from.lon) * width, to.lat - from.lat]
  const [px, py] = [wrapLon(place.lon - from.lon) * width, place.lat - from.lat]
  const length = dx * dx + dy * dy
  return length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
}

export type Shape = 'loop' | 'there-and-back' | 'one-way'

/** Metres: start and end closer than this, or than a twentieth of the way, are the same place. */
const sameStart = 150
/** Metres between the way out and the way back when both are the same path. */
const samePath = 40

export function shapeOf(line: Line): Shape {
  const away = metresBetween(pointAt(line, 0), pointAt(line, line.km))
  if (away > Math.max(sameStart, line.km * 50)) return 'one-way'
  const out = { ...line, segments: half(line) }
  const isSame = (share: number) => nearest(out, pointAt(line, line.km * share)).metres <= samePath
  return [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].every(isSame) ? 'there-and-back' : 'loop'
}

/** The first half of the line. */
function half({ segments, km }: Line): MeasuredPoint[][] {
  return segments.flatMap((points) => {
    const out = points.filter((point) => point.km <= km / 2)
    return out.length > 0 ? [out] : []
  })
}
