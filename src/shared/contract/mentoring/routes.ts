import { z } from 'zod'
import { route } from '../../domain/method/route'
import { call, id, nothing } from '../base'

/** One of the lines in a file, or its waypoints when it has no line; with as many points as it had there. */
export const routeChoice = z.object({
  kind: z.enum(['track', 'route', 'waypoints']),
  points: z.number().int(),
  route,
})
export type RouteChoice = z.infer<typeof routeChoice>

/**
 * Why a file is refused: over 20 MB or 200,000 points; another kind of file; broken off or wrong XML; with a document
 * type or entities; without a line or a point; not readable, or in letters that are not known; with coordinates that
 * are none; with nothing shorter than 100 km.
 */
export const routeProblem = z.enum([
  'large',
  'not-gpx',
  'damaged',
  'doctype',
  'empty',
  'unreadable',
  'coordinates',
  'long',
])
export type RouteProblem = z.infer<typeof routeProblem>

/** A GPX file. Either it has a `problem` or at least one choice, 50 at most. */
export const openedRoute = z.object({
  name: z.string(),
  problem: routeProblem.nullable(),
  choices: z.array(routeChoice),
})
export type OpenedRoute = z.infer<typeof openedRoute>

export const routesContract = {
  /** Asks for a GPX file and reads what is in it; null when dismissed. Times are dropped. */
  open: call.input(nothing).output(openedRoute.nullable()),
  /**
   * Asks where and writes the route of a walk as GPX 1.1, with its meeting point and stops as waypoints, without the
   * questions; false when dismissed. NOT_FOUND also when the walk has neither a line nor a place with coordinates.
   */
  save: call.input(z.object({ id })).output(z.boolean()),
}
