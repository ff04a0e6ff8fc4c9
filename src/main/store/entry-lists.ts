import type Database from 'better-sqlite3'
import type { EntryFilter, EntryRow } from '@shared/contract/notebooks'
import { statement } from './statements'
import { notebookOnSide, onSide } from './walls'

type Value = string | number
/** Where the numbers of a list come from, in its order. */
type Line = { from: string; where: string[]; values: Value[]; order: string }

const newest = 'e.day DESC, e.at DESC, e.n DESC'

/**
 * Each kind of list walks an index that holds all it asks for, so that only the rows shown are read.
 * A tag, person or emotion gives its entries from its own index and `entry_facts` answers the rest.
 */
function lineOf(db: Database.Database, filter: EntryFilter): Line {
  const where: string[] = []
  const values: Value[] = []
  let from = 'entry e'
  const relation = relationOf(filter)
  if (filter.trash)
    return {
      from,
      where: ['e.deletedAt IS NOT NULL', ...narrow(db, filter, values)],
      values,
      order: 'e.deletedAt DESC, e.n DESC',
    }
  if (relation) {
    from = `${relation.table} r CROSS JOIN entry e INDEXED BY entry_facts ON e.n = r.entryN`
    where.push(relation.where)
    values.push(relation.value)
  }
  where.push('e.deletedAt IS NULL', ...narrow(db, filter, values))
  return { from, where, values, order: newest }
}

function relationOf({ tag, personId, emotionId }: EntryFilter) {
  if (personId)
    return { table: 'entry_person', where: 'r.personN = (SELECT n FROM person WHERE id = ?)', value: personId }
  if (tag) return { table: 'entry_tag', where: 'r.tag = ?', value: tag.toLowerCase() }
  if (emotionId) return { table: 'entry_emotion', where: 'r.wordId = ?', value: emotionId }
  return null
}

/** The conditions besides the relation the list starts from, and their values in order. */
function narrow(db: Database.Database, filter: EntryFilter, values: Value[]): string[] {
  const where: string[] = []
  const add = (condition: string, ...bound: Value[]) => {
    where.push(condition)
    values.push(...bound)
  }
  if (filter.notebookId) add('e.notebookId = ?', filter.notebookId)
  const wall = filter.notebookId ? '' : onSide(db, 'e.n', filter.side)
  if (wall !== '') where.push(`1${wall}`)
  if (filter.favourite) add('e.favourite = 1')
  if (filter.unfinished) add('e.unfinished = 1')
  if (filter.from) add('e.day >= ?', filter.from)
  if (filter.to) add('e.day <= ?', filter.to)
  if (filter.tag && (filter.personId || filter.trash)) {
    add('EXISTS (SELECT 1 FROM entry_tag WHERE tag = ? AND entryN = e.n)', filter.tag.toLowerCase())
  }
  if (filter.personId && filter.trash) {
    add(
      'EXISTS (SELECT 1 FROM entry_person WHERE personN = (SELECT n FROM person WHERE id = ?) AND entryN = e.n)',
      filter.personId,
    )
  }
  if (filter.emotionId && (filter.personId || filter.tag || filter.trash)) {
    add('EXISTS (SELECT 1 FROM entry_emotion WHERE wordId = ? AND entryN = e.n)', filter.emotionId)
  }
  return where
}

/** Only a notebook, or everything: what `entry_month` counts. */
function isCounted(filter: EntryFilter): boolean {
  return Object.entries(filter).every(([key, value]) => key === 'notebookId' || key === 'side' || value === undefined)
}

export function countList(db: Database.Database, filter: EntryFilter): number {
  if (isCounted(filter)) return listMonths(db, filter).reduce((sum, { count }) => sum + count, 0)
  const { from, where, values } = lineOf(db, filter)
  const sql = `SELECT count(*) AS total FROM ${from} WHERE ${where.join(' AND ')}`
  return statement<{ total: number }>(db, sql).get(...values)?.total ?? 0
}

export function listMonths(db: Database.Database, filter: EntryFilter): { month: string; count: number }[] {
  type Month = { month: string; count: number }
  if (isCounted(filter)) {
    return filter.notebookId
      ? statement<Month>(
          db,
          'SELECT month, count FROM entry_month WHERE notebookId = ? AND count > 0 ORDER BY month DESC',
        ).all(filter.notebookId)
      : statement<Month>(
          db,
          `SELECT month, sum(count) AS count FROM entry_month WHERE 1${notebookOnSide(db, 'notebookId', filter.side)}
           GROUP BY month HAVING sum(count) > 0 ORDER BY month DESC`,
        ).all()
  }
  const { from, where, values } = lineOf(db, filter)
  const sql = `SELECT substr(e.day, 1, 7) AS month, count(*) AS count FROM ${from} WHERE ${where.join(' AND ')} GROUP BY 1 ORDER BY 1 DESC`
  return statement<Month>(db, sql).all(...values)
}

export function listDays(db: Database.Database, filter: EntryFilter, month: string): { day: string; count: number }[] {
  const { from, where, values } = lineOf(db, filter)
  const sql = `SELECT e.day AS day, count(*) AS count FROM ${from} WHERE ${where.join(' AND ')} AND e.day >= ? AND e.day <= ? GROUP BY e.day ORDER BY e.day`
  return statement<{ day: string; count: number }>(db, sql).all(...values, `${month}-01`, `${month}-31`)
}

