/** A mark in a drawing; `label` is the word that belongs to it. Pixels. */
export type Mark = { x: number; y: number; radius: number; label?: string }
export type Box = { left: number; right: number; top: number; bottom: number }
/** `y` is the line that the word stands on, `x` its middle. */
export type Label = { label: string; x: number; y: number }

/** Figtree at 12 px. */
const [perCharacter, ascent, descent] = [6.4, 10, 3]
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const boxOf = ({ x, y, radius }: Mark): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }) // oxfmt-ignore

/**
 * Where the words of marks stand inside a field: above, below, beside or aslant, wherever they cover the fewest marks,
 * and rather one without a word than one with. Earlier ones come first; a word that would lie over another one is left
 * to the table.
 */
export function placeLabels(marks: readonly Mark[], field: Box): Label[] {
  const found: (Label & { box: Box })[] = []
  const taken = marks.map((mark) => ({ ...boxOf(mark), weight: mark.label ? 3 : 1 }))
  for (const { x, y, radius, label } of marks) {
    if (!label) continue
    const half = (label.length * perCharacter) / 2
    const inside = (at: number) => Math.max(field.left + half + 4, Math.min(field.right - half - 4, at))
    const upToEdge = (at: number) => Math.max(field.left + half, Math.min(field.right - half, at))
    const places = [
      { x: inside(x), y: y - radius - 5 },
      { x: inside(x), y: y + radius + 13 },
      { x: x + radius + half + 5, y: y + 4 },
      { x: x - radius - half - 5, y: y + 4 },
      // beginning or ending at the mark, where the middle is taken
      ...[half - radius, radius - half].flatMap((aside) => [
        { x: inside(x + aside), y: y - radius - 5 },
        { x: inside(x + aside), y: y + radius + 13 },
      ]),
      // wholly aslant, up to the edge of the field, where a neighbour has a word too
      ...[-half - radius, half + radius].flatMap((aside) => [
        { x: upToEdge(x + aside), y: y - radius - 5 },
        { x: upToEdge(x + aside), y: y + radius + 13 },
      ]),
    ]
    const free = places.flatMap((place) => {
      const box = { left: place.x - half, right: place.x + half, top: place.y - ascent, bottom: place.y + descent }
      const isInside = box.left >= field.left && box.right <= field.right && box.top >= field.top && box.bottom <= field.bottom // oxfmt-ignore
      const isFree = isInside && found.every((other) => !overlap(box, other.box))
      const covers = taken.reduce((sum, other) => sum + (overlap(box, other) ? other.weight : 0), 0)
      return isFree ? [{ ...place, label, box, covers }] : []
    })
    const [best] = free.toSorted((a, b) => a.covers - b.covers)
    if (best) found.push(best)
  }
  return found.map(({ label, x, y }) => ({ label, x, y }))
}
