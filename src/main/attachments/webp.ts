import { BospadError } from '@shared/errors'
import type { Picture } from './picture'

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const exifAndXmp = 0b1100

/** @throws BospadError FILE_DAMAGED; RangeError when it is cut short */
export function cleanWebp(bytes: Buffer): Picture {
  const end = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  for (let at = 12; at + 8 <= end;) {
    const length = bytes.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > bytes.length) throw new BospadError('FILE_DAMAGED')
    const kind = bytes.toString('latin1', at, at + 4)
    const chunk = Buffer.from(bytes.subarray(at, next))
    size ??= sizeOf(kind, chunk.subarray(8))
    if (kind === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~exifAndXmp, 8)
    if (needed.has(kind)) kept.push(chunk)
    at = next
  }
  if (!size) throw new BospadError('FILE_DAMAGED')
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { bytes: Buffer.concat([head, body]), ...size }
}

function sizeOf(kind: string, data: Buffer): { width: number; height: number } | undefined {
  if (kind === 'VP8X') return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  if (kind === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = data.readUInt32LE(1)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  return undefined
}
