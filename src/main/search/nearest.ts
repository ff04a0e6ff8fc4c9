/** Letters changed, added or left out between two words; `limit` + 1 when more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const cost = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      row.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    previous = row
  }
  return previous[b.length] ?? limit + 1
}

/**
 * The nearest word of at most two changes (one for short words), the most used of the nearest; null without one. Only
 * words with the same first letter or the same end are compared: the rest would cost more than it finds.
 */
export function nearest(word: string, counts: ReadonlyMap<string, number>): string | null {
  let limit = word.length > 4 ? 2 : 1
  let found: string | null = null
  let uses = 0
  const first = word.charCodeAt(0)
  const end = word.slice(-3)
  for (const [other, count] of counts) {
    if (Math.abs(other.length - word.length) > limit || other === word) continue
    if (other.charCodeAt(0) !== first && !other.endsWith(end)) continue
    const distance = editDistance(word, other, limit)
    if (distance < limit || (distance === limit && count > uses)) {
      limit = distance
      found = other
      uses = count
    }
  }
  return found
}
