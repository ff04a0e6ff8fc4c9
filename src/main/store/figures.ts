import type Database from 'better-sqlite3'
import type { Side } from '@shared/contract/walls'
import { statement } from './statements'
import { onSide, walled } from './walls'

/** Part of the local day by which equal things are put together. */
export type Grain = 'day' | 'month' | 'none'
export type Span = { from: string; to: string }

const timeOf = (grain: Grain, day: string) =>
  grain === 'day' ? day : grain === 'month' ? `substr(${day}, 1, 7) || '-01'` : `''`

/** Path under which every kept record of a type has exactly one value. */
export const statePath = '$state'

/** Places for single values in `record_fact`. */
export const factSlots = 12
export const slotNames: string[] = Array.from({ length: factSlots }, (_, at) => `s${at}`)

/** Where a path's value stands in `record_fact`; null: only in `record_value`. */
export function slotOf(db: Database.Database, path: number): number | null {
  return statement<{ slot: number | null }>(db, 'SELECT slot FROM value_path WHERE id = ?').get(path)?.slot ?? null
}

export function pathNumber(db: Database.Database, kind: string, path: string): number | null {
  return (
    statement<{ id: number }>(db, 'SELECT id FROM value_path WHERE kind = ? AND path = ?').get(kind, path)?.id ?? null
  )
}

/** First and last day on which a path has a value on a side; null when it has none. */
export function spanOfPath(db: Database.Database, path: number, side: Side): Span | null {
  const wall = onSide(db, 'recordN', side)
  const first = statement<{ day: string }>(db, `SELECT day FROM record_value WHERE pathId = ?${wall} ORDER BY day LIMIT 1`).get(path) // oxfmt-ignore
  const last = statement<{ day: string }>(db, `SELECT day FROM record_value WHERE pathId = ?${wall} ORDER BY day DESC LIMIT 1`).get(path) // oxfmt-ignore
  return first && last ? { from: first.day, to: last.day } : null
}

/** `isList`: each of its values makes a row. */
export type CountedPath = { path: number; isList: boolean; isNumber: boolean; slot: number | null }

type Counted = [time: string, state: string, times: number, ...values: (string | number | null)[]]

/**
 * Kept records of a type on a side in a span of days, equal ones together: time, their state, how many, then the value at each
 * path. Every table is read from its primary key alone.
 */
export function countEqualRecords(
  db: Database.Database,
  base: number,
  paths: CountedPath[],
  grain: Grain,
  span: Span,
  side: Side,
): Counted[] {
  const isBeside = ({ isList, slot }: CountedPath) => !isList && slot !== null
  const column = (path: CountedPath, at: number) =>
    isBeside(path) ? `b.s${path.slot}` : `v${at}.${path.isNumber ? 'num' : 'txt'}`
  const joins = paths.map((path, at) =>
    isBeside(path)
      ? ''
      : ` LEFT JOIN record_value v${at} ON v${at}.pathId = ? AND v${at}.day = b.day AND v${at}.recordN = b.recordN${path.isList ? '' : ` AND v${at}.item = 0`}`,
  )
  const columns = paths.map(column)
  const sql = `SELECT ${[timeOf(grain, 'b.day'), 'b.state', 'count(*)', ...columns].join(', ')}
    FROM record_fact b${joins.join('')} WHERE b.kindN = ? AND b.day >= ? AND b.day <= ?${onSide(db, 'b.recordN', side)}
    GROUP BY ${[timeOf(grain, 'b.day'), 'b.state', ...columns].join(', ')} ORDER BY 1`
  return statement<Counted>(db, sql)
    .raw()
    .all(...paths.filter((path) => !isBeside(path)).map(({ path }) => path), base, span.from, span.to)
}

/** Entries of a side outside the trash: first and last day. */
export function spanOfEntries(db: Database.Database, side: Side): Span | null {
  const wall = onSide(db, 'n', side)
  const edge = (order: string) =>
    statement<{ day: string }>(
      db,
      wall === ''
        ? `SELECT day FROM entry_day ORDER BY day ${order} LIMIT 1`
        : `SELECT day FROM entry INDEXED BY entry_line WHERE deletedAt IS NULL${wall} ORDER BY day ${order} LIMIT 1`,
    ).get()
  const [first, last] = [edge('ASC'), edge('DESC')]
  return first && last ? { from: first.day, to: last.day } : null
}

export function countEntries(
  db: Database.Database,
  grain: Grain,
  span: Span,
  side: Side,
): [time: string, times: number][] {
  return statement<[string, number]>(
    db,
    `SELECT ${timeOf(grain, 'day')}, sum(count) FROM ${daysOfEntries(db, side)} WHERE day >= ? AND day <= ?
     GROUP BY 1 HAVING sum(count) > 0 ORDER BY 1`,
  )
    .raw()
    .all(span.from, span.to)
}

