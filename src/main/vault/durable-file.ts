import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The file has the old or the new content, whole, whatever happens: written beside, synced, renamed.
 * @throws the system's error (ENOSPC, EROFS, EACCES …)
 */
export function writeDurably(path: string, content: Uint8Array | string): void {
  const temp = `${path}.${randomBytes(4).toString('hex')}.new`
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = openSync(temp, 'wx', 0o600)
  try {
    try {
      let at = 0
      while (at < bytes.length) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temp, path)
  } catch (error) {
    rmSync(temp, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

/** Makes names added to or removed from `folder` durable. Windows has no such call and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
