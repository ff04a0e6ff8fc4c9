import { diff, presentableDiff } from '@codemirror/merge'

export type Piece = { text: string; kind: 'same' | 'added' | 'removed' }
export type ChangedLine = { pieces: Piece[]; kind: 'same' | 'added' | 'removed' }

/** Longest text compared word for word; beyond it only whole lines would be legible anyway. */
const scanLimit = 2000

/** A unified comparison: each line with the pieces that came or went since `before`. */
export function lineChanges(before: string, after: string): ChangedLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  const code = new Map<string, string>()
  const encode = (lines: string[]) =>
    lines
      .map((line) => {
        const known = code.get(line)
        if (known) return known
        const sign = String.fromCharCode(0x100 + code.size)
        code.set(line, sign)
        return sign
      })
      .join('')
  const changes = diff(encode(a), encode(b))
  const result: ChangedLine[] = []
  const whole = (text: string, kind: Piece['kind']): ChangedLine => ({ kind, pieces: [{ text, kind }] })
  let at = 0
  for (const change of changes) {
    for (; at < change.fromA; at++) result.push(whole(a[at] ?? '', 'same'))
    const gone = a.slice(change.fromA, change.toA)
    const come = b.slice(change.fromB, change.toB)
    for (let n = 0; n < Math.max(gone.length, come.length); n++) {
      const left = gone[n]
      const right = come[n]
      if (left !== undefined && right !== undefined && left.length + right.length < scanLimit)
        result.push(...wordChanges(left, right))
      else {
        if (left !== undefined) result.push(whole(left, 'removed'))
        if (right !== undefined) result.push(whole(right, 'added'))
      }
    }
    at = change.toA
  }
  for (; at < a.length; at++) result.push(whole(a[at] ?? '', 'same'))
  return result
}

function wordChanges(before: string, after: string): ChangedLine[] {
  const removed: Piece[] = []
  const added: Piece[] = []
  let atA = 0
  let atB = 0
  for (const change of presentableDiff(before, after)) {
    removed.push(
      { text: before.slice(atA, change.fromA), kind: 'same' },
      { text: before.slice(change.fromA, change.toA), kind: 'removed' },
    )
    added.push(
      { text: after.slice(atB, change.fromB), kind: 'same' },
      { text: after.slice(change.fromB, change.toB), kind: 'added' },
    )
    atA = change.toA
    atB = change.toB
  }
  removed.push({ text: before.slice(atA), kind: 'same' })
  added.push({ text: after.slice(atB), kind: 'same' })
  const lines: ChangedLine[] = []
  if (before !== '') lines.push({ kind: 'removed', pieces: removed.filter((piece) => piece.text !== '') })
  if (after !== '') lines.push({ kind: 'added', pieces: added.filter((piece) => piece.text !== '') })
  return lines
}
