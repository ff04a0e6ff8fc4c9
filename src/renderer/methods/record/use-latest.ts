import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for as long as the component stands, which calls what was given last. Not to be called while drawing. */
export function useLatest<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(call)
  useLayoutEffect(() => void (latest.current = call))
  return useCallback((...given: Given) => latest.current(...given), [])
}
