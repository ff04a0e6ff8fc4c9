/**
 * Metres a height must change before it counts as going up or down. Satellites give heights about 5 m off even under
 * open sky (https://app.whereistereza.com/docs/nerds-altitude-smoothing), and adding up every small step makes a hill of
 * a flat walk (https://martin-ueding.github.io/geo-activity-playground/elevation-gain-from-noisy-data). Recorders count
 * what passes 2 to 10 m; dunes and heath are low, so it is 5 m here.
 */
const threshold = 5

/** Whole metres up and down over heights in their order. */
export function climb(heights: readonly number[]): { up: number; down: number } {
  let [up, down] = [0, 0]
  let [low, high] = [heights[0] ?? 0, heights[0] ?? 0]
  /** Going up from `low`, going down from `high`, or neither yet. */
  let going: 'up' | 'down' | null = null
  for (const height of heights) {
    if (going !== 'down') high = Math.max(high, height)
    if (going !== 'up') low = Math.min(low, height)
    if (going !== 'down' && high - height >= threshold) {
      if (going === 'up') up += high - low
      ;[going, low] = ['down', height]
    } else if (going !== 'up' && height - low >= threshold) {
      if (going === 'down') down += high - low
      ;[going, high] = ['up', height]
    }
  }
  if (going === 'up') up += high - low
  if (going === 'down') down += high - low
  return { up: Math.round(up), down: Math.round(down) }
}
