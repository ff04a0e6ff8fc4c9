/** Metres a sheet shows at least: a flat walk looks flat. */
const leastRange = 30

/** What a sheet of heights shows: from the sea, or from below the lowest place where that is far above it; in two halves of round figures. */
export function rangeOf(heights: readonly number[]): [number, number] {
  const [low, high] = heights.reduce(([a, b], it) => [Math.min(a, it), Math.max(b, it)], [Infinity, -Infinity])
  const fromSea = low >= 0 && low <= Math.max(40, high - low)
  const range = Math.max(leastRange, high - (fromSea ? 0 : low))
  const step = range > 1000 ? 100 : range > 200 ? 25 : 5
  const bottom = fromSea ? 0 : Math.floor(low / step) * step
  return [bottom, bottom + 2 * step * Math.ceil(Math.max(leastRange, high - bottom) / 2 / step)]
}
