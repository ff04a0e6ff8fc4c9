import { useEffect, useRef } from 'react'
import { actions, pressed, type Reach } from './actions'

/** The keyboard for every action, wherever the focus is. */
export function useShortcuts(reach: Reach) {
  const latest = useRef(reach)
  latest.current = reach
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = actions.find(({ keys }) => keys && pressed(event, keys))
      if (!action) return
      event.preventDefault()
      action.perform(latest.current)
    }
    const perform = (event: Event) => {
      if (event instanceof CustomEvent) actions.find(({ id }) => id === event.detail)?.perform(latest.current)
    }
    window.addEventListener('keydown', listen)
    window.addEventListener('bospad:shell', perform)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('bospad:shell', perform)
    }
  }, [])
}
