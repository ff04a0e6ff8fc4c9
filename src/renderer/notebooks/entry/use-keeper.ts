import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Entry } from '@shared/contract/notebooks'
import { api, client } from '../../api'
import { DraftKeeper } from './draft-keeper'
import { codeOf } from '../../ui/ErrorNotice'
import { draftOf } from './entry-draft'

type KeeperEvents = {
  /** Text came from the store instead of the writer. */
  onReplaced: (entry: Entry) => void
  /** Both sides had changed: the writer's words stand in an entry of their own. */
  onKeptBoth: () => void
}

/** The draft of one entry with its autosave. `entry` is read once; give the owner a new key to begin anew. */
export function useKeeper(entry: Entry, events: KeeperEvents): DraftKeeper {
  const queries = useQueryClient()
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  const first = useRef(entry)
  const keeper = useMemo(() => {
    const { id } = first.current
    let listed = draftOf(first.current)
    const refreshList = (what: 'rows' | 'all') => {
      void queries.invalidateQueries({
        queryKey: what === 'all' ? api.notebooks.entries.key() : api.notebooks.entries.window.key(),
      })
    }
    return new DraftKeeper(first.current, draftOf(first.current), {
      codeOf,
      save: (sent) => client.notebooks.entries.save(sent),
      current: () => client.notebooks.entries.get({ id }),
      keepBoth: async (draft) => {
        const { notebookId, at, zone, title, body } = draft
        await client.notebooks.entries.create({ notebookId, at, zone, title, body })
        refreshList('all')
        latest.current.onKeptBoth()
      },
      onSaved: (result) => {
        const { draft } = keeper
        const moved =
          draft.at !== listed.at || draft.notebookId !== listed.notebookId || draft.favourite !== listed.favourite
        listed = draft
        const key = api.notebooks.entries.get.queryKey({ input: { id } })
        queries.setQueryData(
          key,
          (held: Entry | undefined) =>
            held && { ...held, ...draftFields(draft), ...result, updatedAt: result.savedAt, emotions: held.emotions },
        )
        refreshList(moved ? 'all' : 'rows')
        void queries.invalidateQueries({ queryKey: api.today.key() })
      },
      onReplaced: (stored) => latest.current.onReplaced(stored),
    })
  }, [queries])
  useEffect(() => () => void keeper.flush(), [keeper])
  return keeper
}

function draftFields({ title, body, at, zone, notebookId, mood, favourite, hideOnThisDay }: DraftKeeper['draft']) {
  return { title, body, at, zone, notebookId, mood, favourite, hideOnThisDay }
}

/** How the draft stands: saved, being written, or refused. */
export function useKeeperState(keeper: DraftKeeper) {
  return useSyncExternalStore(keeper.subscribe, keeper.snapshot)
}
