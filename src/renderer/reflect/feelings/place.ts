import type { EmotionWord } from '@shared/contract/notebooks'

/** A place on the map: both from -5 (unpleasant, low energy) to 5. */
export type Place = { valence: number; arousal: number }
export const most = 5

export const clamp = (value: number) => Math.max(-most, Math.min(most, value))
export const rounded = ({ valence, arousal }: Place): Place => ({
  valence: clamp(Math.round(valence)) || 0, // no -0: it would be written as one
  arousal: clamp(Math.round(arousal)) || 0,
})

/** How strong a value is in words: `n3` very low, `0`, `p3` very high; the messages are called so. */
export function degree(value: number): 'n3' | 'n2' | 'n1' | '0' | 'p1' | 'p2' | 'p3' {
  const size = Math.abs(value)
  if (size === 0) return '0'
  const strength = size === 1 ? 1 : size <= 3 ? 2 : 3
  return `${value < 0 ? 'n' : 'p'}${strength}`
}

/** The words nearest to a place, nearest first. */
export function nearest(words: readonly EmotionWord[], place: Place, count: number): EmotionWord[] {
  const far = ({ valence, arousal }: Place) => Math.hypot(valence - place.valence, arousal - place.arousal)
  return words.toSorted((a, b) => far(a) - far(b)).slice(0, count)
}

/** Where the keys move a mark; null: not a key of the map. Shift takes two steps. */
export function movedBy(key: string, isShift: boolean, from: Place): Place | null {
  const step = isShift ? 2 : 1
  const by = (valence: number, arousal: number) => ({
    valence: clamp(from.valence + valence),
    arousal: clamp(from.arousal + arousal),
  })
  switch (key) {
    case 'ArrowLeft':
      return by(-step, 0)
    case 'ArrowRight':
      return by(step, 0)
    case 'ArrowUp':
      return by(0, step)
    case 'ArrowDown':
      return by(0, -step)
    case 'Home':
      return { ...from, valence: -most }
    case 'End':
      return { ...from, valence: most }
    case 'PageUp':
      return { ...from, arousal: most }
    case 'PageDown':
      return { ...from, arousal: -most }
    default:
      return null
  }
}

/** Room around the outermost places, as a part of the map's side. */
const edge = 0.065

/** From a place to the map, as parts of its side from the left and from the top. */
export const onMap = ({ valence, arousal }: Place) => ({
  x: edge + ((valence + most) / (2 * most)) * (1 - 2 * edge),
  y: edge + ((most - arousal) / (2 * most)) * (1 - 2 * edge),
})

/** The place under a point of the map; not rounded. */
export const placeAt = (x: number, y: number): Place => ({
  valence: clamp(((x - edge) / (1 - 2 * edge)) * 2 * most - most),
  arousal: clamp(most - ((y - edge) / (1 - 2 * edge)) * 2 * most),
})

export type Landmark = { id: string; text: string; x: number; y: number }

/**
 * Words that show the way on a map of `side` px: each where it belongs, none over another, over a mark or over the edge.
 * Which ones, follows from the order of the list.
 */
export function landmarks(
  words: readonly (Place & { id: string; text: string })[],
  marks: readonly Place[],
  side: number,
): Landmark[] {
  const taken: { x: number; y: number; halfWidth: number; halfHeight: number }[] = marks.map((mark) => ({
    x: onMap(mark).x * side,
    y: onMap(mark).y * side,
    halfWidth: 22,
    halfHeight: 22,
  }))
  return words.flatMap(({ id, text, ...place }): Landmark[] => {
    const { x, y } = onMap(place)
    const halfWidth = text.length * 3.2 + 4 // px, in the 12 px face
    const box = { x: Math.max(halfWidth + 4, Math.min(side - halfWidth - 4, x * side)), y: y * side, halfWidth, halfHeight: 9 } // oxfmt-ignore
    const isFree = taken.every(
      (it) =>
        Math.abs(it.x - box.x) > it.halfWidth + box.halfWidth + 8 || Math.abs(it.y - box.y) > it.halfHeight + box.halfHeight + 12, // oxfmt-ignore
    )
    if (!isFree) return []
    taken.push(box)
    return [{ id, text, x: box.x / side, y }]
  })
}
