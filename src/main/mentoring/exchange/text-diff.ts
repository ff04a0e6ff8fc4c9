/** Replace `remove` characters at `at` (in the text before) by `insert`. */
export type TextChange = { at: number; remove: number; insert: string }

/** Beyond so many changed pieces a text counts as written anew from its first to its last change. */
const mostChanges = 400

/**
 * What turns `before` into `after`, word by word, from the end to the start so that each may be done as it comes. Small,
 * for what is not touched here stays where the other side may have changed it.
 */
export function textChanges(before: string, after: string): TextChange[] {
  const [a, b] = [pieces(before), pieces(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const offset = a.slice(0, start).join('').length
  const steps = shortestEdit(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return join(steps, offset).reverse()
}

/** Words, runs of space, and single other characters: no character is ever cut in two. */
const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

type Step = { kind: 'same' | 'remove' | 'insert'; text: string }

/** Myers, An O(ND) difference algorithm (1986). */
function shortestEdit(a: string[], b: string[]): Step[] {
  const trace: Map<number, number>[] = []
  const reach = new Map<number, number>([[1, 0]])
  const at = (k: number) => reach.get(k) ?? -1
  for (let d = 0; d <= Math.min(a.length + b.length, mostChanges); d++) {
    trace.push(new Map(reach))
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, d)
    }
  }
  return [
    { kind: 'remove', text: a.join('') },
    { kind: 'insert', text: b.join('') },
  ]
}

function walkBack(a: string[], b: string[], trace: Map<number, number>[], last: number): Step[] {
  const steps: Step[] = []
  let [x, y] = [a.length, b.length]
  for (let d = last; d >= 0; d--) {
    const reach = (k: number) => trace[d]?.get(k) ?? -1
    const k = x - y
    const from = k === -d || (k !== d && reach(k - 1) < reach(k + 1)) ? k + 1 : k - 1
    const [fromX, fromY] = d === 0 ? [0, 0] : [reach(from), reach(from) - from]
    while (x > fromX && y > fromY) {
      steps.push({ kind: 'same', text: a[--x] ?? '' })
      y--
    }
    if (d === 0) break
    if (x === fromX) steps.push({ kind: 'insert', text: b[--y] ?? '' })
    else steps.push({ kind: 'remove', text: a[--x] ?? '' })
  }
  return steps.reverse()
}

function join(steps: Step[], offset: number): TextChange[] {
  const changes: TextChange[] = []
  let at = offset
  let open: TextChange | null = null
  for (const { kind, text } of steps) {
    if (kind === 'same') open = null
    else {
      if (!open) changes.push((open = { at, remove: 0, insert: '' }))
      if (kind === 'remove') open.remove += text.length
      else open.insert += text
    }
    if (kind !== 'insert') at += text.length
  }
  return changes
}

/** How much two texts share, 0 to 1: pairs of characters in both (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const left = pairs(a)
  const right = pairs(b)
  let both = 0
  for (const [pair, count] of left) both += Math.min(count, right.get(pair) ?? 0)
  const all = sum(left) + sum(right)
  return all === 0 ? 0 : (2 * both) / all
}

function pairs(text: string): Map<string, number> {
  const folded = text.toLowerCase()
  const found = new Map<string, number>()
  for (let i = 0; i < folded.length - 1; i++) {
    const pair = folded.slice(i, i + 2)
    found.set(pair, (found.get(pair) ?? 0) + 1)
  }
  return found
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)
