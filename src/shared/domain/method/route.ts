import { z } from 'zod'

/** Degrees, WGS 84. */
export const latitude = z.number().min(-90).max(90)
export const longitude = z.number().min(-180).max(180)

/** A place a walk passes: a waypoint of a file, a numbered node, or a name typed by hand. `km` from the start, null when unknown. */
export const routePlace = z.strictObject({
  name: z.string().max(120),
  km: z.number().min(0).max(100).nullable(),
  lat: latitude.nullable(),
  lon: longitude.nullable(),
})
export type RoutePlace = z.infer<typeof routePlace>

/**
 * The value of a field of type `route`. `segments`: pieces of the line, each an encoded polyline (`../route/encoded-line.ts`);
 * none when only places are known. `km` of the line, or as typed; `up` and `down` in metres, null without heights.
 */
export const route = z.strictObject({
  source: z.enum(['gpx', 'nodes', 'places']),
  name: z.string().max(120),
  segments: z.array(z.string().max(120_000)).max(50),
  km: z.number().min(0).max(200).nullable(),
  up: z.number().min(0).max(20_000).nullable(),
  down: z.number().min(0).max(20_000).nullable(),
  places: z.array(routePlace).max(200),
})
export type Route = z.infer<typeof route>
