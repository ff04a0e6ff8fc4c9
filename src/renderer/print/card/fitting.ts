import { useLayoutEffect, useRef, useState } from 'react'

/** How much of the front stands on it. */
export type FrontPlan = {
  agreements: number
  places: number
  /** The title in smaller letters. */
  isSmall: boolean
  hasProfile: boolean
  hasMap: boolean
  isLarge: boolean
}

type Has = Omit<FrontPlan, 'isSmall'>

/**
 * What the front gives up, one thing after the other, until it fits: agreements from the last, letters of the title,
 * places along the way, heights, the drawing, at last the large letters.
 */
export function frontPlans(has: Has): FrontPlan[] {
  const { agreements, places, hasProfile, hasMap, isLarge } = has
  const whole: FrontPlan = { ...has, isSmall: false }
  const plans = [whole]
  for (let left = agreements - 1; left >= 0; left--) plans.push({ ...whole, agreements: left })
  const bare = { ...whole, agreements: 0, isSmall: true }
  plans.push(bare)
  for (const left of [20, 12, 8, 4, 0]) if (left < places) plans.push({ ...bare, places: left })
  if (hasProfile) plans.push({ ...bare, hasProfile: false })
  const last = { ...bare, places: 0, hasProfile: false, hasMap: false }
  if (hasMap) plans.push(last)
  if (isLarge) plans.push({ ...last, isLarge: false })
  return plans
}

/** The first plan with which `box` is no higher than `most`; the last one when none is. */
export function useFitting<Box extends HTMLElement, Plan>(plans: readonly Plan[], most: number) {
  const box = useRef<Box>(null)
  const [tried, setTried] = useState<{ at: number; room: number | null }>({ at: 0, room: null })
  useLayoutEffect(() => {
    if (tried.room === null && box.current)
      setTried(afterTrying(tried.at, most - box.current.offsetHeight, plans.length))
  }, [tried, most, plans.length])
  /** `room`: what is left below, null while it is not settled. */
  return { box, plan: plans[tried.at], room: tried.room }
}

const afterTrying = (at: number, left: number, plans: number) =>
  left < 0 && at < plans - 1 ? { at: at + 1, room: null } : { at, room: Math.max(0, left) }

/** Heights in pixels. `rest`: what follows the last question. `before`: what stands above the first, on every side. */
export type Heights = { items: readonly number[]; before: number; rest: number; gap: number }

/**
 * Items over sides, in their order: as many on each as fit, and the rest below the last ones, or on a side of its own.
 * An item higher than a side stands alone. Indices of items for each side.
 */
export function overSides({ items, before, rest, gap }: Heights, most: number): number[][] {
  const sides: number[][] = [[]]
  let used = before
  for (const [at, height] of items.entries()) {
    const side = sides.at(-1)
    const needed = height + (side?.length ? gap : 0)
    if (side?.length && used + needed > most) {
      sides.push([at])
      used = before + height
    } else {
      side?.push(at)
      used += needed
    }
  }
  if (used + rest > most) sides.push([])
  return sides
}
