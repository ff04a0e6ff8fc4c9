import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleanFile } from './clean-file'
import { cleanFileName } from './file-name'
import { readRange } from './serve'

const secret = 'GPS-52.1-5.9-Canon'

function segment(marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const frame = (width: number, height: number) => {
  const data = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  data.writeUInt16BE(height, 1)
  data.writeUInt16BE(width, 3)
  return segment(0xc0, data)
}

function jpeg({ orientation = 1, width = 4, height = 2 } = {}): Buffer {
  const tiff = Buffer.from(
    `49492a000800000001001201030001000000${orientation.toString(16).padStart(2, '0')}00000000000000`,
    'hex',
  )
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from(secret)])),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
    segment(0xed, secret),
    segment(0xfe, secret),
    frame(width, height),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]),
    Buffer.from(secret),
  ])
}

function chunk(kind: string, data: Buffer | string): Buffer {
  const body = Buffer.from(data)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(kind), body, Buffer.alloc(4)])
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', secret),
    chunk('eXIf', secret),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    chunk('IEND', ''),
    Buffer.from(secret),
  ])
}

test('a JPEG loses place, camera, comment and what follows its end, and keeps its picture and which side is up', () => {
  const clean = cleanFile(jpeg({ orientation: 6 }), 'IMG_1.JPG')
  expect(clean).toMatchObject({ mime: 'image/jpeg', kind: 'picture', name: 'IMG_1.JPG' })
  expect(clean.bytes.includes(secret)).toBe(false)
  expect(clean.bytes.includes(Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9]))).toBe(true)
  const exif = clean.bytes.indexOf('Exif')
  expect(clean.bytes.readUInt16BE(exif + 6 + 18)).toBe(6)
  expect(cleanFile(clean.bytes, 'again.jpg').bytes.equals(clean.bytes)).toBe(true)
  expect(cleanFile(jpeg(), 'upright.jpg').bytes.includes('Exif')).toBe(false)
})

test('a PNG loses its text, a WebP its Exif, a GIF its comment', () => {
  expect(cleanFile(png(2, 2), 'a.png').bytes.includes(secret)).toBe(false)
  const riff = (kind: string, data: Buffer) => {
    const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const chunks = Buffer.concat([
    riff('VP8X', Buffer.from([0b1100, 0, 0, 0, 9, 0, 0, 9, 0, 0])),
    riff('VP8 ', Buffer.alloc(12)),
    riff('EXIF', Buffer.from(secret)),
  ])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  const webp = cleanFile(Buffer.concat([head, chunks]), 'a.webp').bytes
  expect(webp.includes(secret)).toBe(false)
  expect(webp.readUInt8(20)).toBe(0)
  expect(webp.readUInt32LE(4)).toBe(webp.length - 8)
  const gif = Buffer.concat([
    Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'),
    Buffer.from([0x21, 0xfe, secret.length, ...Buffer.from(secret), 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0, 0, 0x3b]),
    Buffer.from(secret),
  ])
  expect(cleanFile(gif, 'a.gif').bytes.includes(secret)).toBe(false)
})

test('the bytes decide, not the name; what a browser could run is refused', () => {
  expect(cleanFile(png(2, 2), 'invoice.pdf').name).toBe('invoice.png')
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html><script>1</script>',
    'MZ\x90\0 program ...',
    '#!/bin/sh\necho hello',
  ]) {
    expect(() => cleanFile(Buffer.from(text), 'picture.png')).toThrow('FILE_TYPE_REFUSED')
  }
  expect(() => cleanFile(Buffer.alloc(0), 'empty.png')).toThrow('FILE_TYPE_REFUSED')
})

test('pictures of absurd size and pictures cut short are refused', () => {
  expect(() => cleanFile(png(60_000, 60_000), 'bomb.png')).toThrow('FILE_TOO_LARGE')
  expect(() => cleanFile(jpeg({ width: 65_535, height: 65_535 }), 'bomb.jpg')).toThrow('FILE_TOO_LARGE')
  expect(() => cleanFile(png(2, 2).subarray(0, 60), 'cut.png')).toThrow('FILE_DAMAGED')
})

test('recordings are told by their bytes, films are not taken', () => {
  expect(cleanFile(Buffer.from('ID3\x04\0\0\0\0\0\0\0\0\0', 'latin1'), 'memo').name).toBe('memo.mp3')
  const box = (handler: string) =>
    Buffer.from(`\0\0\0\x18ftypM4A \0\0\0\0\0\0\0\x20hdlr\0\0\0\0\0\0\0\0${handler}\0\0\0\0`, 'latin1')
  expect(cleanFile(box('soun'), 'memo.m4a').mime).toBe('audio/mp4')
  expect(() => cleanFile(box('vide'), 'memo.m4a')).toThrow('FILE_TYPE_REFUSED')
})

test('names hold no path, no hidden characters and no reserved word', () => {
  expect(cleanFileName('../../etc/passwd', 'file')).toBe('passwd')
  expect(cleanFileName('C:\\Users\\x\\photo.jpg', 'file')).toBe('photo.jpg')
  expect(cleanFileName('in\u202egpj.exe\u0000', 'file')).toBe('ingpj.exe')
  expect(cleanFileName('NUL.md', 'file')).toBe('_NUL.md')
  expect(cleanFileName('...', 'file')).toBe('file')
  expect(cleanFileName(`${'é'.repeat(300)}.png`, 'file')).toHaveLength(120)
})

test('one range is understood, another is answered with the whole', () => {
  expect(readRange('bytes=0-9', 100)).toEqual({ from: 0, to: 9 })
  expect(readRange('bytes=90-', 100)).toEqual({ from: 90, to: 99 })
  expect(readRange('bytes=-5', 100)).toEqual({ from: 95, to: 99 })
  expect(readRange('bytes=100-', 100)).toBe('outside')
  expect(readRange('bytes=0-1,5-6', 100)).toBeNull()
})
