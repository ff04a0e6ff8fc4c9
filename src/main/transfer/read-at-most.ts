import { open } from 'node:fs/promises'

/** The bytes of a file, at most one more than `most`, so that a longer one shows itself; null when it cannot be read. */
export async function readAtMost(path: string, most: number): Promise<Buffer | null> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const buffer = Buffer.alloc(Math.min(size, most) + 1)
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
