import type { Route } from '@shared/domain/method/route'
import { pointAt, readLine, shapeOf, type Line, type MeasuredPoint } from '@shared/domain/route/line'
import { wrapLon } from '@shared/domain/route/distance'

export type WalkOnPaper = {
  name: string
  meetingPoint: string
  route: Route
  stops: { name: string; km: number | null }[]
}
/** What a place is for in a walk; it stands in the type of its waypoint. */
type Step = 'meet' | 'start' | 'pause' | 'turn' | 'close'
type Waypoint = { lat: number; lon: number; ele: number | null; name: string; step: Step }

/** km from the start, the turning point or the end within which a stop is there. */
const there = 0.05

/**
 * GPX 1.1 of a walk: meeting point, stops and places as waypoints, the line as a track or the places as a route. No
 * times, and no word of what is asked. Null when nothing in it has coordinates.
 */
export function writeGpx({ name, meetingPoint, route, stops }: WalkOnPaper): string | null {
  const line = readLine(route)
  const places = route.places.flatMap(({ name: place, lat, lon }) =>
    lat === null || lon === null ? [] : [{ name: place, lat, lon, ele: null }],
  )
  if (!line && places.length === 0) return null
  const waypoints = line ? waypointsOf(line, meetingPoint, stops) : []
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Bospad" xmlns="http://www.topografix.com/GPX/1/1">',
    `  <metadata>${element('name', name)}</metadata>`,
    ...waypoints.map((point) => `  ${pointElement('wpt', point, element('type', point.step))}`),
    ...(line
      ? [...places.map((place) => `  ${pointElement('wpt', place)}`), ...track(name, line)]
      : [
          '  <rte>',
          `    ${element('name', name)}`,
          ...places.map((place) => `    ${pointElement('rtept', place)}`),
          '  </rte>',
        ]),
    '</gpx>',
    '',
  ].join('\n')
}

function track(name: string, { segments }: Line): string[] {
  return [
    '  <trk>',
    `    ${element('name', name)}`,
    ...segments.flatMap((points) => [
      '    <trkseg>',
      ...points.map((point) => `      ${pointElement('trkpt', point)}`),
      '    </trkseg>',
    ]),
    '  </trk>',
  ]
}

/** Where they meet is where the line starts; the end is told only where it lies elsewhere. */
function waypointsOf(line: Line, meetingPoint: string, stops: WalkOnPaper['stops']): Waypoint[] {
  const shape = shapeOf(line)
  const steps: [km: number, step: Step][] = [
    [0, 'start'],
    [line.km, 'close'],
    ...(shape === 'there-and-back' ? [[line.km / 2, 'turn'] as [number, Step]] : []),
  ]
  const at = (km: number, name: string, step: Step) => ({ ...placed(pointAt(line, km)), name, step })
  return [
    at(0, meetingPoint, 'meet'),
    ...stops.flatMap(({ name, km }, index) => {
      if (km === null) return []
      const step = steps.find(([place]) => Math.abs(place - km) <= there)?.[1] ?? 'pause'
      return [at(km, name || String(index + 1), step)]
    }),
  ]
}

const placed = ({ lat, lon, ele }: MeasuredPoint) => ({ lat, lon: wrapLon(lon), ele })

type Place = { lat: number; lon: number; ele: number | null; name?: string }
function pointElement(tag: string, { lat, lon, ele, name = '' }: Place, more = ''): string {
  const height = ele === null ? '' : `<ele>${Number(ele.toFixed(1))}</ele>`
  const inside = height + element('name', name) + more
  const start = `${tag} lat="${lat.toFixed(5)}" lon="${wrapLon(lon).toFixed(5)}"`
  return inside ? `<${start}>${inside}</${tag}>` : `<${start}/>`
}

/** Nothing for an empty text. */
const element = (tag: string, text: string) => (text === '' ? '' : `<${tag}>${escaped(text)}</${tag}>`)

/** Also without the characters that XML 1.0 has no way to write. */
const escaped = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the ones
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
