import type { FigureRow } from '@shared/contract/insights'

/** Most rows that get a name of their own in a line. */
const most = 2
/** Closer to the line than this, in what the values themselves vary, nothing stands apart. */
const far = 1.5

/** Rows of one observation that lie far from the average of the latest `over` values, the furthest first. */
export function rowsApart(rows: FigureRow[], over: number): FigureRow[] {
  const known = rows.flatMap((row) => (typeof row.values[0] === 'number' ? [{ row, value: row.values[0] }] : []))
  const away = known.map(({ row, value }, at) => {
    const latest = known.slice(Math.max(0, at + 1 - over), at + 1)
    return { row, by: Math.abs(value - latest.reduce((sum, it) => sum + it.value, 0) / latest.length) }
  })
  const usual = Math.sqrt(away.reduce((sum, { by }) => sum + by * by, 0) / Math.max(1, away.length))
  return away
    .filter(({ row, by }) => row.n === 1 && by > 0 && by >= far * usual)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, most)
    .map(({ row }) => row)
}