/** Counts of both sides, of coaching, or what is left without it. */
function daysOfEntries(db: Database.Database, side: Side): string {
  const room = walled(db, side)
  if (room === null) return 'entry_day'
  if (room === 'coaching') return 'coaching_entry_day'
  return '(SELECT day, count FROM entry_day UNION ALL SELECT day, -count FROM coaching_entry_day)'
}

/** A feeling as chosen, and how often. */
export type CountedFeeling = { time: string; wordId: string; valence: number; arousal: number; times: number }

export function spanOfFeelings(db: Database.Database, side: Side): Span | null {
  const wall = onSide(db, 'n', side)
  const edge = (order: string) => statement<{ day: string }>(db, `SELECT day FROM felt WHERE 1${wall} ORDER BY day ${order} LIMIT 1`).get() // oxfmt-ignore
  const [first, last] = [edge('ASC'), edge('DESC')]
  return first && last ? { from: first.day, to: last.day } : null
}

/** Feelings of entries and records on a side. */
export function countFeelings(db: Database.Database, grain: Grain, span: Span, side: Side): CountedFeeling[] {
  return statement<CountedFeeling>(
    db,
    `SELECT ${timeOf(grain, 'day')} AS time, wordId, valence, arousal, count(*) AS times
     FROM felt WHERE day >= ? AND day <= ?${onSide(db, 'n', side)} GROUP BY 1, 2, 3, 4 ORDER BY 1`,
  ).all(span.from, span.to)
}

/** The same without the records of some types. */
export function countFeelingsBeside(
  db: Database.Database,
  kinds: string[],
  grain: Grain,
  span: Span,
  side: Side,
): CountedFeeling[] {
  return statement<CountedFeeling>(
    db,
    `SELECT ${timeOf(grain, 'day')} AS time, wordId, valence, arousal, count(*) AS times
     FROM felt WHERE day >= ? AND day <= ?
       AND NOT EXISTS (SELECT 1 FROM record r WHERE r.n = felt.n AND r.kind IN (SELECT value FROM json_each(?)))${onSide(db, 'n', side)}
     GROUP BY 1, 2, 3, 4 ORDER BY 1`,
  ).all(span.from, span.to, JSON.stringify(kinds))
}

/** The same of whole months, `2026-01` to `2026-12`, both included. */
export function countFeelingsOfMonths(
  db: Database.Database,
  byMonth: boolean,
  months: Span,
  side: Side,
): CountedFeeling[] {
  const [time, sorted] = byMonth ? [`month || '-01'`, '1, 2, 3, 4'] : [`''`, '2, 3, 4']
  return statement<CountedFeeling>(
    db,
    `SELECT ${time} AS time, wordId, valence, arousal, sum(count) AS times FROM ${feelingsOfMonths(db, side)}
     WHERE month >= ? AND month <= ? GROUP BY ${sorted} HAVING times > 0`,
  ).all(months.from, months.to)
}

/** Counts of both sides, of coaching, or what is left without it. */
function feelingsOfMonths(db: Database.Database, side: Side): string {
  const room = walled(db, side)
  if (room === null) return 'feeling_month'
  if (room === 'coaching') return 'coaching_feeling_month'
  return `(SELECT * FROM feeling_month UNION ALL SELECT month, wordId, valence, arousal, -count FROM coaching_feeling_month)`
}

/** Where records hold feelings: kind, path, and the numbers of both paths. */
export type FeelingPath = { kind: string; path: string; valence: number; arousal: number }

export function listFeelingPaths(db: Database.Database): FeelingPath[] {
  return statement<FeelingPath>(
    db,
    `SELECT v.kind, v.path, v.id AS valence, a.id AS arousal FROM value_path v
     JOIN value_path a ON a.kind = v.kind AND a.path = v.path || '.arousal'`,
  ).all()
}

/** A record that names a feeling. */
export function recordNaming(db: Database.Database, path: FeelingPath, wordId: string): string | null {
  return (
    statement<{ data: string }>(
      db,
      'SELECT data FROM record WHERE n = (SELECT recordN FROM record_value WHERE pathId = ? AND txt = ? LIMIT 1)',
    ).get(path.valence, wordId)?.data ?? null
  )
}

