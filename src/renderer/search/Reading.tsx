import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Hit } from '@shared/contract/search'
import { api } from '../api'
import { Button } from '../ui/Button'
import { Markdown } from '../ui/Markdown'
import { Prose } from '../ui/Prose'
import { dayAndClock } from '../ui/when'
import { ReadingFrame } from './ReadingFrame'
import { RecordReading } from './RecordReading'
import styles from './search.module.css'
import { useMatches } from './use-matches'

/** The chosen result as a page to read, its matches marked and reachable one by one. */
export function Reading({ hit, onOpen }: { hit: Hit | null; onOpen: () => void }) {
  if (hit?.kind === 'entry') return <EntryReading key={hit.id} hit={hit} onOpen={onOpen} />
  if (hit?.kind === 'person') return <PersonReading key={hit.id} hit={hit} onOpen={onOpen} />
  if (hit?.kind === 'record') return <RecordReading key={hit.id} hit={hit} onOpen={onOpen} />
  return <section className={styles.reading} />
}

function EntryReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const intl = useIntl()
  const [chosen, setChosen] = useState(0)
  const entry = useQuery(api.notebooks.entries.get.queryOptions({ input: { id: hit.id } }))
  const notebooks = useQuery(api.notebooks.list.queryOptions({ input: { archived: true } }))
  const { ref, marks } = useMatches(hit, entry.data)
  const total = marks.length
  const now = Math.min(chosen, Math.max(0, total - 1))
  useEffect(() => {
    marks.forEach((mark, index) => mark.toggleAttribute('data-now', index === now))
    marks[now]?.scrollIntoView({ block: 'nearest' })
  }, [marks, now])

  const step = (by: number) => setChosen((now + by + total) % total)
  const title = entry.data?.title || intl.formatMessage({ id: 'search.untitled' })
  return (
    <ReadingFrame
      name={title}
      error={entry.error}
      where={<FormattedMessage id="search.footer" />}
      aside={
        entry.data && (
          <span>
            <FormattedMessage id="search.words" values={{ count: entry.data.words }} />
          </span>
        )
      }
      onOpen={onOpen}
    >
      {entry.data && (
        <>
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
          <div ref={ref}>
            <h2 className={styles.title}>{title}</h2>
            <div className={styles.prose}>
              <Prose>
                <Markdown text={entry.data.body} />
              </Prose>
            </div>
          </div>
        </>
      )}
    </ReadingFrame>
  )
}

function PersonReading({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const person = useQuery(api.people.get.queryOptions({ input: { id: hit.id } }))
  return (
    <ReadingFrame name={person.data?.pseudonym} error={person.error} onOpen={onOpen}>
      {person.data && (
        <>
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
        </>
      )}
    </ReadingFrame>
  )
}
