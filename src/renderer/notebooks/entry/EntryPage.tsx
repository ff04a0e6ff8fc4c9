import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Entry, EntryFilter, Notebook } from '@shared/contract/notebooks'
import { api } from '../../api'
import { ErrorNotice } from '../../ui/ErrorNotice'
import { EntryEditor } from './EntryEditor'
import styles from './entry.module.css'
import popover from './popover.module.css'

export type EntryPageProps = {
  id: string
  notebooks: Notebook[]
  /** Put the caret in the text: the entry was made or opened to write. */
  write: boolean
  onFilter: (filter: EntryFilter) => void
  onDelete: (ids: string[]) => void
}

/** One entry, read from the store and opened for writing. Each opening reads anew. */
export function EntryPage({ id, ...rest }: EntryPageProps) {
  const queries = useQueryClient()
  const found = useQuery(
    api.notebooks.entries.get.queryOptions({
      input: { id },
      staleTime: 0,
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
  )
  const [generation, setGeneration] = useState<{ count: number; entry: Entry | null }>({ count: 0, entry: null })
  const entry = generation.entry?.id === id ? generation.entry : found.data
  if (found.error) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={found.error} />
      </div>
    )
  }
  if (!entry) return null
  if (entry.deletedAt !== null) return <Deleted />
  /** The store's text replaces what is on the screen: a version brought back, or a change from elsewhere. */
  const replace = (stored: Entry) => {
    queries.setQueryData(api.notebooks.entries.get.queryKey({ input: { id } }), stored)
    setGeneration(({ count }) => ({ count: count + 1, entry: stored }))
  }
  return <EntryEditor key={`${entry.id} ${generation.count}`} entry={entry} onReplace={replace} {...rest} />
}

function Deleted() {
  return (
    <div className={styles.page}>
      <p className={popover.quiet}>
        <FormattedMessage id="notebooks.entryInTrash" />
      </p>
    </div>
  )
}
