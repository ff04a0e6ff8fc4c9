import type { Attachment } from '@shared/contract/notebooks'

export type FileType = { mime: string; kind: Attachment['kind']; extension: string }

const types = {
  jpeg: { mime: 'image/jpeg', kind: 'picture', extension: 'jpg' },
  png: { mime: 'image/png', kind: 'picture', extension: 'png' },
  webp: { mime: 'image/webp', kind: 'picture', extension: 'webp' },
  gif: { mime: 'image/gif', kind: 'picture', extension: 'gif' },
  pdf: { mime: 'application/pdf', kind: 'pdf', extension: 'pdf' },
  mp3: { mime: 'audio/mpeg', kind: 'audio', extension: 'mp3' },
  m4a: { mime: 'audio/mp4', kind: 'audio', extension: 'm4a' },
  aac: { mime: 'audio/aac', kind: 'audio', extension: 'aac' },
  ogg: { mime: 'audio/ogg', kind: 'audio', extension: 'ogg' },
  wav: { mime: 'audio/wav', kind: 'audio', extension: 'wav' },
  flac: { mime: 'audio/flac', kind: 'audio', extension: 'flac' },
  webm: { mime: 'audio/webm', kind: 'audio', extension: 'webm' },
} as const satisfies Record<string, FileType>

/** What a file is by its first bytes, whatever its name says; null when it is nothing that may be attached. */
export function fileType(bytes: Buffer): FileType | null {
  const ascii = (from: number, to: number) => bytes.toString('latin1', from, to)
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xd8 && bytes[2] === 0xff) return types.jpeg
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return types.png
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return types.webp
  if (ascii(0, 6) === 'GIF87a' || ascii(0, 6) === 'GIF89a') return types.gif
  if (ascii(0, 5) === '%PDF-') return types.pdf
  if (ascii(0, 4) === 'OggS') return isOggVideo(bytes) ? null : types.ogg
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return types.wav
  if (ascii(0, 4) === 'fLaC') return types.flac
  if (ascii(4, 8) === 'ftyp') return isMp4Audio(bytes) ? types.m4a : null
  if (bytes.readUInt32BE(0) === 0x1a45dfa3) return isWebmAudio(bytes) ? types.webm : null
  if (ascii(0, 3) === 'ID3') return types.mp3
  if (first === 0xff && (second & 0xf6) === 0xf0) return types.aac
  if (first === 0xff && (second & 0xe6) === 0xe2) return types.mp3
  return null
}

const isOggVideo = (bytes: Buffer) => bytes.subarray(0, 4096).includes('theora')

function isWebmAudio(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1 << 16)
  return head.includes('webm') && !/V_(?:VP8|VP9|AV1|MPEG)/.test(head.toString('latin1'))
}

/** Each track says what it holds in its `hdlr` box, 12 bytes after the name of the box. */
function isMp4Audio(bytes: Buffer): boolean {
  let sound = false
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4)) {
    const handler = bytes.toString('latin1', at + 12, at + 16)
    if (handler === 'vide') return false
    if (handler === 'soun') sound = true
  }
  return sound
}
