import { useMemo } from 'react'
import type { EntryFilter } from '@shared/contract/notebooks'
import { useEntriesSearch, useGo } from '../shell/go'
import { filterOf, type View } from './view'

type Chips = Omit<EntryFilter, 'notebookId' | 'favourite' | 'unfinished' | 'trash'>

/** What the list shows and which entry is open: read from the place in the app, changed by going somewhere. */
export function useEntriesView() {
  const { entryId = null, create = false, notebookId, favourite, unfinished, trash, ...chips } = useEntriesSearch()
  const go = useGo()
  const { tag, personId, emotionId, from, to } = chips
  return useMemo(() => {
    const view: View = trash
      ? { kind: 'trash' }
      : notebookId
        ? { kind: 'notebook', id: notebookId }
        : favourite
          ? { kind: 'favourites' }
          : unfinished
            ? { kind: 'unfinished' }
            : { kind: 'all' }
    const active: Chips = {
      ...(tag && { tag }),
      ...(personId && { personId }),
      ...(emotionId && { emotionId }),
      ...(from && { from }),
      ...(to && { to }),
    }
    const place = (next: View, nextChips: Chips, open: string | null) =>
      go.entries({ ...filterOf(next, nextChips), ...(open && { entryId: open }) })
    return {
      view,
      chips: active,
      entryId,
      /** Asked to begin a new entry. */
      create,
      filter: filterOf(view, active),
      setView: (next: View) => place(next, {}, null),
      setChips: (next: Chips) => place(view, next, entryId),
      open: (id: string | null) => place(view, active, id),
      openIn: (notebook: string, id: string) => place({ kind: 'notebook', id: notebook }, {}, id),
    }
  }, [entryId, create, notebookId, favourite, unfinished, trash, tag, personId, emotionId, from, to, go])
}
export type EntriesView = ReturnType<typeof useEntriesView>
