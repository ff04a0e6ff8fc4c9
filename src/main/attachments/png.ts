import { BospadError } from '@shared/errors'
import type { Picture } from './picture'

/** Pixels, palette, transparency, colours, size on paper, animation. Text, time and Exif are not among them. */
const needed = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** @throws BospadError FILE_DAMAGED; RangeError when it is cut short */
export function cleanPng(bytes: Buffer): Picture {
  const kept = [bytes.subarray(0, 8)]
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') throw new BospadError('FILE_DAMAGED')
  for (let at = 8; ;) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length) throw new BospadError('FILE_DAMAGED')
    if (needed.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return { bytes: Buffer.concat(kept), width, height }
    at = end
  }
}
