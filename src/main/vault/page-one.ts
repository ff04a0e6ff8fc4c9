import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const pageBytes = 4096
const saltBytes = 16
const ivBytes = 16
const tagBytes = 64

/**
 * The schema version (`user_version`) of the store at `path`, read from its first page without SQLite: opening would
 * already tidy away the WAL of a store that this Bospad must not touch. The version is right because every migration
 * ends with a checkpoint. Layout: https://www.zetetic.net/sqlcipher/design/ and `docs/vault-format.md`.
 *
 * Null when the page is not one that this key wrote whole. That is damage, unless there is a WAL: after a power cut in
 * the middle of a checkpoint the page may be half written, and SQLite takes it from the WAL.
 */
export function readSchemaVersion(path: string, key: Buffer): number | null {
  const page = Buffer.alloc(pageBytes)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, page, 0, pageBytes, 0) < pageBytes) return null
  } finally {
    closeSync(file)
  }
  const salt = page.subarray(0, saltBytes)
  const sealed = page.subarray(saltBytes, pageBytes - tagBytes)
  const tagKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
  const pageNumber = Buffer.from([1, 0, 0, 0])
  const tag = createHmac('sha512', tagKey).update(sealed).update(pageNumber).digest()
  tagKey.fill(0)
  if (!timingSafeEqual(tag, page.subarray(pageBytes - tagBytes))) return null
  const iv = sealed.subarray(sealed.length - ivBytes)
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const header = decipher.update(sealed.subarray(0, 128 - saltBytes))
  return header.readUInt32BE(60 - saltBytes)
}
