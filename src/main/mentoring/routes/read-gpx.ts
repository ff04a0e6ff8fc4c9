import { open } from 'node:fs/promises'
import type { OpenedRoute } from '@shared/contract/mentoring/routes'
import { choicesOf } from './choices'
import { decodeText } from './decode-text'
import { parseGpx } from './parse-gpx'

/** Bytes. */
const largest = 20 * 1024 * 1024

/** What is in a GPX file, or why it is refused. */
export async function readGpx(path: string): Promise<Omit<OpenedRoute, 'name'>> {
  const bytes = await readBytes(path)
  if (bytes === null) return { problem: 'unreadable', choices: [] }
  if (bytes.length > largest) return { problem: 'large', choices: [] }
  return judgeGpx(bytes)
}

export function judgeGpx(bytes: Uint8Array): Omit<OpenedRoute, 'name'> {
  if (bytes.length === 0) return { problem: 'empty', choices: [] }
  const text = decodeText(bytes)
  if (text === null) return { problem: 'unreadable', choices: [] }
  const file = parseGpx(text)
  const found = 'problem' in file ? file : choicesOf(file)
  return 'problem' in found ? { problem: found.problem, choices: [] } : { problem: null, choices: found.choices }
}

/** One byte more than fits, at most; null when it cannot be read. */
async function readBytes(path: string): Promise<Buffer | null> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const buffer = Buffer.alloc(Math.min(size, largest) + 1)
      let length = 0
      for (let bytesRead = 1; bytesRead > 0 && length < buffer.length; length += bytesRead)
        ({ bytesRead } = await file.read(buffer, length, buffer.length - length, length))
      return buffer.subarray(0, length)
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}
