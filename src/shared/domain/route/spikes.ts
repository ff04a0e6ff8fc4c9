import type { LinePoint } from './encoded-line'
import { metresBetween } from './distance'

/** As many wrong points in a row as are recognised. */
const longest = 3
/** Metres. Shorter jumps are what satellites do under trees. */
const shortestJump = 100
/** Steeper than straight up: no one walks there. Metres over the slope of 1. */
const heightJump = 30

/**
 * Takes out the points a receiver made up. Times are not kept, so speed cannot judge: up to three points are out when
 * the line jumps away and comes back to nearly where it was, both jumps at least 100 m and ten times the usual step, and
 * the way across shorter than half of either. The first or the last point is out when it lies over 1 km and fifty usual
 * steps away. A line of fewer than five points, drawn by hand, has no usual step.
 */
export function withoutSpikes(points: readonly LinePoint[]): LinePoint[] {
  const calm = points.map((point) => ({ ...point }))
  if (calm.length < 5) return calm
  const steps = calm.slice(1).map((point, at) => metresBetween(calm[at] ?? point, point))
  const usual = median(steps)
  const far = (metres: number | undefined, least: number, times: number) =>
    (metres ?? 0) >= least && (metres ?? 0) >= times * usual
  const isJump = (metres: number | undefined) => far(metres, shortestJump, 10)
  const kept: LinePoint[] = []
  const last = calm.length - 1
  for (let at = far(steps[0], 1000, 50) ? 1 : 0; at <= last; at++) {
    const point = calm[at]
    if (!point || (at === last && far(steps[last - 1], 1000, 50))) continue
    kept.push(point)
    if (isJump(steps[at])) at += spikeAfter(calm, steps, at, isJump)
  }
  smoothHeights(kept)
  return kept
}

/** How many points after `at` are a spike; 0 when the line really goes there. */
function spikeAfter(
  points: readonly LinePoint[],
  steps: readonly number[],
  at: number,
  isJump: (metres: number | undefined) => boolean,
): number {
  const from = points[at]
  for (let count = 1; from && count <= longest; count++) {
    const to = points[at + count + 1]
    const [out = 0, back = 0] = [steps[at], steps[at + count]]
    if (to && isJump(back) && metresBetween(from, to) < Math.min(out, back) / 2) return count
  }
  return 0
}

/** A height that leaps away from both its neighbours becomes what lies between them. */
function smoothHeights(points: LinePoint[]): void {
  for (let at = 1; at < points.length - 1; at++) {
    const [before, point, after] = [points[at - 1], points[at], points[at + 1]]
    if (!before || !point || !after || before.ele === null || point.ele === null || after.ele === null) continue
    const [rise, fall] = [point.ele - before.ele, point.ele - after.ele]
    const isLeap = (change: number, other: LinePoint) => Math.abs(change) > heightJump + metresBetween(point, other)
    if (rise * fall > 0 && isLeap(rise, before) && isLeap(fall, after)) point.ele = (before.ele + after.ele) / 2
  }
}

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort()
  return sorted[sorted.length >> 1] ?? 0
}
