// Ways over the globe whose length and climbing are known beforehand, as a receiver or a planner would write them down.

export type Trackpoint = { lat: number; lon: number; ele?: number | string; name?: string; time?: string }

const metresPerDegree = (Math.PI / 180) * 6_371_008.8

/** A way in metres east and north of a place, `t` from 0 to 1. */
type Way = (t: number) => { east: number; north: number }
type Height = (t: number) => number

/** So many points of a way; longitudes go around the globe at 180. */
export function along(lat: number, lon: number, way: Way, count: number, height?: Height): Trackpoint[] {
  return Array.from({ length: count }, (_, at) => {
    const t = at / (count - 1)
    const { east, north } = way(t)
    const x = lon + east / (metresPerDegree * Math.cos((lat * Math.PI) / 180))
    return {
      lat: Number((lat + north / metresPerDegree).toFixed(6)),
      lon: Number((((x + 540) % 360) - 180).toFixed(6)),
      ...(height && { ele: Number(height(t).toFixed(1)) }),
    }
  })
}

/** A round of so many km, clockwise from the south. */
export const loop = (km: number): Way => {
  const radius = (km * 1000) / (2 * Math.PI)
  return (t) => ({ east: -radius * Math.sin(2 * Math.PI * t), north: radius - radius * Math.cos(2 * Math.PI * t) })
}

/** To a place and back by the same path, so many km in all. */
export const thereAndBack =
  (km: number): Way =>
  (t) => ({ east: km * 500 * (1 - Math.abs(2 * t - 1)), north: 0 })

/** Straight to the north-east. */
export const oneWay =
  (km: number): Way =>
  (t) => ({ east: km * 1000 * t * Math.SQRT1_2, north: km * 1000 * t * Math.SQRT1_2 })

/** Two rounds that meet in the middle. */
export const eight = (km: number): Way => {
  const half = loop(km / 2)
  return (t) => {
    const { east, north } = half((t * 2) % 1 || (t === 1 ? 1 : 0))
    return t < 0.5 ? { east, north } : { east, north: -north }
  }
}

/** So many hills after one another, each as high; all of it up and all of it down again. */
export const hills =
  (from: number, high: number, count = 1): Height =>
  (t) =>
    from + (high * (1 - Math.cos(2 * Math.PI * count * t))) / 2

/** The same every time: noise of a receiver, between -1 and 1. */
export function noise(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return (state / 2 ** 32) * 2 - 1
  }
}

export function changed(points: Trackpoint[], at: number, change: Partial<Trackpoint>): Trackpoint[] {
  return points.map((point, index) => (index === at ? { ...point, ...change } : point))
}
