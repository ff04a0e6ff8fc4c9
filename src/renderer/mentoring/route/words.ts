import type { IntlShape } from 'react-intl'
import type { Route } from '@shared/domain/method/route'
import { shapeOf, type Line } from '@shared/domain/route/line'

/** What kind of way it is, how long, how much up, how many stops: one sentence for eyes and ears. */
export function sentenceOf(intl: IntlShape, route: Route, line: Line | null, stops: number): string {
  const shape = line ? shapeOf(line) : 'places'
  return intl.formatMessage(
    { id: `route.sentence.${shape}` },
    {
      km: line?.km ?? route.km ?? 0,
      known: line !== null || route.km !== null ? 'yes' : 'no',
      up: route.up ?? -1,
      stops,
      places: route.places.length,
    },
  )
}

/** `1.2 km`. */
export const kmWords = (intl: IntlShape, km: number) => intl.formatMessage({ id: 'route.km' }, { km })

/** `1.2 km, 34 m above the sea`; without the height where none is known. */
export function placeWords(intl: IntlShape, km: number, ele: number | null): string {
  if (ele === null) return kmWords(intl, km)
  return intl.formatMessage({ id: 'route.kmAndHeight' }, { km, ele: Math.round(ele) })
}
