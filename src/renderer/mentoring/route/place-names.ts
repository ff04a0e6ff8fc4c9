import type { RoutePlace } from '@shared/domain/method/route'
import { lonNear } from '@shared/domain/route/distance'
import type { Line } from '@shared/domain/route/line'
import type { Spot, View } from '@shared/domain/route/view'

export type PlacedName = { spot: Spot; at: Spot; name: string; anchor: 'start' | 'end' }
type Box = { left: number; right: number; top: number; bottom: number }

/** Figtree is about this wide a character at 12 px. */
const letter = 6.6
const longest = 24

/** Names of places where there is room for them, the first come first served. */
export function placedNames(
  places: readonly RoutePlace[],
  line: Line,
  view: View,
  marks: readonly Spot[],
  sheet: { width: number; height: number },
): PlacedName[] {
  const middle = line.segments[0]?.[0]?.lon ?? 0
  const taken: Box[] = marks.map(({ x, y }) => around(x, y, 16, 16))
  taken.push({ left: 0, right: 200, top: sheet.height - 50, bottom: sheet.height }) // the scale bar
  taken.push({ left: sheet.width - 70, right: sheet.width, top: 0, bottom: 80 }) // the north arrow
  const found: PlacedName[] = []
  for (const { name: whole, lat, lon } of places) {
    if (lat === null || lon === null || whole === '') continue
    const name = whole.length > longest ? `${whole.slice(0, longest - 1).trimEnd()}…` : whole
    const spot = view.spot({ lat, lon: lonNear(lon, middle) })
    for (const anchor of ['start', 'end'] as const) {
      const at = { x: spot.x + (anchor === 'start' ? 9 : -9), y: spot.y - 7 }
      const wide = name.length * letter
      const left = anchor === 'start' ? at.x : at.x - wide
      const box = { left, right: left + wide, top: at.y - 12, bottom: at.y + 4 }
      const isInside = box.left > 4 && box.right < sheet.width - 4 && box.top > 4 && box.bottom < sheet.height - 4
      if (!isInside || taken.some((other) => meet(other, box))) continue
      taken.push(box, around(spot.x, spot.y, 4, 4))
      found.push({ spot, at, name, anchor })
      break
    }
  }
  return found
}

const around = (x: number, y: number, dx: number, dy: number): Box => ({
  left: x - dx,
  right: x + dx,
  top: y - dy,
  bottom: y + dy,
})
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
