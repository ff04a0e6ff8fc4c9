import { promisify } from 'node:util'
import { fstat, read as readCallback } from 'node:fs'
import { open } from 'node:fs/promises'
import { BospadError } from '@shared/errors'

const read = promisify(readCallback)
const stat = promisify(fstat)
const pieceBytes = 1 << 20

/**
 * Copies the file behind the handle `reader` to the new file `target`, durably, and returns its size. The caller sees
 * to it that nothing writes meanwhile, and that `mayGoOn` is false once the handle is closed.
 *
 * Why a handle and not a path: POSIX drops all locks that a process holds on a file as soon as the process closes any
 * handle on it (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
 * So the store is opened once for copying, before SQLite locks it, and closed after SQLite has closed it.
 */
export async function copyThrough(
  reader: number,
  target: string,
  mayGoOn: () => boolean = () => true,
): Promise<number> {
  const { size } = await stat(reader)
  const copy = await open(target, 'wx', 0o600)
  try {
    const piece = Buffer.alloc(pieceBytes)
    for (let at = 0; at < size;) {
      if (!mayGoOn()) throw new BospadError('VAULT_LOCKED')
      const { bytesRead } = await read(reader, piece, 0, Math.min(pieceBytes, size - at), at)
      if (bytesRead === 0) throw Object.assign(new Error('the store became shorter'), { code: 'EIO' })
      let written = 0
      while (written < bytesRead) {
        written += (await copy.write(piece, written, bytesRead - written)).bytesWritten
      }
      at += bytesRead
    }
    await copy.sync()
  } finally {
    await copy.close()
  }
  return size
}
