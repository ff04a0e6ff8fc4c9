// Writes tests/fixtures/gpx: `node tests/support/gpx-files.ts`. Every way is made up; the places exist.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { along, changed, eight, hills, loop, noise, oneWay, thereAndBack, type Trackpoint } from './gpx-shapes.ts'
import { refusedFiles } from './gpx-refused.ts'
import { file, line, plain, points, trk, wpt } from './gpx-text.ts'

/** Doorn, 5.4 km, 48 m up. */
const doorn = along(52.0317, 5.3737, loop(5.4), 90, hills(15, 24, 2))
const flat = along(52.0317, 5.3737, loop(5.4), 90)
const times = (track: Trackpoint[]) =>
  track.map((point, at) => ({ ...point, time: new Date(Date.UTC(2026, 4, 9, 9) + at * 50_000).toISOString() }))

function recorded(): Trackpoint[] {
  const random = noise(7)
  return times(along(52.0873, 5.9991, loop(6.2), 160, hills(40, 45, 1))).map((point) => ({
    ...point,
    lat: Number((point.lat + random() * 2e-5).toFixed(6)),
    lon: Number((point.lon + random() * 2e-5).toFixed(6)),
    ele: Number((Number(point.ele) + random() * 1.5).toFixed(1)),
  }))
}

const away = (point: Trackpoint | undefined, metres: number): Partial<Trackpoint> => ({
  lat: Number(((point?.lat ?? 0) + metres / 111_195).toFixed(6)),
})
const spiked = [20, 45, 70].reduce((track, at) => changed(track, at, away(track[at], 4000)), doorn)
const tripleSpike = [30, 31, 32].reduce((track, at) => changed(track, at, away(track[at], 2500)), doorn)
const parts = (track: Trackpoint[], count: number) =>
  Array.from({ length: count }, (_, at) => track.slice((at * track.length) / count, ((at + 1) * track.length) / count))

const extension = (hr: number) =>
  `<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${hr}</gpxtpx:hr><gpxtpx:cad>58</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>`
const garmin = 'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"'

const nodes = ['12', '34', '7', '81', '5', '12']
const named = along(51.5606, 5.0919, loop(7.5), 6).map((point, at) => ({ ...point, name: nodes[at] ?? '' }))
const bench = { ...(doorn[30] ?? { lat: 0, lon: 0 }), name: 'Bankje bij de vijver' }
const far = { lat: 52.37, lon: 4.9, name: 'Amsterdam' }
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const latin1 = (name: string, text: string) => Buffer.from(text.replace('UTF-8', name), 'latin1')

