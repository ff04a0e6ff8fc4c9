import { BospadError } from '@shared/errors'
import type { Picture } from './picture'

/** Comments, text overlays and foreign application data are left out; the loop count of an animation stays. */
export function cleanGif(bytes: Buffer): Picture {
  const width = bytes.readUInt16LE(6)
  const height = bytes.readUInt16LE(8)
  let at = 13 + colourTable(bytes.readUInt8(10))
  const kept = [bytes.subarray(0, at)]
  for (;;) {
    const from = at
    const block = bytes.readUInt8(at)
    if (block === 0x3b) return { bytes: Buffer.concat([...kept, Buffer.from([0x3b])]), width, height }
    if (block === 0x2c) {
      at = afterSubBlocks(bytes, at + 11 + colourTable(bytes.readUInt8(at + 9)))
      kept.push(bytes.subarray(from, at))
    } else if (block === 0x21) {
      const label = bytes.readUInt8(at + 1)
      at = afterSubBlocks(bytes, at + 2)
      const application = bytes.toString('latin1', from + 3, from + 14)
      if (label === 0xf9 || (label === 0xff && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(application))) {
        kept.push(bytes.subarray(from, at))
      }
    } else {
      throw new BospadError('FILE_DAMAGED')
    }
  }
}

const colourTable = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0)

function afterSubBlocks(bytes: Buffer, from: number): number {
  let at = from
  while (bytes.readUInt8(at) !== 0) at += bytes.readUInt8(at) + 1
  return at + 1
}
