import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { EntryRows } from '../today/EntryRows'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PersonForm } from './PersonForm'
import { RemovePerson } from './RemovePerson'
import styles from './people.module.css'

/** Everything about one person: who they are to the user, the note, and every entry that names them. */
export function PersonPage({ id }: { id: string }) {
  const intl = useIntl()
  const [removing, setRemoving] = useState(false)
  const person = useQuery(api.people.get.queryOptions({ input: { id } }))
  const entries = useInfiniteQuery(
    api.notebooks.entries.list.infiniteOptions({
      input: (cursor: string | null) => ({ filter: { personId: id }, cursor, limit: 20 }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.next,
    }),
  )
  if (person.isError) return <ErrorNotice error={person.error} />
  if (!person.data) return null
  const rows = entries.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <article className={styles.page}>
      <header className={styles.pageHead}>
        <h1>{person.data.pseudonym}</h1>
        <Button
          variant="quiet"
          size="icon"
          label={intl.formatMessage({ id: 'people.remove' })}
          onPress={() => setRemoving(true)}
        >
          <Trash2 size={17} strokeWidth={1.75} aria-hidden />
        </Button>
      </header>
      <PersonForm person={person.data} />
      <section aria-labelledby="about" className={styles.about}>
        <h2 id="about">
          <FormattedMessage id="people.about" values={{ name: person.data.pseudonym }} />
          <span className={styles.count}>{intl.formatNumber(entries.data?.pages[0]?.total ?? 0)}</span>
        </h2>
        {entries.isError && <ErrorNotice error={entries.error} />}
        {entries.isSuccess && rows.length === 0 && (
          <p>
            <FormattedMessage id="people.about.none" />
          </p>
        )}
        {rows.length > 0 && <EntryRows rows={rows} />}
        {entries.hasNextPage && (
          <div className={styles.more}>
            <Button
              variant="default"
              onPress={() => void entries.fetchNextPage()}
              isDisabled={entries.isFetchingNextPage}
            >
              <FormattedMessage id="people.about.more" />
            </Button>
          </div>
        )}
      </section>
      {removing && <RemovePerson person={person.data} onClose={() => setRemoving(false)} />}
    </article>
  )
}
