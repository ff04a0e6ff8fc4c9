import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { Period } from '@shared/contract/insights'
import type { FigureSpec } from '@shared/domain/method/figures'
import { seen } from '../methods/context'
import { isTrue } from '../methods/run-logic'
import { listKeptBetween } from '../store/record-lists'

/** What a figure counts: a record, or one item of a list in it. */
export type Observation = { id: string; day: string; state: string | null; values: Record<string, unknown> }

/** Records read at once: few enough to leave the process free for other work within some milliseconds. */
const atOnce = 250

/** Kept records of a type in a period, oldest first; `others` is what the rules of the figure see besides. */
export async function* observe(
  db: Database.Database,
  kind: string,
  spec: Pick<FigureSpec, 'where' | 'unfold'>,
  { from, to }: Period,
  context: unknown,
): AsyncGenerator<Observation> {
  let after = { day: from ?? '', at: -Infinity, n: -1 }
  for (;;) {
    const rows = listKeptBetween(db, kind, after, to ?? '9999-12-31', atOnce)
    for (const row of rows) {
      const values = seen(row)
      if (spec.where !== undefined && !isTrue(spec.where, { ...values, $: context })) continue
      const base = { id: row.id, day: row.day, state: row.state }
      if (!spec.unfold) yield { ...base, values }
      else for (const item of itemsOf(values[spec.unfold])) yield { ...base, values: { ...values, ...item } }
    }
    const last = rows.at(-1)
    if (!last || rows.length < atOnce) return
    after = { day: last.day, at: last.at, n: last.n }
    await nextTurn()
  }
}

/** Items of a list of groups as they are; of named rows with `$row`; of plain lists as `$item`. */
function itemsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value))
    return value.map((item: unknown) =>
      typeof item === 'object' && item !== null ? { ...item, $item: item } : { $item: item },
    )
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, row]) =>
      typeof row === 'object' && row !== null ? [{ ...row, $row: key }] : [],
    )
  return []
}
