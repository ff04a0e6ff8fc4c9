import { useEffect } from 'react'
import { registerFlush } from '../../shell/flush'
import type { DraftKeeper } from './draft-keeper'

/** Saves at once when the vault locks, and when the window loses the writer: another window, a hidden page, closing. */
export function useFlushOnLeave(keeper: DraftKeeper) {
  useEffect(() => {
    const flush = () => void keeper.flush()
    const forget = registerFlush(() => keeper.flush())
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      forget()
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    }
  }, [keeper])
}
