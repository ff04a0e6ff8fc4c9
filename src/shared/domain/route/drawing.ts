import { rangeOf } from './heights'
import { pointAt, shapeOf, type Line } from './line'
import { arrows, fit, scaleBar, type Arrow, type Spot } from './view'

type Sheet = { width: number; height: number }
export type Numbered = Spot & { no: number }

/** A line as it stands on a sheet of paper; lengths in the units of the sheet, paths as in SVG. */
export type Drawing = Sheet & {
  line: string
  /** Across the gaps between segments, which nobody recorded. */
  gaps: string
  arrows: Arrow[]
  start: Spot
  /** Null where the walk ends where it began. */
  end: Spot | null
  stops: Numbered[]
  scale: { metres: number; length: number }
}

const margin = 22

/** `stops`: km from the start in their order; null: without a place on the line. */
export function drawRoute(line: Line, stops: readonly (number | null)[], { width, height }: Sheet): Drawing {
  const view = fit(line, width, height, { top: margin, right: margin, bottom: margin + 8, left: margin })
  const at = (place: { lat: number; lon: number }) => {
    const { x, y } = view.spot(place)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  }
  const start = view.spot(pointAt(line, 0))
  const marks = stops.flatMap((km, index) => (km === null ? [] : [{ no: index + 1, ...view.spot(pointAt(line, km)) }]))
  const metres = scaleBar(view.metresPerPixel, width / 4)
  return {
    width,
    height,
    line: line.segments.map((points) => `M${points.map(at).join('L')}`).join(''),
    gaps: line.segments
      .slice(1)
      .flatMap((points, index) => {
        const [from, to] = [line.segments[index]?.at(-1), points[0]]
        return from && to ? [`M${at(from)}L${at(to)}`] : []
      })
      .join(''),
    arrows: arrows(line, view, width / 4, [start, ...marks], 20),
    start,
    end: shapeOf(line) === 'one-way' ? view.spot(pointAt(line, line.km)) : null,
    stops: marks,
    scale: { metres, length: metres / view.metresPerPixel },
  }
}

/** How high the line lies over its length. */
export type Profile = Sheet & {
  slope: string
  ground: string
  left: number
  floor: number
  rules: { y: number; metres: number }[]
  ticks: { x: number; km: number }[]
  stops: Numbered[]
}

const [left, right, top, bottom] = [36, 12, 12, 16]

/** Null without heights. */
export function drawProfile(line: Line, stops: readonly (number | null)[], { width, height }: Sheet): Profile | null {
  const parts = line.segments
    .map((points) => points.flatMap(({ km, ele }) => (ele === null ? [] : [{ km, ele }])))
    .filter((points) => points.length > 1)
  if (parts.length === 0 || line.km <= 0) return null
  const [low, high] = rangeOf(parts.flat().map(({ ele }) => ele))
  const floor = height - bottom
  const x = (km: number) => left + (km / line.km) * (width - left - right)
  const y = (ele: number) => floor - ((ele - low) / (high - low)) * (floor - top)
  const path = (points: readonly { km: number; ele: number }[]) =>
    `M${points.map(({ km, ele }) => `${x(km).toFixed(1)} ${y(ele).toFixed(1)}`).join('L')}`
  const step = tickOf(line.km)
  return {
    width,
    height,
    left,
    floor,
    slope: parts.map(path).join(''),
    ground: parts.map((points) => `${path(points)}V${floor}H${x(points[0]?.km ?? 0).toFixed(1)}Z`).join(''),
    rules: [low, (low + high) / 2, high].map((metres) => ({ y: y(metres), metres })),
    ticks: Array.from({ length: Math.floor(line.km / step) + 1 }, (_, at) => ({ x: x(at * step), km: at * step })),
    stops: stops.flatMap((km, index) => {
      if (km === null) return []
      const { km: along, ele } = pointAt(line, km)
      return [{ no: index + 1, x: x(along), y: ele === null ? floor : y(ele) }]
    }),
  }
}

/** Kilometres between two figures below: at most eight stand there. */
const tickOf = (km: number) => [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].find((step) => km / step <= 8) ?? 100