/** `limit` numbers of a list from a position on; for search, which walks the newest entries first. */
export function listNumbers(db: Database.Database, filter: EntryFilter, offset: number, limit: number): number[] {
  return numbersAfter(db, filter, undefined, limit, offset)
}

type Place = { day: string; at: number; n: number; deletedAt: number | null }
const placeOf = (db: Database.Database, n: number) =>
  statement<Place>(db, 'SELECT day, at, n, deletedAt FROM entry WHERE n = ?').get(n)

/** The rows after the entry number `after` (null: from the top). */
export function listAfter(db: Database.Database, filter: EntryFilter, after: number | null, limit: number): EntryRow[] {
  const place = after === null ? undefined : placeOf(db, after)
  if (after !== null && !place) return []
  return rowsOf(db, numbersAfter(db, filter, place, limit, 0))
}

/**
 * The rows from a position on. In a list that `entry_month` counts, the month is found by its sums, so that a
 * jump into 100,000 rows walks over one month at most.
 */
export function listFrom(db: Database.Database, filter: EntryFilter, offset: number, limit: number): EntryRow[] {
  if (!isCounted(filter)) return rowsOf(db, numbersAfter(db, filter, undefined, limit, offset))
  let before = 0
  for (const { month, count } of listMonths(db, filter)) {
    if (offset < before + count) {
      return rowsOf(db, numbersAfter(db, { ...filter, to: `${month}-31` }, undefined, limit, offset - before))
    }
    before += count
  }
  return []
}

/** The numbers of a list in its order, after `place`. */
function numbersAfter(
  db: Database.Database,
  filter: EntryFilter,
  place: Place | undefined,
  limit: number,
  offset: number,
): number[] {
  const { from, where, values, order } = lineOf(db, filter)
  const bound: Value[] = [...values]
  const conditions = [...where]
  if (place) {
    conditions.push(filter.trash ? '(e.deletedAt, e.n) < (?, ?)' : '(e.day, e.at, e.n) < (?, ?, ?)')
    bound.push(...(filter.trash ? [place.deletedAt ?? 0, place.n] : [place.day, place.at, place.n]))
  }
  const sql = `SELECT e.n AS n FROM ${from} WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ? OFFSET ?`
  return statement<{ n: number }>(db, sql)
    .all(...bound, limit, offset)
    .map(({ n }) => n)
}

/** Null when the entry is not in the list. */
export function positionOf(db: Database.Database, filter: EntryFilter, id: string): number | null {
  const found = statement<Place>(db, 'SELECT day, at, n, deletedAt FROM entry WHERE id = ?').get(id)
  if (!found) return null
  const { from, where, values } = lineOf(db, filter)
  const condition = where.join(' AND ')
  const inList = statement<{ n: number }>(db, `SELECT e.n AS n FROM ${from} WHERE ${condition} AND e.n = ?`).get(
    ...values,
    found.n,
  )
  if (!inList) return null
  const later = filter.trash ? '(e.deletedAt, e.n) > (?, ?)' : '(e.day, e.at, e.n) > (?, ?, ?)'
  const place = filter.trash ? [found.deletedAt ?? 0, found.n] : [found.day, found.at, found.n]
  if (!isCounted(filter)) {
    const sql = `SELECT count(*) AS count FROM ${from} WHERE ${condition} AND ${later}`
    return statement<{ count: number }>(db, sql).get(...values, ...place)?.count ?? null
  }
  const month = found.day.slice(0, 7)
  const months = listMonths(db, filter).filter((other) => other.month > month)
  const sql = `SELECT count(*) AS count FROM ${from} WHERE ${condition} AND e.day <= ? AND ${later}`
  const within = statement<{ count: number }>(db, sql).get(...values, `${month}-31`, ...place)?.count ?? 0
  return months.reduce((sum, { count }) => sum + count, within)
}

type StoredRow = Omit<EntryRow, 'favourite' | 'emotions'> & { n: number; favourite: 0 | 1 }
type EmotionRow = EntryRow['emotions'][number] & { entryN: number }

/** What a list shows of these entries, in their order. */
export function rowsOf(db: Database.Database, numbers: number[]): EntryRow[] {
  if (numbers.length === 0) return []
  const list = JSON.stringify(numbers)
  const rows = statement<StoredRow>(
    db,
    `SELECT n, entry.id, notebookId, title, excerpt, at, zone, mood, favourite, words, attachments, deletedAt
     FROM json_each(?) CROSS JOIN entry ON entry.n = json_each.value`,
  ).all(list)
  const emotions = statement<EmotionRow>(
    db,
    `SELECT entryN, wordId, en, nl FROM json_each(?) CROSS JOIN entry_emotion ON entryN = json_each.value ORDER BY entryN, position`,
  ).all(list)
  const byEntry = Map.groupBy(emotions, ({ entryN }) => entryN)
  return rows.map(({ n, favourite, ...row }) => ({
    ...row,
    favourite: favourite === 1,
    emotions: (byEntry.get(n) ?? []).map(({ wordId, en, nl }) => ({ wordId, en, nl })),
  }))
}

/** The number behind an id, for paging. */
export function numberOf(db: Database.Database, id: string): number | null {
  return statement<{ n: number }>(db, 'SELECT n FROM entry WHERE id = ?').get(id)?.n ?? null
}
