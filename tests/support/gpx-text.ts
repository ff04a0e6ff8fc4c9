import type { Trackpoint } from './gpx-shapes.ts'

type About = { version?: '1.0' | '1.1'; creator?: string; head?: string; attributes?: string }

/** A GPX file around its lines and points. */
export function file(
  body: string,
  { version = '1.1', creator = 'Made up', head = '', attributes = '' }: About = {},
): string {
  const space = `http://www.topografix.com/GPX/${version.replace('.', '/')}`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="${version}" creator="${creator}" xmlns="${space}"${attributes && ` ${attributes}`}>\n${head}${body}\n</gpx>\n`
}

export const plain = (track: Trackpoint[], name = 'Doorn') => file(trk(line(track), name))
export const trk = (segments: string, name = '') => `<trk>${name && `<name>${name}</name>`}${segments}</trk>\n`
export const line = (track: Trackpoint[]) => `<trkseg>\n${points('trkpt', track)}\n</trkseg>`
export const wpt = (places: Trackpoint[]) => points('wpt', places)

export const points = (tag: string, track: Trackpoint[]) =>
  track
    .map(
      ({ lat, lon, ele, name, time }) =>
        `<${tag} lat="${lat}" lon="${lon}">${ele === undefined ? '' : `<ele>${ele}</ele>`}${time ? `<time>${time}</time>` : ''}${name ? `<name>${name}</name>` : ''}</${tag}>`,
    )
    .join('\n')
