import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { textOf } from './values'

/** `met`: both choices were the same. `first`: how often the yes-or-no was yes, and how often the two met then. */
export type Met = { counts: number[][]; total: number; met: number; first: { count: number; met: number } }

/** Over records in which both are chosen; by row, then by column. */
export function metIn(
  { rows, columns, first }: DrawingOf<'grid'>,
  keys: { rows: readonly string[]; columns: readonly string[] },
  records: readonly Data[],
): Met {
  const counts = keys.rows.map(() => keys.columns.map(() => 0))
  const found: Met = { counts, total: 0, met: 0, first: { count: 0, met: 0 } }
  for (const data of records) {
    const row = counts[keys.rows.indexOf(textOf(data[rows]))]
    const column = keys.columns.indexOf(textOf(data[columns]))
    if (!row || column < 0) continue
    row[column] = (row[column] ?? 0) + 1
    const isMet = data[rows] === data[columns]
    found.total++
    if (isMet) found.met++
    if (first === undefined || data[first] !== true) continue
    found.first.count++
    if (isMet) found.first.met++
  }
  return found
}
