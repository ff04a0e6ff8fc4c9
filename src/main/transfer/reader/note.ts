import { createHash } from 'node:crypto'
import type { ImportReport } from '@shared/contract/transfer'
import type { NotebookFields } from '../document'
import type { CleanFile } from '../../attachments/clean-file'

export type Skipped = ImportReport['skipped'][number]
export type NoteFile = CleanFile & { id: string; sha256: string }

/** One file as an entry could be made of it. */
export type Note = {
  /** Path in the chosen folder, for the report. */
  file: string
  /** What stays the same when the source changes: its id there, or where it stands. */
  key: string
  /** Id of the entry in Bospad, when Bospad wrote the file. */
  id: string | null
  /** Changes when anything of it changes. */
  hash: string
  notebook: NotebookFields | null
  title: string
  body: string
  at: number
  zone: string
  createdAt: number
  updatedAt: number
  mood: number | null
  favourite: boolean
  hideOnThisDay: boolean
  kind: 'free' | 'prompted' | 'log' | 'letter'
  /** Ids or words, in either language. */
  emotions: string[]
  tags: string[]
  /** Pseudonyms. */
  people: string[]
  files: NoteFile[]
}

export type Content = Pick<
  Note,
  'title' | 'body' | 'at' | 'zone' | 'mood' | 'favourite' | 'hideOnThisDay' | 'kind' | 'emotions' | 'tags' | 'people'
> & {
  files: { id: string; sha256: string }[]
}

/** Same for a note and for the entry made of it, whichever way the lists are ordered. */
export function contentHash(content: Content): string {
  const { title, body, at, zone, mood, favourite, hideOnThisDay, kind, emotions } = content
  const folded = (list: string[]) => list.map((item) => item.normalize('NFC').toLowerCase()).sort()
  const files = content.files.map(({ id, sha256 }) => `${id} ${sha256}`).sort()
  const all = [
    title,
    body,
    at,
    zone,
    mood,
    favourite,
    hideOnThisDay,
    kind,
    emotions,
    folded(content.tags),
    folded(content.people),
    files,
  ]
  return sha256(JSON.stringify(all))
}

export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** A UUID (version 8) that follows from `text`: the same file becomes the same attachment each time. */
export function uuidOf(text: string): string {
  const hex = sha256(text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
