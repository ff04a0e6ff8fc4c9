import { getTimes } from 'suncalc'
import { momentOf } from '../../methods/moment'
import { instantOf } from '../../calendar/instant'

/** `sets`: at that local moment. In the far north or south the sun may stay up or down all day. */
export type Sunset = { kind: 'sets'; at: string } | { kind: 'up' } | { kind: 'down' }

/** Computed here (J. Meeus, Astronomical Algorithms, through suncalc); right to about a minute. `day` is local to `zone`. */
export function sunsetOn(day: string, lat: number, lon: number, zone: string): Sunset {
  const times = getTimes(new Date(instantOf(`${day}T12:00`, zone)), lat, lon)
  if (times.sunset) return { kind: 'sets', at: momentOf(times.sunset.getTime(), zone).now }
  return { kind: times.alwaysUp ? 'up' : 'down' }
}
