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
      const ring = rings.indexOf(String(item[drawing.ring] ?? ''))
      return text === '' ? [] : [{ text, list, ring: ring < 0 ? null : ring }]
    })
    .map((it, at) => ({ no: at + 1, ...it }))
}

export type Share = 'none' | 'little' | 'quarter' | 'third' | 'half' | 'most' | 'all'

/** A part of a whole in words; the whole is more than nothing. */
export function shareOf(part: number, whole: number): Share {
  if (part === 0) return 'none'
  if (part === whole) return 'all'
  const share = part / whole
  if (share < 0.2) return 'little'
  if (share < 0.29) return 'quarter'
  if (share < 0.42) return 'third'
  return share < 0.6 ? 'half' : 'most'
}

/**
 * Where dots stand in a ring: round in the inmost one, else spread along its middle. `rings`: how many there are; in a
 * square of `size` pixels.
 */
export function dotsIn(ring: number, count: number, rings: number, size: number): { x: number; y: number }[] {
  const band = size / 2 / rings
  const middle = size / 2
  if (count === 1 && ring === 0) return [{ x: middle, y: middle + 4 }]
  const radius = ring === 0 ? band * 0.52 : band * (ring + 0.5)
  return Array.from({ length: count }, (_, at) => {
    // the name of the ring stands on top: dots begin at its sides
    const room = ring === 0 ? 0 : Math.PI / 5
    const step = (2 * Math.PI - 2 * room) / (ring === 0 ? count : Math.max(count, 1))
    const angle = -Math.PI / 2 + room + step * (at + 0.5)
    return { x: middle + radius * Math.cos(angle), y: middle + radius * Math.sin(angle) }
  })
}
