import type { Words } from '@shared/domain/method/text'

export type Facts = Record<string, unknown>

/** One measure over the rows, with all columns of a split taken together. */
export type Series = {
  labels: Words[]
  values: (number | null)[]
  /** over all observations, not over rows */ overall: number | null
}

/** What sentences may say of a table (docs/method-format.md). `columns`: how many kinds the figure is split into; 1 without a split. */
export function factsOf(n: number, columns: number, series: Series[], pairs: [number, number][]): Facts {
  const each = series.map(factsOfSeries)
  const slope = pairs.length > 0 ? slopeOf(pairs) : (each[0]?.slope ?? null)
  const named = Object.fromEntries(
    each.flatMap((facts, no) => Object.entries(facts).map(([name, value]) => [`m${no}_${name}`, value])),
  )
  return { ...each[0], n, columns, slope, ...named, ...Object.fromEntries(each.map((facts, no) => [`m${no}`, facts])) }
}

function factsOfSeries({ labels, values, overall }: Series): Facts {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, label: labels[at], at }]))
  if (known.length === 0) return { rows: labels.length, total: 0 } // words are counted, not reckoned with
  const total = known.reduce((sum, { value }) => sum + value, 0)
  const high = known.reduce((best, it) => (it.value > best.value ? it : best))
  const low = known.reduce((best, it) => (it.value < best.value ? it : best))
  const first = known[0]?.value ?? 0
  const last = known.at(-1)?.value ?? 0
  return {
    rows: known.length,
    total,
    first,
    last,
    change: last - first,
    early: meanOf(known.slice(0, 5)),
    late: meanOf(known.slice(-5)),
    mean: overall ?? total / known.length,
    high: high.value,
    highLabel: high.label,
    low: low.value,
    lowLabel: low.label,
    topShare: total > 0 ? Math.round((100 * high.value) / total) : null,
    slope: slopeOf(known.map(({ value, at }) => [at, value])),
  }
}

const meanOf = (some: { value: number }[]) => some.reduce((sum, { value }) => sum + value, 0) / some.length

/** Least squares; null when all x are the same. */
function slopeOf(pairs: [number, number][]): number | null {
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / pairs.length
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length
  const spread = pairs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  if (spread === 0) return null
  return pairs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread
}
