import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import { foldName } from '@shared/domain/markdown-text'
import { BospadError } from '@shared/errors'
import { addAttachment, removeAttachment } from '../store/attachments'
import { changeEntry, readStoredEntryByNumber } from '../store/entries'
import { setEmotions, setPeople, setTags } from '../store/entry-relations'
import {
  addImportedEntry,
  attachmentSums,
  emotionIds,
  hasAttachment,
  noteImport,
  notebooksByTitle,
  peopleNamed,
  type Known,
} from '../store/imports'
import { addNotebook, inboxNotebook, readNotebook } from '../store/notebooks'
import { noteAnswers } from '../methods/answers'
import { addVersion } from '../store/versions'
import type { Note } from './reader/note'

export type Writer = { into: string | null; notebooks: Map<string, string>; emotions: Map<string, string>; now: number }

/** @throws BospadError NOT_FOUND, NOTEBOOK_ARCHIVED */
export function writerFor(db: Database.Database, into: string | null): Writer {
  if (into !== null && readNotebook(db, into).archived) throw new BospadError('NOTEBOOK_ARCHIVED')
  return { into, notebooks: notebooksByTitle(db), emotions: emotionIds(db), now: Date.now() }
}

/** Adds the note, or brings `entry` up to it with a version of what it was. Run inside the import's transaction. */
export function writeNote(db: Database.Database, writer: Writer, given: Note, entry: Known | undefined): void {
  const people = peopleNamed(db, given.people, writer.now)
  const note = withFreeIds(db, given, entry)
  const n = entry ? update(db, entry.n, note) : insert(db, writer, note, people)
  const text = `${note.title}\n${note.body}`
  const tagsText = setTags(db, n, text, note.tags).join(' ')
  const peopleText = setPeople(
    db,
    n,
    text,
    people.map(({ id }) => id),
  )
    .map(({ pseudonym }) => pseudonym)
    .join(' ')
  setEmotions(
    db,
    n,
    note.emotions.flatMap((word) => writer.emotions.get(foldName(word)) ?? []),
    note.at,
  )
  if (entry) {
    const stored = readStoredEntryByNumber(db, n)
    changeEntry(db, n, { ...stored, ...note, tagsText, peopleText }, note.updatedAt)
    noteImport(db, n, note.kind, note.key, note.hash)
  }
  noteAnswers(db, n, note.body)
  const { id } = readStoredEntryByNumber(db, n)
  for (const file of note.files) addAttachment(db, id, { ...file, bytes: Buffer.from(file.bytes) }, note.at)
}

function insert(db: Database.Database, writer: Writer, note: Note, people: { pseudonym: string }[]): number {
  return addImportedEntry(db, {
    ...note,
    id: note.id ?? randomUUID(),
    notebookId: notebookFor(db, writer, note),
    tagsText: [...note.tags].sort().join(' '),
    peopleText: people.map(({ pseudonym }) => pseudonym).join(' '),
    filesText: note.files.map(({ name }) => name).join(' '),
    importKey: note.key,
    importHash: note.hash,
  })
}

function update(db: Database.Database, n: number, note: Note): number {
  const { title, body } = readStoredEntryByNumber(db, n)
  if (title !== note.title || body !== note.body) addVersion(db, n, { at: Date.now(), reason: 'import', title, body })
  for (const { id } of attachmentSums(db, n)) removeAttachment(db, id)
  return n
}

function notebookFor(db: Database.Database, writer: Writer, { notebook }: Note): string {
  if (writer.into !== null) return writer.into
  if (!notebook) return inboxNotebook(db)
  const key = notebook.title.toLowerCase()
  let id = writer.notebooks.get(key)
  if (!id) {
    id = addNotebook(db, notebook, writer.now).id
    writer.notebooks.set(key, id)
  }
  return id
}

/** An attachment keeps its id unless another entry holds it already. */
function withFreeIds(db: Database.Database, note: Note, entry: Known | undefined): Note {
  const own = new Set(entry ? attachmentSums(db, entry.n).map(({ id }) => id) : [])
  let { body } = note
  const files = note.files.map((file) => {
    if (own.has(file.id) || !hasAttachment(db, file.id)) return file
    const id = randomUUID()
    body = body.replaceAll(`attachment:${file.id}`, `attachment:${id}`)
    return { ...file, id }
  })
  return { ...note, body, files }
}
