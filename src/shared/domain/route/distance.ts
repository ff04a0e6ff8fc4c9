type Place = { lat: number; lon: number }

/** Mean radius of WGS 84 in metres, (2a + b) / 3: H. Moritz, Geodetic Reference System 1980, J. Geodesy 74 (2000). */
export const earthRadius = 6_371_008.8
export const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Metres over the globe by the haversine formula (R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68, 1984).
 * Taking the earth for a ball is at most 0.56 % off, 30 m in a walk of 5.4 km.
 */
export function metresBetween(a: Place, b: Place): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon)
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** The longitude that lies less than half a turn from `near`; beyond 180 where a line crosses the antimeridian. */
export const lonNear = (lon: number, near: number) => lon + 360 * Math.round((near - lon) / 360)

/** Between -180 and 180. */
export const wrapLon = (lon: number) => lonNear(lon, 0)
