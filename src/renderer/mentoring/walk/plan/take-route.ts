import type { Route } from '@shared/domain/method/route'
import { useWalk } from '../use-walk'

/** What the method takes as the distance of a walk, in kilometres. */
const shortestKm = 0.5
const longestKm = 25

/** Takes over a route: its line, and its length and name where these fit. */
export function useTakeRoute() {
  const { keeper } = useWalk()
  return (route: Route | null) => {
    const { data } = keeper.snapshot()
    const length = route?.km ?? null
    const km = length === null ? null : Math.round(length * 10) / 10
    keeper.change({
      route: route ?? undefined,
      ...(km !== null && km >= shortestKm && km <= longestKm && { distanceKm: km }),
      ...(route?.name && !data['routeName'] && { routeName: route.name }),
    })
  }
}
