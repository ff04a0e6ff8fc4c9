import type { EntryFilter } from '@shared/contract/notebooks'

/** Which entries the list shows, before filters. */
export type View =
  | { kind: 'notebook'; id: string }
  | { kind: 'all' }
  | { kind: 'favourites' }
  | { kind: 'unfinished' }
  | { kind: 'trash' }

/** The list's question to main: the view with the filters of the chips. */
export function filterOf(view: View, chips: EntryFilter): EntryFilter {
  switch (view.kind) {
    case 'notebook':
      return { ...chips, notebookId: view.id }
    case 'all':
      return chips
    case 'favourites':
      return { ...chips, favourite: true }
    case 'unfinished':
      return { ...chips, unfinished: true }
    case 'trash':
      return { ...chips, trash: true }
  }
}
