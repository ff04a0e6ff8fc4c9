import { earthRadius, lonNear, radians } from './distance'
import type { LinePoint } from './encoded-line'

type Spot = { x: number; y: number; z: number }

/**
 * Keeps the `most` points over all segments that matter to the shape: D. Douglas and T. Peucker, Algorithms for the
 * reduction of the number of points (The Canadian Cartographer 10, 1973), with the height as third dimension so that
 * the profile keeps its hills. Instead of guessing a tolerance, each point is ranked by the tolerance that would drop it.
 */
export function simplify(segments: readonly LinePoint[][], most: number): LinePoint[][] {
  const count = segments.reduce((sum, { length }) => sum + length, 0)
  if (count <= most) return segments.map((points) => [...points])
  const ranks = segments.map(rank)
  const sorted = Float64Array.from(ranks.flatMap((ranked) => [...ranked])).sort()
  const least = sorted[sorted.length - most] ?? 0
  const tied = most - sorted.reduce((above, it) => above + (it > least ? 1 : 0), 0)
  let room = tied
  return segments.map((points, segment) =>
    points.filter((_, at) => {
      const it = ranks[segment]?.[at] ?? 0
      return it > least || (it === least && room-- > 0)
    }),
  )
}

/** For each point the tolerance in metres from which it is dropped; the ends never are. */
function rank(points: readonly LinePoint[]): Float64Array {
  const spots = onPlane(points)
  const ranks = new Float64Array(points.length)
  if (points.length > 0) ranks[0] = ranks[points.length - 1] = Infinity
  const stretches: [from: number, to: number, most: number][] = [[0, points.length - 1, Infinity]]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to, most] = stretch
    let [widest, where] = [-1, -1]
    for (let at = from + 1; at < to; at++) {
      const distance = fromStretch(spots[at], spots[from], spots[to])
      if (distance > widest) [widest, where] = [distance, at]
    }
    if (where < 0) continue
    const reached = Math.min(widest, most) // never above the point that parted this stretch from the rest
    ranks[where] = reached
    stretches.push([from, where, reached], [where, to, reached])
  }
  return ranks
}

function onPlane(points: readonly LinePoint[]): Spot[] {
  const first = points[0]
  if (!first) return []
  const width = Math.cos(radians(first.lat))
  return points.map(({ lat, lon, ele }) => ({
    x: radians(lonNear(lon, first.lon) - first.lon) * width * earthRadius,
    y: radians(lat - first.lat) * earthRadius,
    z: ele ?? 0,
  }))
}

function fromStretch(spot: Spot | undefined, from: Spot | undefined, to: Spot | undefined): number {
  if (!spot || !from || !to) return 0
  const [dx, dy, dz] = [to.x - from.x, to.y - from.y, to.z - from.z]
  const [px, py, pz] = [spot.x - from.x, spot.y - from.y, spot.z - from.z]
  const length = dx * dx + dy * dy + dz * dz
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy + pz * dz) / length))
  return Math.hypot(px - along * dx, py - along * dy, pz - along * dz)
}
