import { earthRadius, radians } from './distance'
import type { Line, MeasuredPoint } from './line'

export type Spot = { x: number; y: number }
/** How a line lies on a sheet, north above; x and y in pixels. */
export type View = { spot: (place: { lat: number; lon: number }) => Spot; metresPerPixel: number }
type Box = { south: number; north: number; west: number; east: number }
export type Margins = { top: number; right: number; bottom: number; left: number }

export function boundingBox({ segments }: Line): Box {
  const box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity }
  for (const { lat, lon } of segments.flat()) {
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
  }
  return box
}

/** How high a line is to how wide, on the ground; 1 for one that goes nowhere. */
export function proportion(line: Line): number {
  const { south, north, west, east } = boundingBox(line)
  const wide = (east - west) * Math.cos(radians((south + north) / 2))
  return wide === 0 ? 1 : (north - south) / wide
}

/** A walk of this many metres fills the sheet at least, so that a few steps are not drawn as a hike. */
const smallest = 200

/**
 * The line as large as fits within the margins. Local equirectangular: degrees of longitude are narrowed by the cosine
 * of the middle latitude, which is true to well below a pixel over the length of a walk (J. Snyder, Map Projections: A
 * Working Manual, USGS 1395, 1987, p. 90).
 */
export function fit(line: Line, width: number, height: number, margins: Margins): View {
  const { south, north, west, east } = boundingBox(line)
  const [midLat, midLon] = [(south + north) / 2, (west + east) / 2]
  const narrow = Math.max(0.01, Math.cos(radians(midLat)))
  const metres = radians(1) * earthRadius
  const room = {
    width: Math.max(1, width - margins.left - margins.right),
    height: Math.max(1, height - margins.top - margins.bottom),
  }
  const metresPerPixel = Math.max(
    ((east - west) * narrow * metres) / room.width,
    ((north - south) * metres) / room.height,
    smallest / Math.max(room.width, room.height),
  )
  return {
    metresPerPixel,
    spot: ({ lat, lon }) => ({
      x: margins.left + room.width / 2 + ((lon - midLon) * narrow * metres) / metresPerPixel,
      y: margins.top + room.height / 2 - ((lat - midLat) * metres) / metresPerPixel,
    }),
  }
}

/** Metres of a scale bar: 1, 2 or 5 with noughts, the longest that stays within so many pixels. */
export function scaleBar(metresPerPixel: number, mostPixels: number): number {
  const most = metresPerPixel * mostPixels
  const tens = 10 ** Math.floor(Math.log10(most))
  return tens * (most >= tens * 5 ? 5 : most >= tens * 2 ? 2 : 1)
}

/** Degrees clockwise from up. */
export type Arrow = Spot & { angle: number }

/** Arrows along the line, so many pixels apart, the first halfway; none nearer than `clear` to a mark on it. */
export function arrows(line: Line, view: View, apart: number, marks: readonly Spot[], clear: number): Arrow[] {
  const found: Arrow[] = []
  let since = apart / 2
  for (const points of line.segments)
    for (const [at, point] of points.entries()) {
      const before = points[at - 1]
      if (!before) continue
      const [from, to] = [view.spot(before), view.spot(point)]
      const length = Math.hypot(to.x - from.x, to.y - from.y)
      for (; since <= length; since += apart) {
        const part = length === 0 ? 0 : since / length
        const spot = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
        const angle = direction(points, at, view)
        if (marks.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= clear)) found.push({ ...spot, angle })
      }
      since -= length
    }
  return found
}

/** Over some pixels around a point: a single step of a recorded line points anywhere. */
function direction(points: readonly MeasuredPoint[], at: number, view: View): number {
  const here = points[at]
  if (!here) return 0
  const reach = (view.metresPerPixel * 8) / 1000
  const back = points.findLast(({ km }, index) => index < at && here.km - km >= reach) ?? points[at - 1] ?? here
  const ahead = points.find(({ km }, index) => index >= at && km - back.km >= reach * 2) ?? here
  const [from, to] = [view.spot(back), view.spot(ahead)]
  return (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI
}

/** How far from the line a pointer may be and still mean another passage that is a little nearer; pixels. */
const passage = 14

/**
 * The km of the line under a pointer. Where the line runs back along itself, the passage nearest to `around` is meant,
 * as long as another is not clearly closer.
 */
export function kmUnder(line: Line, view: View, pointer: Spot, around: number | null): { km: number; pixels: number } {
  const passages: { km: number; pixels: number }[] = []
  for (const points of line.segments)
    for (const [at, point] of points.entries()) {
      const before = points[at - 1] ?? point
      const [from, to] = [view.spot(before), view.spot(point)]
      const [dx, dy] = [to.x - from.x, to.y - from.y]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : ((pointer.x - from.x) * dx + (pointer.y - from.y) * dy) / length
      const part = Math.max(0, Math.min(1, along))
      passages.push({
        km: before.km + (point.km - before.km) * part,
        pixels: Math.hypot(from.x + dx * part - pointer.x, from.y + dy * part - pointer.y),
      })
    }
  const closest = Math.min(...passages.map(({ pixels }) => pixels))
  const meant = passages.filter(({ pixels }) => pixels <= closest + (around === null ? 0 : passage))
  const apart = ({ km, pixels }: { km: number; pixels: number }) =>
    around === null ? pixels : Math.abs(km - around) / line.km + (pixels - closest) / (passage * 20)
  return meant.reduce((best, it) => (apart(it) < apart(best) ? it : best))
}
