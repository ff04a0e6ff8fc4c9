import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { itemsOf, textOf, textsOf } from './values'

/** A box: its words, and whether a line goes out of it to the left and to the right (at the edges there is none to go). */
export type Box = { text: string; left: boolean; right: boolean }
/** From a box of one column to one of a later column. `skips`: a column between them is empty for this item. */
export type Tie = { from: [column: number, box: number]; to: [column: number, box: number]; skips: boolean }
/** An item, and which columns have nothing for it. */
export type Chain = { text: string; lacks: string[] }
export type Web = { columns: Box[][]; ties: Tie[]; chains: Chain[] }

/** Boxes by column, each text once, and the lines that the items draw between them. */
export function webOf({ of, columns }: DrawingOf<'columns'>, data: Data): Web {
  const [first, ...rest] = columns
  const boxes: Box[][] = columns.map(() => [])
  const ties: Tie[] = []
  const chains: Chain[] = []
  const place = (column: number, text: string): number => {
    const held = boxes[column] ?? []
    const found = held.findIndex((box) => box.text === text)
    if (found >= 0) return found
    return held.push({ text, left: false, right: false }) - 1
  }
  const tie = (from: Tie['from'], to: Tie['to']) => {
    if (ties.some((it) => String([it.from, it.to]) === String([from, to]))) return
    ties.push({ from, to, skips: to[0] - from[0] > 1 })
    const [start, end] = [boxes[from[0]]?.[from[1]], boxes[to[0]]?.[to[1]]]
    if (start) start.right = true
    if (end) end.left = true
  }
  columns.forEach(({ all }, column) => {
    for (const text of all ? textsOf(data[all]) : []) place(column, text)
  })
  for (const item of itemsOf(data, of)) {
    const text = first ? textOf(item[first.field]) : ''
    if (text === '') continue
    let before: Tie['from'][] = [[0, place(0, text)]]
    const lacks: string[] = []
    rest.forEach(({ field }, at) => {
      const texts = textsOf(item[field])
      if (texts.length === 0) return void lacks.push(field)
      const here = texts.map((it): Tie['to'] => [at + 1, place(at + 1, it)])
      for (const from of before) for (const to of here) tie(from, to)
      before = here
    })
    chains.push({ text, lacks })
  }
  return { columns: boxes, ties, chains }
}
