import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, client } from '../api'
import { actions, tellRoom, type Reach } from './actions'
import { flushAll } from './flush'

/** Listens to what the open vault tells: lock is near, a backup was made, thoughts came in, the menu was used. */
export function useVaultEvents(reach: Reach) {
  const queries = useQueryClient()
  const latest = useRef(reach)
  latest.current = reach
  useEffect(() => {
    const stop = new AbortController()
    void (async () => {
      for await (const event of await client.vault.events(undefined, { signal: stop.signal })) {
        if (event.kind === 'locking') {
          await flushAll()
          await client.vault.lock()
        } else if (event.kind === 'backup') void queries.invalidateQueries({ queryKey: api.vault.backups.key() })
        else if (event.kind === 'menu') {
          const action = actions.find(({ id }) => id === event.detail)
          if (action) action.perform(latest.current)
          else if (event.detail) tellRoom(event.detail)
        } else void queries.invalidateQueries()
      }
    })().catch(() => undefined) // the page is being replaced
    return () => stop.abort()
  }, [queries])
}
