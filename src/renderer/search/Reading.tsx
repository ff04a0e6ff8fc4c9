import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Hit } from '@shared/contract/search'
import { api } from '../api'
import { Button } from '../ui/Button'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import { Markdown } from '../ui/Markdown'
import { Prose } from '../ui/Prose'
import { dayAndClock } from '../ui/when'
import { markMatches } from './mark-matches'
import { RecordReading } from './RecordReading'
import styles from './search.module.css'

/** The chosen result as a page to read, its matches marked and reachable one by one. */
export function Reading({ hit, onOpen }: { hit: Hit | null; onOpen: () => void }) {
  if (hit?.kind === 'entry') return <EntryReading key={hit.id} hit={hit} onOpen={onOpen} />
  if (hit?.kind === 'person') return <PersonReading key={hit.id} hit={hit} onOpen={onOpen} />
  if (hit?.kind === 'record') return <RecordReading key={hit.id} hit={hit} onOpen={onOpen} />
  return <section className={styles.reading} />
}

function EntryReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const intl = useIntl()
  const page = useRef<HTMLDivElement>(null)
  const [now, setNow] = useState(0)
  const [total, setTotal] = useState(0)
  const entry = useQuery(api.notebooks.entries.get.queryOptions({ input: { id: hit.id } }))
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const terms = [
    ...new Set([...hit.title, ...hit.snippet].filter((piece) => piece.hit).map((piece) => piece.text.toLowerCase())),
  ].join('\n')

  useEffect(() => {
    if (!page.current || !entry.data) return undefined
    const marks = markMatches(page.current, terms ? terms.split('\n') : [])
    setTotal(marks.count)
    setNow(0)
    return marks.undo
  }, [entry.data, terms])

  useEffect(() => {
    const marks = page.current?.querySelectorAll('mark') ?? []
    marks.forEach((mark, index) => mark.toggleAttribute('data-now', index === now))
    if (total > 0) marks[now]?.scrollIntoView({ block: 'nearest' })
  }, [now, total])

  const step = (by: number) => setNow((at) => (at + by + total) % total)
  return (
    <section className={styles.reading} aria-label={entry.data?.title || intl.formatMessage({ id: 'search.untitled' })}>
      <div className={styles.scroll} tabIndex={0}>
        {entry.isError && <ErrorNotice error={entry.error} />}
        {entry.data && (
          <div className={styles.page}>
            <div className={styles.top}>
              <span>
                {notebooks.data?.find((notebook) => notebook.id === entry.data.notebookId)?.title}
                {' · '}
                {dayAndClock(intl, entry.data.at, entry.data.zone)}
              </span>
              {total > 0 && (
                <span className={styles.steps}>
                  <FormattedMessage id="search.match" values={{ now: now + 1, total }} />
                  <Button
                    variant="quiet"
                    size="icon"
                    label={intl.formatMessage({ id: 'search.match.previous' })}
                    onPress={() => step(-1)}
                  >
                    <ChevronUp size={16} strokeWidth={1.75} aria-hidden />
                  </Button>
                  <Button
                    variant="quiet"
                    size="icon"
                    label={intl.formatMessage({ id: 'search.match.next' })}
                    onPress={() => step(1)}
                  >
                    <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
                  </Button>
                </span>
              )}
            </div>
            <div ref={page}>
              <h2 className={styles.title}>{entry.data.title || intl.formatMessage({ id: 'search.untitled' })}</h2>
              <div className={styles.prose}>
                <Prose>
                  <Markdown text={entry.data.body} />
                </Prose>
              </div>
            </div>
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <span>
          <FormattedMessage id="search.footer" />{' '}
          <Link onPress={onOpen}>
            <FormattedMessage id="search.open" />
          </Link>
        </span>
        {entry.data && (
          <span>
            <FormattedMessage id="search.words" values={{ count: entry.data.words }} />
          </span>
        )}
      </footer>
    </section>
  )
}

function PersonReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const person = useQuery(api.people.get.queryOptions({ input: { id: hit.id } }))
  return (
    <section className={styles.reading} aria-label={person.data?.pseudonym}>
      <div className={styles.scroll} tabIndex={0}>
        {person.isError && <ErrorNotice error={person.error} />}
        {person.data && (
          <div className={styles.page}>
            <h2 className={styles.title}>{person.data.pseudonym}</h2>
            <p>
              <FormattedMessage id={`people.relation.${person.data.relation}`} />
              {' · '}
              <FormattedMessage id="people.mentions" values={{ count: person.data.mentions }} />
            </p>
            <div className={styles.prose}>
              <Prose>
                <p>{person.data.note}</p>
              </Prose>
            </div>
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <Link onPress={onOpen}>
          <FormattedMessage id="search.open" />
        </Link>
      </footer>
    </section>
  )
}
