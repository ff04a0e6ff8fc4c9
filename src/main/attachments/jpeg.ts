import { BospadError } from '@shared/errors'
import type { Picture } from './picture'

const startOfScan = 0xda
const endOfImage = 0xd9

/**
 * Keeps what makes the picture: tables, frames, scans, colour profile, and which side is up. Exif with its place and
 * camera, XMP, comments, previews and whatever follows the end are left out.
 * @throws BospadError FILE_DAMAGED
 */
export function cleanJpeg(bytes: Buffer): Picture {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let orientation = 1
  let width = 0
  let height = 0
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new BospadError('FILE_DAMAGED')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++ // padding
      continue
    }
    if (marker === endOfImage) break
    const next = at + 2 + bytes.readUInt16BE(at + 2)
    if (next > bytes.length || next < at + 4) throw new BospadError('FILE_DAMAGED')
    const segment = bytes.subarray(at, next)
    if (marker === 0xe1 && segment.toString('latin1', 4, 10) === 'Exif\0\0')
      orientation = readOrientation(segment.subarray(10))
    if (isFrame(marker) && segment.length >= 9) {
      height = segment.readUInt16BE(5)
      width = segment.readUInt16BE(7)
    }
    if (isNeeded(marker, segment)) kept.push(segment)
    at = next
    if (marker === startOfScan) {
      const end = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, end))
      at = end
    }
  }
  if (orientation > 1) kept.splice(1, 0, exifWith(orientation))
  kept.push(Buffer.from([0xff, endOfImage]))
  return { bytes: Buffer.concat(kept), width, height }
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function isNeeded(marker: number, segment: Buffer): boolean {
  if (marker === 0xe0) return segment.toString('latin1', 4, 9) === 'JFIF\0'
  if (marker === 0xe2) return segment.toString('latin1', 4, 16) === 'ICC_PROFILE\0'
  if (marker === 0xee) return segment.toString('latin1', 4, 9) === 'Adobe' // says how colours are coded
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}

/** Picture data runs until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Tag 0x0112 of the first directory; 1 (upright) when there is none. */
function readOrientation(tiff: Buffer): number {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II'
    const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let n = 0; n < two(directory); n++) {
      const at = directory + 2 + n * 12
      const value = two(at + 8)
      if (two(at) === 0x0112) return value >= 1 && value <= 8 ? value : 1
    }
  } catch {
    // a directory that points outside: taken as upright
  }
  return 1
}

/** An Exif segment with nothing but the orientation. */
function exifWith(orientation: number): Buffer {
  const head = Buffer.from('ffe10022457869660000', 'hex')
  const tiff = Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex')
  return Buffer.concat([head, tiff])
}
