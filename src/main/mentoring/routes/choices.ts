import type { RouteChoice, RouteProblem } from '@shared/contract/mentoring/routes'
import type { Route, RoutePlace } from '@shared/domain/method/route'
import { climb } from '@shared/domain/route/climb'
import { metresBetween } from '@shared/domain/route/distance'
import { encodeLine, type LinePoint } from '@shared/domain/route/encoded-line'
import { measure, nearest, type Line } from '@shared/domain/route/line'
import { simplify } from '@shared/domain/route/simplify'
import { withoutSpikes } from '@shared/domain/route/spikes'
import type { GpxFile, GpxLine, NamedPoint } from './parse-gpx'

const mostChoices = 50
/** As the field takes them. */
const mostPoints = 2000
const mostSegments = 50
const mostPlaces = 200
/** Longer is no walk. */
const longestKm = 100
/** Metres: a waypoint is passed within it, and where the signal was lost no further apart, the climb goes on. */
const near = 250

/** The lines of a file, or its waypoints when it has none, as values of a route field. */
export function choicesOf(file: GpxFile): { choices: RouteChoice[] } | { problem: RouteProblem } {
  const lines = file.lines.flatMap((line) => choiceOf(line, file) ?? [])
  const short = lines.filter(({ km }) => km <= longestKm).map(({ choice }) => choice)
  if (short.length > 0) return { choices: short.slice(0, mostChoices) }
  if (lines.length > 0) return { problem: 'long' }
  const named = file.lines.flatMap(({ segments }) => segments.flat()).filter(({ name }) => name !== '')
  const loose = [...file.waypoints, ...named]
  if (loose.length === 0) return { problem: 'empty' }
  return { choices: [{ kind: 'waypoints', points: loose.length, route: withoutLine(file.name, loose) }] }
}

/** Null when it has no two points that differ. */
function choiceOf(line: GpxLine, file: GpxFile): { km: number; choice: RouteChoice } | null {
  const points = line.segments.reduce((sum, { length }) => sum + length, 0)
  const segments = joined(
    line.segments.map((segment) => steady(withoutSpikes(segment))).filter(({ length }) => length > 1),
  )
  const measured = measure(segments)
  const km = Math.round(measured.km * 100) / 100
  if (km === 0) return null
  const ups = measured.hasHeights ? stretches(segments).map(climb) : null
  const sum = (key: 'up' | 'down') =>
    ups &&
    Math.min(
      20_000,
      ups.reduce((metres, it) => metres + it[key], 0),
    )
  const named = line.kind === 'route' ? line.segments.flat().filter(({ name }) => name !== '') : []
  const route: Route = {
    source: 'gpx',
    name: line.name || file.name,
    segments: simplify(segments, mostPoints).map(encodeLine),
    km: Math.min(km, longestKm),
    up: sum('up'),
    down: sum('down'),
    places: [...nodesOn(measured, named), ...placesOn(measured, file.waypoints)]
      .sort((a, b) => a.km - b.km)
      .slice(0, mostPlaces),
  }
  return { km, choice: { kind: line.kind, points, route } }
}

/**
 * Heights for all points of a segment or for none: what is missing here and there lies on the slope between its
 * neighbours; where more than half is missing, or all is nought, nothing was measured. Points that repeat go.
 */
function steady(points: readonly LinePoint[]): LinePoint[] {
  const kept = points.filter(({ lat, lon }, at) => lat !== points[at - 1]?.lat || lon !== points[at - 1]?.lon)
  const known = kept.flatMap(({ ele }, at) => (ele === null ? [] : [{ at, ele }]))
  if (known.length * 2 < kept.length || known.every(({ ele }) => ele === 0))
    return kept.map(({ lat, lon }) => ({ lat, lon, ele: null }))
  let next = 0
  return kept.map((point, at) => {
    if (point.ele !== null) next++
    const [before, after] = [known[next - 1], known[next]]
    const ele =
      point.ele ??
      (before && after
        ? before.ele + ((after.ele - before.ele) * (at - before.at)) / (after.at - before.at)
        : (before?.ele ?? after?.ele ?? null))
    return { ...point, ele }
  })
}

/** Segments a receiver lost its signal between are one again, the closest first, until there are as many as fit. */
function joined(segments: LinePoint[][]): LinePoint[][] {
  const rows = segments.map((points) => ({ points, gap: Infinity }))
  const gap = (at: number) => {
    const [end, start] = [rows[at]?.points.at(-1), rows[at + 1]?.points[0]]
    return end && start ? metresBetween(end, start) : Infinity
  }
  const gaps = rows.map((_, at) => gap(at)).slice(0, -1)
  const widest = gaps.toSorted((a, b) => b - a)[mostSegments - 2] ?? -1
  let kept = 0
  return segments.reduce<LinePoint[][]>((found, points, at) => {
    const last = found.at(-1)
    const isKept = (gaps[at - 1] ?? Infinity) >= widest && kept < mostSegments - 1
    if (!last || isKept) {
      if (last) kept++
      found.push([...points])
    } else {
      const hasHeights = last.every(({ ele }) => ele !== null) && points.every(({ ele }) => ele !== null)
      const both = [...last, ...points]
      found[found.length - 1] = hasHeights ? both : both.map((point) => ({ ...point, ele: null }))
    }
    return found
  }, [])
}

/** Heights that follow on one another. */
function stretches(segments: readonly LinePoint[][]): number[][] {
  return segments.reduce<number[][]>((found, points, at) => {
    const heights = points.flatMap(({ ele }) => ele ?? [])
    const [before, first] = [segments[at - 1]?.at(-1), points[0]]
    if (before && first && metresBetween(before, first) <= near) found.at(-1)?.push(...heights)
    else found.push(heights)
    return found
  }, [])
}

type PlaceOnLine = RoutePlace & { km: number }
const placeOn = (point: NamedPoint, km: number): PlaceOnLine => ({ ...placeOf(point), km: Math.round(km * 100) / 100 })

/** Points of the line itself, which come in their order: one that is passed twice is there twice. */
function nodesOn(line: Line, points: readonly NamedPoint[]): PlaceOnLine[] {
  let from = 0
  return points.slice(0, mostPlaces).map((point) => {
    from = nearest(line, point, from).km
    return placeOn(point, from)
  })
}

/** What the line passes. */
function placesOn(line: Line, points: readonly NamedPoint[]): PlaceOnLine[] {
  return points.slice(0, mostPlaces).flatMap((point) => {
    const { km, metres } = nearest(line, point)
    return metres > near ? [] : [placeOn(point, km)]
  })
}

const placeOf = ({ name, lat, lon }: NamedPoint): RoutePlace => ({
  name,
  km: null,
  lat: Number(lat.toFixed(5)),
  lon: Number(lon.toFixed(5)),
})

const withoutLine = (name: string, points: readonly NamedPoint[]): Route => ({
  source: 'places',
  name,
  segments: [],
  km: null,
  up: null,
  down: null,
  places: points.slice(0, mostPlaces).map(placeOf),
})
