import { along, oneWay, type Trackpoint } from './gpx-shapes.ts'
import { file, line, plain, points, trk } from './gpx-text.ts'

/** Files that give no route, each for one reason. */
export function refusedFiles(doorn: Trackpoint[]): Record<string, string | Uint8Array> {
  const good = plain(doorn)
  const withType = (doctype: string, name = 'Doorn') => plain(doorn, name).replace('?>\n', `?>\n${doctype}\n`)
  const bomb = ['<!DOCTYPE gpx [', '<!ENTITY a "lol">']
    .concat(Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`))
    .concat(']>')
    .join('\n')
  const withLat = (lat: string) => good.replace(/lat="[^"]*"/, `lat="${lat}"`)
  return {
    'doctype.gpx': withType('<!DOCTYPE gpx>'),
    'doctype-system.gpx': withType('<!DOCTYPE gpx SYSTEM "http://example.org/gpx.dtd">'),
    'entity-bomb.gpx': withType(bomb, '&j;'),
    'external-entity.gpx': withType('<!DOCTYPE gpx [<!ENTITY secret SYSTEM "file:///etc/passwd">]>', '&secret;'),
    'parameter-entity.gpx': withType('<!DOCTYPE gpx [<!ENTITY % all SYSTEM "http://example.org/all.dtd"> %all;]>'),
    'unknown-entity.gpx': plain(doorn, 'Caf&eacute;'),
    'page.gpx': '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body><p>Please log in</p></body></html>',
    'page-without-type.gpx': '<html><head><title>Log in</title></head><body><p>Please<br>log in</p></body></html>',
    'kml.gpx': '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
    'other-gpx.gpx': good.replace('http://www.topografix.com/GPX/1/1', 'urn:another:gpx'),
    'json.gpx': '{"type":"LineString","coordinates":[[5.3,52.0],[5.4,52.1]]}',
    'words.gpx': 'Kaapse Bossen, Doorn, 5,4 km',
    'zip.gpx': Buffer.from('504b0304140000000800', 'hex'),
    'truncated.gpx': good.slice(0, good.length / 2),
    'truncated-tag.gpx': good.slice(0, good.indexOf('<trkpt') + 20),
    'truncated-end.gpx': good.replace('</gpx>', ''),
    'wrong-order.gpx': good.replace('</trkseg></trk>', '</trk></trkseg>'),
    'two-roots.gpx': `${good}<gpx/>`,
    'unquoted.gpx': good.replace(/lat="([^"]*)"/, 'lat=$1'),
    'bare-ampersand.gpx': plain(doorn, 'Bos & hei'),
    'prefix-unknown.gpx': good.replace('<trkseg>', '<q:mood/><trkseg>'),
    'deep.gpx': good.replace('<trkseg>', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}<trkseg>`),
    'nothing.gpx': '',
    'nothing-in-it.gpx': file(''),
    'no-points.gpx': file(trk('<trkseg></trkseg>')),
    'one-point.gpx': plain(doorn.slice(0, 1)),
    'standing-still.gpx': plain(doorn.map(() => ({ lat: 52, lon: 5 }))),
    'half-unreadable.gpx': Buffer.concat([
      Buffer.from(good.slice(0, 300)),
      Buffer.from([0xc3, 0x28]),
      Buffer.from(good.slice(300)),
    ]),
    'unknown-letters.gpx': good.replace('UTF-8', 'x-klingon'),
    'letters-of-ebcdic.gpx': good.replace('UTF-8', 'IBM037'),
    'latitude-over-90.gpx': withLat('91.2'),
    'longitude-over-180.gpx': good.replace(/lon="[^"]*"/, 'lon="365.37"'),
    'comma.gpx': good.replaceAll(/(lat|lon)="(\d+)\.(\d+)"/g, '$1="$2,$3"'),
    'dutch-grid.gpx': file(
      trk(
        `<trkseg>${points('trkpt', [
          { lat: 450_000, lon: 155_000 },
          { lat: 451_000, lon: 155_000 },
        ])}</trkseg>`,
      ),
    ),
    'no-latitude.gpx': good.replace(/ lat="[^"]*"/, ''),
    'not-a-number.gpx': withLat('NaN'),
    'endless.gpx': withLat('1e999'),
    'empty-latitude.gpx': withLat(''),
    'degrees-and-minutes.gpx': withLat('52 01.902'),
    'cycle-tour.gpx': file(trk(line(along(48, 5, oneWay(180), 60)))),
  }
}
