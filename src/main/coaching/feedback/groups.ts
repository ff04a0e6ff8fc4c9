import type { RaterGroup } from '@shared/contract/coaching/feedback'

/** Nothing is shown of fewer. */
export const fewest = 3

/**
 * Under which group each one is shown: groups of fewer than three are joined with `other`, and while that holds one or two
 * the smallest of the rest joins it too. So every group shown holds three or more, and nobody is left out, as soon as
 * there are three in all. @param counts people in each group
 */
export function joinSmall(counts: ReadonlyMap<RaterGroup, number>): Map<RaterGroup, RaterGroup> {
  const alone = new Set(
    [...counts].filter(([group, count]) => group !== 'other' && count >= fewest).map(([group]) => group),
  )
  const joined = () => [...counts].reduce((sum, [group, count]) => (alone.has(group) ? sum : sum + count), 0)
  while (joined() > 0 && joined() < fewest && alone.size > 0) {
    const [smallest] = [...alone].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    if (smallest) alone.delete(smallest)
  }
  return new Map([...counts.keys()].map((group) => [group, alone.has(group) ? group : 'other']))
}

export function countIn(groups: readonly RaterGroup[]): Map<RaterGroup, number> {
  const counts = new Map<RaterGroup, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}
