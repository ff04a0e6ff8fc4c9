import { randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Entry } from '@shared/contract/notebooks'
import { localDay } from '@shared/domain/local-day'
import { countWords, excerpt, foldName } from '@shared/domain/markdown-text'
import { isUnfinished } from './entries'
import { nextNumber } from './meta'
import { statement } from './statements'

export type ImportedEntry = Pick<
  Entry,
  | 'id'
  | 'notebookId'
  | 'kind'
  | 'title'
  | 'body'
  | 'at'
  | 'zone'
  | 'mood'
  | 'favourite'
  | 'hideOnThisDay'
  | 'createdAt'
  | 'updatedAt'
> & {
  tagsText: string
  peopleText: string
  filesText: string
  importKey: string
  importHash: string
}

/** What an import compares with: entries that came in by an import or could meet their own export. */
export type Known = { n: number; id: string; importHash: string | null; deletedAt: number | null }

export function findById(db: Database.Database, id: string): Known | undefined {
  return statement<Known>(db, 'SELECT n, id, importHash, deletedAt FROM entry WHERE id = ?').get(id)
}

export function findByImportKey(db: Database.Database, key: string): Known | undefined {
  return statement<Known>(db, 'SELECT n, id, importHash, deletedAt FROM entry WHERE importKey = ?').get(key)
}

/** Hashes of everything imported so far, to know a file that was only moved or renamed. */
export function importedHashes(db: Database.Database): Set<string> {
  const rows = statement<{ importHash: string }>(db, 'SELECT importHash FROM entry WHERE importHash IS NOT NULL').all()
  return new Set(rows.map(({ importHash }) => importHash))
}

/** One insert with everything the index reads, so that it is indexed once. Returns the number of the row. */
export function addImportedEntry(db: Database.Database, entry: ImportedEntry): number {
  const n = nextNumber(db, 'entry')
  statement(
    db,
    `INSERT INTO entry (n, id, notebookId, kind, title, excerpt, at, zone, day, mood, favourite, hideOnThisDay, unfinished, words,
       tagsText, peopleText, filesText, importKey, importHash, createdAt, updatedAt, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    n,
    entry.id,
    entry.notebookId,
    entry.kind,
    entry.title,
    excerpt(entry.body),
    entry.at,
    entry.zone,
    localDay(entry.at, entry.zone),
    entry.mood,
    entry.favourite ? 1 : 0,
    entry.hideOnThisDay ? 1 : 0,
    isUnfinished(entry.title, entry.body) ? 1 : 0,
    countWords(entry.body),
    entry.tagsText,
    entry.peopleText,
    entry.filesText,
    entry.importKey,
    entry.importHash,
    entry.createdAt,
    entry.updatedAt,
    entry.body,
  )
  return n
}

/** After an update by import: what it was updated from, and out of the trash. */
export function noteImport(db: Database.Database, n: number, kind: Entry['kind'], key: string, hash: string): void {
  statement(
    db,
    `UPDATE entry SET kind = ?, importHash = ?, deletedAt = NULL,
       importKey = CASE WHEN EXISTS (SELECT 1 FROM entry other WHERE other.importKey = ? AND other.n <> entry.n) THEN importKey ELSE ? END
     WHERE n = ?`,
  ).run(kind, hash, key, key, n)
}

export function hasAttachment(db: Database.Database, id: string): boolean {
  return statement(db, 'SELECT 1 FROM attachment WHERE id = ?').get(id) !== undefined
}

export function attachmentSums(db: Database.Database, entryN: number): { id: string; sha256: string }[] {
  return statement<{ id: string; sha256: string }>(db, 'SELECT id, sha256 FROM attachment WHERE entryN = ?').all(entryN)
}

/** Notebooks by their title, in lower case. */
export function notebooksByTitle(db: Database.Database): Map<string, string> {
  const rows = statement<{ id: string; title: string }>(
    db,
    'SELECT id, title FROM notebook WHERE deletedAt IS NULL AND archived = 0 ORDER BY position DESC',
  ).all()
  return new Map(rows.map(({ id, title }) => [title.toLowerCase(), id]))
}

/** Ids of the people with these pseudonyms; whoever is not known yet is added. */
export function peopleNamed(
  db: Database.Database,
  pseudonyms: string[],
  now: number,
): { id: string; pseudonym: string }[] {
  return pseudonyms.flatMap((pseudonym) => {
    const folded = foldName(pseudonym)
    if (folded === '') return []
    const known = statement<{ id: string; pseudonym: string }>(
      db,
      'SELECT id, pseudonym FROM person WHERE folded = ?',
    ).get(folded)
    if (known) return [known]
    const id = randomUUID()
    statement(db, 'INSERT INTO person (n, id, pseudonym, folded, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?)').run(
      nextNumber(db, 'person'),
      id,
      pseudonym,
      folded,
      now,
      now,
    )
    return [{ id, pseudonym }]
  })
}

/** Ids of emotion words by id or word, in either language. */
export function emotionIds(db: Database.Database): Map<string, string> {
  const rows = statement<{ id: string; en: string; nl: string }>(db, 'SELECT id, en, nl FROM emotion_word').all()
  return new Map(
    [...rows.map((row) => [row.nl, row]), ...rows.map((row) => [row.en, row]), ...rows.map((row) => [row.id, row])].map(
      ([word, row]) => [foldName(word as string), (row as { id: string }).id],
    ),
  )
}
