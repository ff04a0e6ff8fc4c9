import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, client } from '../api'
import { useNotices } from './notices'

/** The zone of this computer, in which new entries are dated. */
const localZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Entries per call; main takes no more. */
const mostIds = 500

function inTurns(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / mostIds) }, (_, turn) =>
    ids.slice(turn * mostIds, (turn + 1) * mostIds),
  )
}

/** What can be done with entries from the list; every change refreshes what shows them. */
export function useEntryActions() {
  const queries = useQueryClient()
  const notices = useNotices()
  return useMemo(() => {
    const refresh = async () => {
      await queries.invalidateQueries({ queryKey: api.notebooks.key() })
      void queries.invalidateQueries({ queryKey: api.today.key() })
    }
    const restore = async (ids: string[]) => {
      for (const turn of inTurns(ids)) await client.notebooks.entries.restore({ ids: turn })
      await refresh()
    }
    return {
      refresh,
      restore,
      create: async (notebookId: string) => {
        const entry = await client.notebooks.entries.create({ notebookId, at: Date.now(), zone: localZone() })
        await refresh()
        return entry
      },
      /** To the trash, with a way back. */
      remove: async (ids: string[]) => {
        for (const turn of inTurns(ids)) await client.notebooks.entries.remove({ ids: turn })
        await refresh()
        notices.say({ id: 'notebooks.deleted', values: { count: ids.length }, undo: () => restore(ids) })
      },
      /** For good. */
      purge: async (ids: string[]) => {
        for (const turn of inTurns(ids)) await client.notebooks.entries.purge({ ids: turn })
        await refresh()
      },
    }
  }, [queries, notices])
}
