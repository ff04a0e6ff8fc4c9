/** A point of a line: degrees of WGS 84, and metres above the sea, or null where the line has no heights. */
export type LinePoint = { lat: number; lon: number; ele: number | null }

const degree = 1e5 // about a metre
const metre = 10

/**
 * Points as text, in the manner of the encoded polyline (https://developers.google.com/maps/documentation/utilities/polylinealgorithm):
 * differences in five digits, and heights in decimetres as a third number. A digit before it, which the scheme itself
 * never uses, says whether there are two or three numbers to a point: either all points have a height or none.
 */
export function encodeLine(points: readonly LinePoint[]): string {
  const withHeights = points.length > 0 && points.every(({ ele }) => ele !== null)
  let text = withHeights ? '3' : '2'
  let last = [0, 0, 0]
  for (const { lat, lon, ele } of points) {
    const numbers = [Math.round(lat * degree), Math.round(lon * degree), Math.round((ele ?? 0) * metre)]
    for (let at = 0; at < (withHeights ? 3 : 2); at++) text += encodeNumber((numbers[at] ?? 0) - (last[at] ?? 0))
    last = numbers
  }
  return text
}

/** Null when the text is no line: it may have come with somebody else's plan. */
export function decodeLine(text: string): LinePoint[] | null {
  const size = text.startsWith('3') ? 3 : text.startsWith('2') ? 2 : 0
  if (size === 0) return null
  const points: LinePoint[] = []
  const sum = [0, 0, 0]
  let [part, shift, at] = [0, 0, 0]
  for (let index = 1; index < text.length; index++) {
    const code = text.charCodeAt(index) - 63
    if (code < 0 || code > 63 || shift > 30) return null
    part += (code & 31) * 2 ** shift
    shift += 5
    if (code >= 32) continue
    sum[at] = (sum[at] ?? 0) + (part % 2 === 1 ? -(part + 1) / 2 : part / 2)
    part = shift = 0
    at = (at + 1) % size
    if (at > 0) continue
    const [lat = 0, lon = 0, ele = 0] = sum
    if (Math.abs(lat) > 90 * degree || Math.abs(lon) > 180 * degree) return null
    points.push({ lat: lat / degree, lon: lon / degree, ele: size === 3 ? ele / metre : null })
  }
  return at === 0 && shift === 0 ? points : null
}

/** Five bits a character, the lowest first; the sign is the lowest bit. */
function encodeNumber(number: number): string {
  let rest = number < 0 ? -number * 2 - 1 : number * 2
  let text = ''
  while (rest >= 32) {
    text += String.fromCharCode((32 | (rest & 31)) + 63)
    rest = Math.floor(rest / 32)
  }
  return text + String.fromCharCode(rest + 63)
}
