import { useEffect, useRef } from 'react'

/**
 * Puts the focus on the heading of a page that has just come, so that keyboard and screen reader go on from there. Who
 * walks through a list beside it stays in the list.
 */
export function useArrival<T extends HTMLElement = HTMLHeadingElement>() {
  const heading = useRef<T>(null)
  useEffect(() => {
    if (!document.activeElement?.closest('[role="listbox"]')) heading.current?.focus({ preventScroll: true })
  }, [])
  return heading
}
