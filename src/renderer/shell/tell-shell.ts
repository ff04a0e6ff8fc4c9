import type { Action } from './actions'

/** Asks the shell to perform an action that lies over every room. */
export function tellShell(action: Action | undefined) {
  if (action) window.dispatchEvent(new CustomEvent('bospad:shell', { detail: action.id }))
}