export const drawnFiles: Record<string, string | Uint8Array> = {
  'plain.gpx': plain(doorn),
  'recorded.gpx': plain(recorded(), 'Posbank'),
  'planned.gpx': file(trk(line(times(doorn)), 'Kaapse Bossen'), {
    creator: 'https://www.komoot.de',
    head: '<metadata><name>Kaapse Bossen</name><author><link href="https://www.komoot.de"><text>komoot</text><type>text/html</type></link></author></metadata>',
  }),
  'extensions.gpx': file(
    trk(`<trkseg>${points('trkpt', times(doorn)).replaceAll('</trkpt>', `${extension(96)}</trkpt>`)}</trkseg>`),
    { attributes: garmin, creator: 'Garmin Connect' },
  ),
  'points-in-extensions.gpx': file(
    `${trk(line(doorn))}<extensions><trk><trkseg>${points('trkpt', [
      { lat: 10, lon: 10 },
      { lat: 11, lon: 11 },
    ])}</trkseg></trk></extensions>`,
  ),
  'no-heights.gpx': plain(flat),
  'heights-nought.gpx': plain(flat.map((point) => ({ ...point, ele: 0 }))),
  'heights-none-measured.gpx': plain(flat.map((point) => ({ ...point, ele: -32768 }))),
  'heights-some-missing.gpx': plain(
    doorn.map(({ ele, ...rest }, at) => (at % 4 === 1 ? rest : { ...rest, ...(ele !== undefined && { ele }) })),
  ),
  'heights-most-missing.gpx': plain(
    doorn.map(({ ele, ...rest }, at) => (at % 4 === 1 ? { ...rest, ...(ele !== undefined && { ele }) } : rest)),
  ),
  'height-spikes.gpx': plain(
    [11, 40, 63].reduce((track, at) => changed(track, at, { ele: at === 40 ? -210 : 890 }), doorn),
  ),
  'height-comma.gpx': plain(
    doorn.map((point) => ({
      ...point,
      ele: String(point.ele).replace('.', ',') + (Number.isInteger(point.ele) ? ',0' : ''),
    })),
  ),
  'spikes.gpx': plain(spiked),
  'spike-of-three.gpx': plain(tripleSpike),
  'spike-first.gpx': plain([{ lat: 0, lon: 0, ele: 0 }, ...doorn]),
  'spike-last.gpx': plain([...doorn, { lat: 51.2, lon: 5.4, ele: 20 }]),
  'three-segments.gpx': file(trk(parts(doorn, 3).map(line).join(''))),
  'gap.gpx': file(trk(line(along(52.0, 5.0, oneWay(2), 30)) + line(along(52.1, 5.1, oneWay(3), 30)))),
  'seventy-segments.gpx': file(
    trk(
      parts(along(52.0317, 5.3737, loop(5.4), 280, hills(15, 24, 2)), 70)
        .map(line)
        .join(''),
    ),
  ),
  'empty-segments.gpx': file(trk(`<trkseg/>${line(doorn)}<trkseg></trkseg>`)),
  'segments-of-one.gpx': file(
    trk(line([{ lat: 52.0317, lon: 5.3737 }]) + line(doorn) + line([{ lat: 52.0317, lon: 5.3737 }])),
  ),
  'antimeridian.gpx': plain(along(-16.8, 179.99, loop(6), 80, hills(3, 120))),
  'antimeridian-west.gpx': plain(along(66.2, -179.98, thereAndBack(-5), 61, hills(0, 30))),
  'southern.gpx': plain(along(-33.9628, 18.4098, loop(8), 120, hills(340, 310))),
  'south-west.gpx': plain(along(-54.8019, -68.303, oneWay(4), 60, (t) => 5 + 200 * t)),
  'equator.gpx': plain(along(0.001, -78.4558, loop(3), 60, hills(2850, 60))),
  'greenwich.gpx': plain(along(51.4769, 0.001, loop(4), 70, hills(8, 36))),
  'svalbard.gpx': plain(along(78.2232, 15.6267, loop(4.5), 80, hills(4, 90))),
  'below-the-sea.gpx': plain(along(31.5, 35.48, oneWay(2.5), 50, (t) => -430 + 80 * t)),
  'high.gpx': plain(along(46.02, 7.749, thereAndBack(7), 91, hills(1608, 400))),
  'gpx-1.0.gpx': file(
    `<time>2009-05-17T09:00:00Z</time><bounds minlat="52" minlon="5" maxlat="53" maxlon="6"/>${trk(line(times(doorn)))}`,
    { version: '1.0' },
  ),
  'gpx-1.0-course.gpx': file(
    trk(
      `<trkseg>${points('trkpt', doorn).replaceAll('</ele>', '</ele><course>87</course><speed>1.2</speed>')}</trkseg>`,
      'Ronde',
    ),
    { version: '1.0', head: '<name>Oude ronde</name><url>http://example.org</url>' },
  ),
  'no-namespace.gpx': plain(doorn).replace(/ xmlns="[^"]*"/, ''),
  'namespace-https.gpx': plain(doorn).replace('http://www.topo', 'https://www.topo'),
  'prefixes.gpx': plain(doorn)
    .replace('xmlns=', 'xmlns:g=')
    .replaceAll(/<(\/?)(gpx|trkseg|trkpt|trk|name|ele)\b/g, '<$1g:$2'),
  'mark.gpx': `\ufeff${plain(doorn)}`,
  'utf-16-little.gpx': utf16(plain(doorn, 'Über den Hügel'), false, true),
  'utf-16-big.gpx': utf16(plain(doorn, 'Über den Hügel'), true, true),
  'utf-16-no-mark.gpx': utf16(plain(doorn, 'Über den Hügel'), false, false),
  'windows-1252.gpx': latin1('windows-1252', plain(doorn, 'Café Zonnehöhe')),
  'iso-8859-1.gpx': latin1('ISO-8859-1', plain(doorn, 'Café Zonnehöhe')),
  'windows-lines.gpx': plain(doorn).replaceAll('\n', '\r\n'),
  'old-mac-lines.gpx': plain(doorn).replaceAll('\n', '\r'),
  'one-line.gpx': plain(doorn).replaceAll(/\n\s*/g, ''),
  'comments.gpx': plain(doorn)
    .replaceAll('<trkpt', '<!-- <trkpt lat="0" lon="0"/> --><trkpt')
    .replace('<name>Doorn', '<name>Do<!-- -->orn')
    .replaceAll('<ele>', '<ele><!-- metres -->'),
  'instructions.gpx': plain(doorn)
    .replace('<gpx', '<?xml-stylesheet href="a.xsl"?><gpx')
    .replace('<trkseg>', '<trkseg><?pause?>'),
  'cdata.gpx': plain(doorn, 'Doorn').replace('<name>Doorn</name>', '<name><![CDATA[Bos & hei <rondje>]]></name>'),
  'five-entities.gpx': plain(doorn, 'Doorn').replace(
    '<name>Doorn</name>',
    '<name>Bos &amp; hei &lt;rondje&gt; &#8211; &#x1F332;</name>',
  ),
  'two-tracks.gpx': file(trk(line(doorn), 'Lang') + trk(line(along(52.0317, 5.3737, loop(2.1), 40)), 'Kort')),
  'track-and-route.gpx': file(
    `<rte><name>Gepland</name>${points('rtept', along(52.0317, 5.3737, loop(5), 40))}</rte>${trk(line(doorn), 'Gelopen')}`,
  ),
  'route-of-nodes.gpx': file(`<rte><name>Knooppunten</name>${points('rtept', named)}</rte>`),
  'three-routes.gpx': file(
    [2, 4, 6].map((km) => `<rte><name>${km}</name>${points('rtept', along(50.8, 4.42, loop(km), 50))}</rte>`).join(''),
  ),
  'route-drawn-by-hand.gpx': file(
    `<rte>${points('rtept', [
      { lat: 52, lon: 5 },
      { lat: 52.01, lon: 5 },
      { lat: 52.01, lon: 5.0162428 },
      { lat: 52, lon: 5.0162428 },
    ])}</rte>`,
  ),
  'waypoints-only.gpx': file(
    wpt([
      { lat: 52.03, lon: 5.37, name: 'Parkeerplaats' },
      { lat: 52.04, lon: 5.38, name: 'Uitzicht' },
      { lat: 52.035, lon: 5.39, name: 'Pannenkoekenhuis' },
    ]),
  ),
  'waypoints-beside.gpx': file(wpt([bench, far]) + trk(line(doorn))),
  'there-and-back.gpx': plain(along(52.16, 4.35, thereAndBack(6), 121, hills(2, 18))),
  'one-way.gpx': plain(along(50.86, 5.83, oneWay(9), 120, (t) => 60 + 140 * t)),
  'eight.gpx': plain(along(52.0317, 5.3737, eight(6), 121, hills(10, 30, 2))),
  'short.gpx': plain(along(52.0317, 5.3737, oneWay(0.3), 12)),
  'points-repeated.gpx': plain(doorn.flatMap((point) => [point, point, point])),
  'numbers-written-oddly.gpx': plain(doorn)
    .replaceAll('lat="52', 'lat=" +52')
    .replaceAll(/lon="5([^"]*)"/g, 'lon="05$1 "')
    .replace('<ele>15</ele>', '<ele> 1.5E1 </ele>'),
  'own-elements.gpx': plain(doorn)
    .replace('<trkseg>', '<mood><trkpt lat="1" lon="1"/><deep><deeper/></deep></mood><trkseg>')
    .replace('<trk>', '<x:thing xmlns:x="urn:x"><trk><name>No</name></trk></x:thing><trk>'),
  'long-name.gpx': plain(doorn, `${'Een heel lange naam '.repeat(20)}&#9;einde`),
}

export const refusedNames = refusedFiles(doorn)

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const folder = join(import.meta.dirname, '../fixtures/gpx')
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...drawnFiles, ...refusedNames }))
    writeFileSync(join(folder, name), content)
}
