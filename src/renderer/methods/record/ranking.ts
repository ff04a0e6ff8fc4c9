/** What stands at each place, from the first: an option, or while it is a draft none or several. */
export type Ranking = readonly (string | readonly string[])[]

/** Every option that has a place, in order; those at one place as they came there. */
export function placesOf(ranking: Ranking): { key: string; place: number }[] {
  return ranking.flatMap((keys, at) => [keys].flat().map((key) => ({ key, place: at + 1 })))
}

/** The place for the next one: the first that is empty. */
export function placed(ranking: Ranking): number {
  const free = ranking.findIndex((keys) => keys.length === 0)
  return (free < 0 ? ranking.length : free) + 1
}

/** With `key` at `place`, beside what stands there; null takes it out. */
export function placing(ranking: Ranking, key: string, place: number | null): Ranking {
  const places = Array.from({ length: Math.max(ranking.length, place ?? 0) }, (_, at) =>
    [ranking[at] ?? []].flat().filter((other) => other !== key),
  )
  if (place !== null) places[place - 1]?.push(key)
  const last = places.findLastIndex((keys) => keys.length > 0)
  return places.slice(0, last + 1).map((keys) => (keys.length === 1 && keys[0] !== undefined ? keys[0] : keys))
}
