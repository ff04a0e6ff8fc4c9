import { useEffect, useRef, useState } from 'react'
import { client } from '../../api'

type Event = { done: boolean }

/**
 * Long work in main: its latest event, what went wrong, and a way to stop it. Leaving the page stops it too.
 * What was stopped goes on running until main has cleared up, so that it can be begun again at once.
 */
export function useProgress<E extends Event>() {
  const [latest, setLatest] = useState<E | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [running, setRunning] = useState(false)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  /** Resolves to the last event, or null when it was stopped or failed. */
  async function start(call: (signal: AbortSignal) => Promise<AsyncIterable<E>>): Promise<E | null> {
    const own = new AbortController()
    stop.current = own
    setError(null)
    setLatest(null)
    setRunning(true)
    try {
      let last: E | null = null
      for await (const event of await call(own.signal)) {
        last = event
        setLatest(event)
      }
      return last?.done ? last : null
    } catch (failure) {
      if (own.signal.aborted) await client.transfer.ended().catch(setError)
      else setError(failure)
      return null
    } finally {
      setRunning(false)
    }
  }

  return { latest, error, running, start, cancel: () => stop.current?.abort() }
}
