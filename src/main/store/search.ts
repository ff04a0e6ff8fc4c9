import type Database from 'better-sqlite3'
import type { SearchFilter } from '@shared/contract/search'
import { statement } from './statements'
import { anythingOnSide } from './walls'

/** Private-use marks around a hit; they are split away before anything leaves main. */
export const hitStart = '\uE000'
export const hitEnd = '\uE001'

/** Title and text of a found thing, hits between the marks. */
export type FoundText = { n: number; title: string; snippet: string }
/** What stands in the list beside the text. */
export type FoundThing = {
  n: number
  kind: 'entry' | 'person' | 'record'
  id: string
  notebookId: string | null
  recordKind: string | null
  at: number | null
  zone: string | null
}

const text = `highlight(search, 0, '${hitStart}', '${hitEnd}') AS title, snippet(search, 1, '${hitStart}', '${hitEnd}', '…', 24) AS snippet`

type Part = { join: string; where: string; values: (string | number)[] }

/**
 * The filter as a join that looks only at `entry_facts` and at the relations' own indexes. The index walks its hits
 * in order of rank and the join drops what does not fit, so a page costs no more rows than it has to. What lives on a
 * side that is not shown is left out, but in a notebook that is named.
 */
function partOf(db: Database.Database, filter: SearchFilter): Part {
  const where: string[] = []
  const values: (string | number)[] = []
  const add = (condition: string, ...bound: (string | number)[]) => {
    where.push(` AND ${condition}`)
    values.push(...bound)
  }
  if (filter.notebookId) add('e.notebookId = ?', filter.notebookId)
  if (filter.from) add('e.day >= ?', filter.from)
  if (filter.to) add('e.day <= ?', filter.to)
  if (filter.tag) add('EXISTS (SELECT 1 FROM entry_tag WHERE tag = ? AND entryN = e.n)', filter.tag.toLowerCase())
  if (filter.personId) {
    add(
      'EXISTS (SELECT 1 FROM entry_person WHERE personN = (SELECT n FROM person WHERE id = ?) AND entryN = e.n)',
      filter.personId,
    )
  }
  if (filter.emotionId) add('EXISTS (SELECT 1 FROM entry_emotion WHERE wordId = ? AND entryN = e.n)', filter.emotionId)
  const wall = filter.notebookId ? '' : anythingOnSide(db, 'search.rowid')
  if (where.length > 0) {
    if (filter.kind === 'person' || filter.kind === 'record') add('0')
    where.push(wall)
    return { join: 'CROSS JOIN entry e INDEXED BY entry_facts ON e.n = search.rowid', where: where.join(''), values }
  }
  const among = {
    entry: ' AND search.rowid NOT IN (SELECT n FROM person UNION ALL SELECT n FROM record)',
    record: ' AND search.rowid IN (SELECT n FROM record)',
    person: ' AND search.rowid IN (SELECT n FROM person)',
  }
  return { join: '', where: `${filter.kind ? among[filter.kind] : ''}${wall}`, values }
}

/** `match` is an FTS5 expression. Ordered by plain `rank`: an explicit bm25() would read and sort every hit's row. */
export function findBest(
  db: Database.Database,
  match: string,
  filter: SearchFilter,
  offset: number,
  limit: number,
): FoundText[] {
  const { join, where, values } = partOf(db, filter)
  const sql = `SELECT search.rowid AS n, ${text} FROM search ${join} WHERE search MATCH ?${where} ORDER BY rank LIMIT ? OFFSET ?`
  return statement<FoundText>(db, sql).all(match, ...values, limit, offset)
}

export function countHits(db: Database.Database, match: string, filter: SearchFilter): number {
  const { join, where, values } = partOf(db, filter)
  const sql = `SELECT count(*) AS total FROM search ${join} WHERE search MATCH ?${where}`
  return statement<{ total: number }>(db, sql).get(match, ...values)?.total ?? 0
}

/** Numbers of hits in no order that means anything, at most `limit`. */
export function findNumbers(db: Database.Database, match: string, filter: SearchFilter, limit: number): number[] {
  const { join, where, values } = partOf(db, filter)
  const sql = `SELECT search.rowid AS n FROM search ${join} WHERE search MATCH ?${where} LIMIT ?`
  return statement<{ n: number }>(db, sql)
    .all(match, ...values, limit)
    .map(({ n }) => n)
}

/** Numbers of hits between two numbers, both included. The cast is needed: FTS5 ignores a bound given as a real number. */
export function findNumbersBetween(db: Database.Database, match: string, from: number, to: number): number[] {
  return statement<{ n: number }>(
    db,
    'SELECT rowid AS n FROM search WHERE search MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)',
  )
    .all(match, from, to)
    .map(({ n }) => n)
}

/** The given numbers, newest first, entries and records together, people after them. */
export function newestFirst(db: Database.Database, numbers: number[]): number[] {
  return statement<{ n: number }>(
    db,
    `SELECT value AS n FROM json_each(?) LEFT JOIN entry e INDEXED BY entry_facts ON e.n = value LEFT JOIN record r ON r.n = value
     ORDER BY coalesce(e.day, r.day) DESC NULLS LAST, coalesce(e.at, r.at) DESC, value DESC`,
  )
    .all(JSON.stringify(numbers))
    .map(({ n }) => n)
}

/** Texts of the given numbers in their order, with the hits of `match` marked. */
export function markTexts(db: Database.Database, match: string, numbers: number[]): FoundText[] {
  const marked = statement<FoundText>(
    db,
    `SELECT rowid AS n, ${text} FROM search WHERE search MATCH ? AND rowid = CAST(? AS INTEGER)`,
  )
  return numbers.map((n) => marked.get(match, n)).filter((found) => found !== undefined)
}

/** Does a word of this form occur on the side that is shown? */
export function hasHit(db: Database.Database, match: string): boolean {
  const wall = anythingOnSide(db, 'rowid')
  return statement(db, `SELECT 1 FROM search WHERE search MATCH ?${wall} LIMIT 1`).get(match) !== undefined
}

export function describe(db: Database.Database, numbers: number[]): Map<number, FoundThing> {
  const list = JSON.stringify(numbers)
  const things = statement<FoundThing>(
    db,
    `SELECT n, 'entry' AS kind, entry.id, notebookId, NULL AS recordKind, at, zone FROM json_each(?) CROSS JOIN entry ON n = value
     UNION ALL SELECT n, 'person', person.id, NULL, NULL, NULL, NULL FROM json_each(?) CROSS JOIN person ON n = value
     UNION ALL SELECT n, 'record', record.id, NULL, record.kind, at, zone FROM json_each(?) CROSS JOIN record ON n = value`,
  ).all(list, list, list)
  return new Map(things.map((thing) => [thing.n, thing]))
}

/** Words of the index after `after` with the number of things that hold them; whoever reads may stop at any word. */
export function listTerms(db: Database.Database, after: string): IterableIterator<{ term: string; doc: number }> {
  return statement<{ term: string; doc: number }>(
    db,
    'SELECT term, doc FROM search_term WHERE term > ? ORDER BY term',
  ).iterate(after)
}
