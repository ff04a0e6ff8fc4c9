/** A stop of a walk as it is drawn and listed; its number is its place in the list, from 1. */
export type RouteStop = {
  name: string
  /** From the start; null while it has no place on the line. */
  km: number | null
  question: string
  /** Who asks, in words: `Yusuf asks`. */
  asks?: string
}

/** Where a stop may go that has no place yet: halfway between its neighbours that have one. */
export function freeKm(stops: readonly RouteStop[], index: number, length: number): number {
  const before = stops.slice(0, index).findLast(({ km }) => km !== null)?.km ?? 0
  const after = stops.slice(index + 1).find(({ km }) => km !== null)?.km ?? length
  return rounded(Math.min(length, (before + after) / 2))
}

/** To ten metres. */
export const rounded = (km: number) => Math.round(km * 100) / 100
