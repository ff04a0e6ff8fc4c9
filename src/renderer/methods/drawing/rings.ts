import type { DrawingOf } from '@shared/domain/method/drawings'
import type { Data } from '../record/record-keeper'
import { itemsOf, textOf } from './values'

/** `no` from 1, in the order of the form. `ring`: place among the options, null while it is not chosen. */
export type Placed = { no: number; text: string; list: string; ring: number | null }

/** Every item that has words, with its ring. */
export function placedItems(drawing: DrawingOf<'rings'>, rings: readonly string[], data: Data): Placed[] {
  return drawing.of
    .flatMap((list) => itemsOf(data, list).map((item) => ({ list, item })))
    .flatMap(({ list, item }) => {
      const text = textOf(item[drawing.item])
      const ring = rings.indexOf(textOf(item[drawing.ring]))
      return text === '' ? [] : [{ text, list, ring: ring < 0 ? null : ring }]
    })
    .map((it, at) => ({ no: at + 1, ...it }))
}

export type Share = 'none' | 'little' | 'fifth' | 'quarter' | 'third' | 'half' | 'most' | 'all'

/** A part of a whole in words; the whole is more than nothing. */
export function shareOf(part: number, whole: number): Share {
  if (part === 0) return 'none'
  if (part === whole) return 'all'
  const share = part / whole
  if (share < 0.17) return 'little'
  if (share < 0.23) return 'fifth'
  if (share < 0.29) return 'quarter'
  if (share < 0.42) return 'third'
  return share < 0.6 ? 'half' : 'most'
}

/** Outer edge of each of so many rings, as a part of the whole; the inmost is the largest, for what is in one's own hands. */
export const ringEdges = (rings: number): number[] =>
  Array.from({ length: rings }, (_, at) => (rings === 1 ? 1 : 0.44 + (0.56 * at) / (rings - 1)))

/**
 * Where dots stand in a ring: round in the inmost one, under its name; else spread along its middle, beside its name.
 * `rings`: how many there are; in a square of `size` pixels.
 */
export function dotsIn(ring: number, count: number, rings: number, size: number): { x: number; y: number }[] {
  const middle = size / 2
  const edges = ringEdges(rings)
  const outer = (edges[ring] ?? 1) * middle
  const inner = ring === 0 ? 0 : (edges[ring - 1] ?? 0) * middle
  const center = middle + (ring === 0 ? outer * 0.16 : 0)
  if (ring === 0 && count === 1) return [{ x: middle, y: center }]
  const radius = ring === 0 ? outer * 0.5 : (inner + outer) / 2
  const beside = ring === 0 ? 0 : Math.PI / 5
  return Array.from({ length: count }, (_, at) => {
    const angle = -Math.PI / 2 + beside + ((2 * Math.PI - 2 * beside) * (at + 0.5)) / count
    return { x: middle + radius * Math.cos(angle), y: center + radius * Math.sin(angle) }
  })
}
