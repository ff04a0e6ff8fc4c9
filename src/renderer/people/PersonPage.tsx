import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../api'
import { DeleteForGood } from '../coaching/duties/DeleteForGood'
import { TakeOutPerson } from '../coaching/duties/TakeOutPerson'
import { useGo } from '../shell/go'
import { EntryRows } from '../today/EntryRows'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { PersonForm } from './PersonForm'
import styles from './people.module.css'

/** Everything about one person: who they are to the user, the note, and every entry that names them. */
export function PersonPage({ id }: { id: string }) {
  const intl = useIntl()
  const go = useGo()
  const [asked, setAsked] = useState<'everything' | 'delete' | null>(null)
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
        <div className={styles.ways}>
          <Button
            variant="quiet"
            size="icon"
            label={intl.formatMessage({ id: 'duties.everything' })}
            onPress={() => setAsked('everything')}
          >
            <Printer size={17} strokeWidth={1.75} aria-hidden />
          </Button>
          <Button
            variant="quiet"
            size="icon"
            label={intl.formatMessage({ id: 'people.remove' })}
            onPress={() => setAsked('delete')}
          >
            <Trash2 size={17} strokeWidth={1.75} aria-hidden />
          </Button>
        </div>
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
      {asked === 'everything' && (
        <TakeOutPerson personId={id} name={person.data.pseudonym} onClose={() => setAsked(null)} />
      )}
      {asked === 'delete' && (
        <DeleteForGood
          personId={id}
          engagements={null}
          onClose={(isGone) => {
            setAsked(null)
            if (isGone) go.people()
          }}
        />
      )}
    </article>
  )
}