/** The words of a feeling as they stood when it was first chosen in an entry. */
export function entryFeelingWords(db: Database.Database, wordId: string): { en: string; nl: string } | null {
  return (
    statement<{ en: string; nl: string }>(
      db,
      'SELECT en, nl FROM entry_emotion WHERE wordId = ? ORDER BY wordId, entryN LIMIT 1',
    ).get(wordId) ?? null
  )
}

export type SourceRow = { kind: 'record' | 'entry'; id: string; recordKind: string; title: string; day: string }

/** Entries of a span on a side, newest first. */
export function listEntrySources(db: Database.Database, span: Span, limit: number, side: Side): SourceRow[] {
  return statement<SourceRow>(
    db,
    `SELECT 'entry' AS kind, id, '' AS recordKind, title, day FROM entry WHERE deletedAt IS NULL AND day >= ? AND day <= ?${onSide(db, 'n', side)}
     ORDER BY day DESC, at DESC, n DESC LIMIT ?`,
  ).all(span.from, span.to, limit)
}

/** Entries and records of a side that name a feeling (any, when `wordId` is null), newest first. */
export function listFeelingSources(
  db: Database.Database,
  wordId: string | null,
  span: Span,
  limit: number,
  side: Side,
): SourceRow[] {
  const entries = statement<SourceRow>(
    db,
    `SELECT DISTINCT 'entry' AS kind, e.id, '' AS recordKind, e.title, f.day FROM felt f JOIN entry e ON e.n = f.n
     WHERE f.day >= ? AND f.day <= ? AND (? IS NULL OR f.wordId = ?)${onSide(db, 'f.n', side)} ORDER BY f.day DESC, f.n DESC LIMIT ?`,
  ).all(span.from, span.to, wordId, wordId, limit)
  const records = listFeelingPaths(db).flatMap(({ valence }) =>
    statement<SourceRow>(
      db,
      `SELECT DISTINCT 'record' AS kind, r.id, r.kind AS recordKind, r.title, v.day FROM record_value v JOIN record r ON r.n = v.recordN
       WHERE v.pathId = ? AND v.day >= ? AND v.day <= ? AND (? IS NULL OR v.txt = ?)${onSide(db, 'v.recordN', side)} ORDER BY v.day DESC, v.recordN DESC LIMIT ?`,
    ).all(valence, span.from, span.to, wordId, wordId, limit),
  )
  return [...entries, ...records].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, limit)
}

export function recordSource(db: Database.Database, id: string): SourceRow | undefined {
  return statement<SourceRow>(
    db,
    `SELECT 'record' AS kind, id, kind AS recordKind, title, day FROM record WHERE id = ?`,
  ).get(id)
}

/** Kept records of a side, by type in a span. */
export function countKept(db: Database.Database, span: Span, side: Side): { kind: string; kept: number }[] {
  return statement<{ kind: string; kept: number }>(
    db,
    `SELECT p.kind, count(*) AS kept FROM value_path p JOIN record_value v ON v.pathId = p.id
     WHERE p.path = '$state' AND v.day >= ? AND v.day <= ?${onSide(db, 'v.recordN', side)} GROUP BY p.kind`,
  ).all(span.from, span.to)
}

/** By day: how many values stand at a path, of the records that have `base`. */
export function countValuesByDay(
  db: Database.Database,
  base: number,
  path: number | null,
  span: Span,
  side: Side,
): [day: string, values: number][] {
  return statement(
    db,
    `SELECT b.day, count(v.recordN) FROM record_value b
     LEFT JOIN record_value v ON v.pathId = ? AND v.day = b.day AND v.recordN = b.recordN
     WHERE b.pathId = ? AND b.day >= ? AND b.day <= ?${onSide(db, 'b.recordN', side)} GROUP BY b.day`,
  )
    .raw()
    .all(path ?? -1, base, span.from, span.to) as never
}

/** By day: how many values at a path there are, and how many of them are `wanted`. */
export function countWantedByDay(
  db: Database.Database,
  path: number,
  wanted: string,
  span: Span,
  side: Side,
): [day: string, all: number, wanted: number][] {
  return statement(
    db,
    `SELECT day, count(*), sum(txt = ?) FROM record_value WHERE pathId = ? AND day >= ? AND day <= ?${onSide(db, 'recordN', side)} GROUP BY day`,
  )
    .raw()
    .all(wanted, path, span.from, span.to) as never
}

/** Words of the entries of a span on a side; reads their rows. */
export function sumWords(db: Database.Database, span: Span, side: Side): number {
  return (
    statement<{ words: number | null }>(
      db,
      `SELECT sum(words) AS words FROM entry WHERE deletedAt IS NULL AND day >= ? AND day <= ?${onSide(db, 'n', side)}`,
    ).get(span.from, span.to)?.words ?? 0
  )
}
