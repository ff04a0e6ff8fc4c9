import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { LinePoint } from '@shared/domain/route/encoded-line'
import type { RouteProblem } from '@shared/contract/mentoring/routes'

export type NamedPoint = LinePoint & { name: string }
type Segment = NamedPoint[]
export type GpxLine = { kind: 'track' | 'route'; name: string; segments: Segment[] }
/** What is in a file, as it stands there. */
export type GpxFile = { name: string; lines: GpxLine[]; waypoints: NamedPoint[] }

/** Points in a file, of all kinds together. */
const mostPoints = 200_000
/** Elements within each other; a GPX file has six. */
const deepest = 100
/** Letters handed over at a time, so that reading stops soon after something is refused. */
const slice = 65_536

class Refused extends Error {
  constructor(readonly problem: RouteProblem) {
    super(problem)
  }
}

/**
 * Reads GPX 1.0 and 1.1, which have the same lines and points. Elements stand where the schema has them or are passed
 * over with all that is in them, as are extensions, times and elements of other namespaces. Some programs write no
 * namespace or `https`; both are taken.
 */
export function parseGpx(text: string): GpxFile | { problem: RouteProblem } {
  try {
    return read(text)
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem }
    throw error
  }
}

const ours = /^(https?:\/\/(www\.)?topografix\.com\/GPX\/1\/[01]\/?)?$/i
const points = new Set(['gpx/trk/trkseg/trkpt', 'gpx/rte/rtept', 'gpx/wpt'])
const texts = new Set(['name', 'ele'])
const places = new Set(['gpx', 'gpx/trk', 'gpx/trk/trkseg', 'gpx/rte', 'gpx/metadata', ...points])

function read(text: string): GpxFile {
  const file: GpxFile = { name: '', lines: [], waypoints: [] }
  const parser = new SaxesParser({ xmlns: true, position: false })
  const path: string[] = []
  let [count, passedOver, written] = [0, 0, '']
  let point: NamedPoint | null = null

  parser.on('doctype', (doctype) => {
    throw new Refused(/^\s*html\b/i.test(doctype) ? 'not-gpx' : 'doctype')
  })
  parser.on('error', () => {
    throw new Refused(path.length === 0 && file.lines.length === 0 && !seen ? 'not-gpx' : 'damaged')
  })
  let seen = false
  parser.on('opentag', (tag) => {
    written = ''
    if (!seen && (tag.local.toLowerCase() !== 'gpx' || !ours.test(tag.uri))) throw new Refused('not-gpx')
    const here = [...path, seen ? tag.local : 'gpx'].join('/')
    const isText = texts.has(tag.local) && places.has(path.join('/'))
    seen = true
    if (passedOver > 0 || !ours.test(tag.uri) || !(places.has(here) || isText)) passedOver++
    else {
      path.push(path.length === 0 ? 'gpx' : tag.local)
      if (points.has(here)) {
        if (++count > mostPoints) throw new Refused('large')
        point = pointOf(tag)
        add(file, here, point)
      } else if (here === 'gpx/trk') file.lines.push({ kind: 'track', name: '', segments: [] })
      else if (here === 'gpx/rte') file.lines.push({ kind: 'route', name: '', segments: [[]] })
      else if (here === 'gpx/trk/trkseg') file.lines.at(-1)?.segments.push([])
    }
    if (path.length + passedOver > deepest) throw new Refused('damaged')
  })
  const take = (letters: string) => {
    if (passedOver === 0 && texts.has(path.at(-1) ?? '')) written += letters
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    if (passedOver > 0) {
      passedOver--
      return
    }
    const closed = path.pop()
    const parent = path.join('/')
    if (closed === 'ele' && point && points.has(parent)) point.ele = heightOf(written)
    if (closed !== 'name') return
    if (points.has(parent)) {
      if (point) point.name = nameOf(written)
    } else if (parent === 'gpx/trk' || parent === 'gpx/rte') {
      const line = file.lines.at(-1)
      if (line) line.name = nameOf(written)
    } else file.name ||= nameOf(written) // of the file: GPX 1.0 has it beside the lines, 1.1 in its metadata
  })

  for (let at = 0; at < text.length; at += slice) parser.write(text.slice(at, at + slice))
  parser.close()
  return file
}

function add(file: GpxFile, here: string, point: NamedPoint): void {
  if (here === 'gpx/wpt') file.waypoints.push(point)
  else file.lines.at(-1)?.segments.at(-1)?.push(point)
}

function pointOf(tag: SaxesTagNS): NamedPoint {
  const [lat, lon] = [numberOf(tag.attributes['lat']?.value), numberOf(tag.attributes['lon']?.value)]
  if (lat === null || lon === null || Math.abs(lat) > 90 || Math.abs(lon) > 180) throw new Refused('coordinates')
  return { lat, lon, ele: null, name: '' }
}

function numberOf(text = ''): number | null {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?\s*$/i.test(text) ? Number(text) : null
}

/** Metres; null for what is no height on earth, as receivers write it that have none. */
function heightOf(text: string): number | null {
  const height = numberOf(text)
  return height !== null && height > -500 && height < 9000 ? height : null
}

const nameOf = (text: string) =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 120)
