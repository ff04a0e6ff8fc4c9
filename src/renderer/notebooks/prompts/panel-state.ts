import { useSyncExternalStore } from 'react'

/** Whether the questions stand beside the text, and whose: the same for every entry until the vault locks. */
type PanelState = {
  open: boolean
  method: string | null
  /** The user just went to it: the caret follows. Opening another entry leaves the caret where it is. */
  entered: boolean
}

let state: PanelState = { open: false, method: null, entered: false }
const listeners = new Set<() => void>()

export function setPanel(change: Partial<PanelState>): void {
  state = { ...state, ...change }
  for (const tell of listeners) tell()
}

export function togglePanel(): void {
  setPanel({ open: !state.open, entered: !state.open })
}

export function usePanel(): PanelState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}
