import places from '../../../../resources/walk/places.json'
import type { RecordData } from '@shared/domain/method/record'
import type { Route } from '@shared/domain/method/route'
import { decodeLine } from '@shared/domain/route/encoded-line'

/** Where a walk is, and how that is known. `place`: the middle of a town or region its place names, near enough for the sun. */
export type Spot = { lat: number; lon: number; from: 'spot' | 'route' | 'place'; name: string }

/** Typed degrees first, then the beginning of the route, then a known place in the words of the walk; else null. */
export function spotOf(walk: RecordData): Spot | null {
  const typed = walk['spot'] as { lat?: number | null; lon?: number | null } | null | undefined
  if (typeof typed?.lat === 'number' && typeof typed.lon === 'number')
    return { lat: typed.lat, lon: typed.lon, from: 'spot', name: '' }
  const first = firstPoint(walk['route'] as Route | null | undefined)
  if (first) return { ...first, from: 'route', name: '' }
  for (const key of ['place', 'meetingPoint', 'routeName']) {
    const found = typeof walk[key] === 'string' ? findPlace(walk[key]) : null
    if (found) return { ...found, from: 'place' }
  }
  return null
}

function firstPoint(route: Route | null | undefined): { lat: number; lon: number } | null {
  const point = route?.segments[0] ? decodeLine(route.segments[0])?.[0] : undefined
  if (point) return { lat: point.lat, lon: point.lon }
  for (const { lat, lon } of route?.places ?? []) if (lat !== null && lon !== null) return { lat, lon }
  return null
}

const folded = (text: string) => ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} ` // oxfmt-ignore

/** The place of our list whose name stands in a text as whole words; of several, the longest name. */
export function findPlace(text: string): { name: string; lat: number; lon: number } | null {
  const words = folded(text)
  const found = places.filter(({ name }) => words.includes(folded(name)))
  return found.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}
