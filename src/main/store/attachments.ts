import { createHash, randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Attachment } from '@shared/contract/notebooks'
import { BospadError } from '@shared/errors'
import { statement } from './statements'

/** Bytes in one piece: small enough to read between two frames, large enough that 50 MB are 200 rows. */
export const pieceSize = 256 * 1024

export type NewAttachment = Pick<Attachment, 'name' | 'mime' | 'kind'> & { bytes: Buffer; id?: string }
export type StoredAttachment = Attachment & { entryId: string; sha256: string; createdAt: number }

/** Run inside a save. @throws BospadError NOT_FOUND (no such entry) */
export function addAttachment(db: Database.Database, entryId: string, file: NewAttachment, now: number): Attachment {
  const entry = statement<{ n: number }>(db, 'SELECT n FROM entry WHERE id = ?').get(entryId)
  if (!entry) throw new BospadError('NOT_FOUND')
  const id = file.id ?? randomUUID()
  const { name, mime, kind, bytes } = file
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  statement(
    db,
    'INSERT INTO attachment (id, entryN, name, mime, kind, size, sha256, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, entry.n, name, mime, kind, bytes.length, sha256, now)
  for (let no = 0; no * pieceSize < bytes.length; no++) {
    statement(db, 'INSERT INTO attachment_piece VALUES (?, ?, ?)').run(
      id,
      no,
      bytes.subarray(no * pieceSize, (no + 1) * pieceSize),
    )
  }
  noteFiles(db, entry.n)
  return { id, name, mime, kind, size: bytes.length }
}

/** @throws BospadError NOT_FOUND */
export function readAttachment(db: Database.Database, id: string): StoredAttachment {
  const found = statement<StoredAttachment>(
    db,
    `SELECT attachment.id, name, mime, attachment.kind, size, sha256, attachment.createdAt, entry.id AS entryId
     FROM attachment JOIN entry ON entry.n = entryN WHERE attachment.id = ?`,
  ).get(id)
  if (!found) throw new BospadError('NOT_FOUND')
  return found
}

/** One piece, counted from 0; undefined after the last. */
export function readAttachmentPiece(db: Database.Database, id: string, no: number): Buffer | undefined {
  return statement<{ bytes: Buffer }>(db, 'SELECT bytes FROM attachment_piece WHERE attachmentId = ? AND no = ?').get(
    id,
    no,
  )?.bytes
}

export function* eachAttachmentPiece(db: Database.Database, id: string): Generator<Buffer> {
  for (let no = 0; ; no++) {
    const bytes = readAttachmentPiece(db, id, no)
    if (!bytes) return
    yield bytes
  }
}

/** The bytes go at once; the text of the entry may still name it. @throws BospadError NOT_FOUND */
export function removeAttachment(db: Database.Database, id: string): void {
  const found = statement<{ entryN: number }>(db, 'DELETE FROM attachment WHERE id = ? RETURNING entryN').get(id)
  if (!found) throw new BospadError('NOT_FOUND')
  noteFiles(db, found.entryN)
}

/** What list and index say of an entry's files. */
function noteFiles(db: Database.Database, entryN: number): void {
  statement(
    db,
    `UPDATE entry SET
       attachments = (SELECT count(*) FROM attachment WHERE entryN = entry.n),
       filesText = (SELECT coalesce(group_concat(name, ' '), '') FROM attachment WHERE entryN = entry.n)
     WHERE n = ?`,
  ).run(entryN)
}
