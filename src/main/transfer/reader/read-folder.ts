import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { BospadError } from '@shared/errors'
import { cleanFile, largestFile } from '../../attachments/clean-file'
import { filesOf } from './embeds'
import { sha256, type Note, type NoteFile, type Skipped } from './note'
import { readNote } from './read-note'
import { walk } from './walk'

/** Bytes of one Markdown file. */
export const largestNote = 2 * 1024 * 1024
/** A batch is sent when it holds this much. */
const batchNotes = 200
const batchBytes = 4 * 1024 * 1024

export type Batch = { notes: Note[]; skipped: Skipped[]; read: number; total: number }

/**
 * Reads the folder note by note and yields batches; attachments come with their bytes only when `withBytes`.
 * @throws the system's error when the folder itself cannot be read
 */
export async function* readFolder(
  folder: string,
  zone: string,
  withBytes: boolean,
  found: (count: number) => void,
): AsyncGenerator<Batch> {
  const root = await realpath(folder)
  const { notes: paths, others, skipped: unwalked } = await walk(root, found)
  const files = filesOf(others)
  const used = new Set<string>()
  const keys = new Set<string>()
  let batch: Batch = { notes: [], skipped: unwalked, read: 0, total: paths.length }
  let bytes = 0
  for (const [i, file] of paths.entries()) {
    const skip = (path: string, reason: Skipped['reason']) => void batch.skipped.push({ file: path, reason })
    const text = readText(root, file)
    if (typeof text === 'string') skip(file, text)
    else if (exportedRecord.test(text.text)) skip(file, 'record')
    else {
      const wanted: { path: string; name: string; id: string }[] = []
      const source = { folder: basename(root), file, text: text.text, modified: text.modified, files, zone }
      const missed: string[] = []
      const missing = (path: string) => void missed.push(path)
      let note = readNote({
        ...source,
        take: (path, name, id) => (wanted.push({ path, name, id }), null),
        missing,
      })
      const taken = new Map<string, NoteFile | null>()
      for (const { path, name, id } of wanted) {
        used.add(path)
        if (!taken.has(path))
          taken.set(
            path,
            takeFile(root, path, name, id, (reason) => skip(path, reason)),
          )
      }
      // once more when it shows files, now that they are known
      if (wanted.length > 0) {
        missed.length = 0
        const take = (path: string, _name: string, id: string) => (taken.get(path)?.id === id ? (taken.get(path) ?? null) : null) // oxfmt-ignore
        note = readNote({ ...source, take, missing })
      }
      for (const path of missed) skip(path, 'attachment-missing')
      if (!note) skip(file, 'bad-front-matter')
      else if (!keys.has(note.key)) {
        keys.add(note.key)
        bytes += note.body.length + note.files.reduce((sum, it) => sum + it.bytes.length, 0)
        batch.notes.push(
          withBytes ? note : { ...note, body: '', files: note.files.map((it) => ({ ...it, bytes: Buffer.alloc(0) })) },
        )
      }
    }
    if (batch.notes.length >= batchNotes || bytes >= batchBytes) {
      yield { ...batch, read: i + 1 }
      batch = { notes: [], skipped: [], read: i + 1, total: paths.length }
      bytes = 0
    }
  }
  for (const path of others) if (!used.has(path)) batch.skipped.push({ file: path, reason: 'not-markdown' })
  yield { ...batch, read: paths.length }
}

/** As an export begins it: a record is no note, and comes back from nowhere but its vault. */
const exportedRecord = /^\uFEFF?---\r?\nbospad_record: /

function readText(root: string, file: string): { text: string; modified: number } | Skipped['reason'] {
  const read = readInside(root, file, largestNote)
  if (typeof read === 'string') return read
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes)
    return text.includes('\0') ? 'not-text' : { text, modified: read.modified }
  } catch {
    return 'not-text'
  }
}

function takeFile(
  root: string,
  path: string,
  name: string,
  id: string,
  skip: (reason: Skipped['reason']) => void,
): NoteFile | null {
  const read = readInside(root, path, largestFile)
  if (typeof read === 'string') {
    skip(read)
    return null
  }
  try {
    const clean = cleanFile(read.bytes, name)
    return { ...clean, id, sha256: sha256(clean.bytes) }
  } catch (error) {
    if (!(error instanceof BospadError)) throw error
    skip(error.code === 'FILE_TOO_LARGE' ? 'too-large' : 'attachment-refused')
    return null
  }
}

/**
 * The walk met this path as an ordinary file; whoever put a link in its place since is refused. Read without giving way:
 * this process has nothing else to do, and going round by the thread pool takes as long as everything else.
 */
function readInside(root: string, path: string, most: number): { bytes: Buffer; modified: number } | Skipped['reason'] {
  const full = join(root, path)
  try {
    if (realpathSync.native(full) !== full || !full.startsWith(root.endsWith(sep) ? root : root + sep)) return 'symlink'
    const file = openSync(full, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const { size, mtimeMs } = fstatSync(file)
      return size > most ? 'too-large' : { bytes: readFileSync(file), modified: mtimeMs }
    } finally {
      closeSync(file)
    }
  } catch {
    return 'unreadable'
  }
}
