import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { api, client } from '../api'
import type { TodayView } from './index'
import { useGo } from '../shell/go'
import { ErrorNotice } from '../ui/ErrorNotice'
import { Link } from '../ui/Link'
import article from './memories.module.css'
import styles from './today.module.css'

/** What was written on this date in earlier years; each can be kept from ever appearing here again. */
export function Memories({ memories }: { memories: TodayView['onThisDay'] }) {
  const intl = useIntl()
  const go = useGo()
  const queries = useQueryClient()
  const [announced, setAnnounced] = useState(false)
  const hide = useMutation({
    mutationFn: hideFromOnThisDay,
    onSuccess: () => {
      setAnnounced(true)
      return queries.invalidateQueries({ queryKey: api.today.key() })
    },
  })
  if (memories.length === 0 && !announced) return null
  return (
    <section aria-labelledby="on-this-day">
      <div className={styles.section}>
        <h2 id="on-this-day">
          <FormattedMessage id="today.onThisDay" />
        </h2>
      </div>
      {memories.map((memory) => (
        <article key={memory.id} className={article.memory}>
          <button type="button" onClick={() => go.entry(memory.id, memory.notebookId)}>
            <p>{memory.excerpt || memory.title || intl.formatMessage({ id: 'today.untitled' })}</p>
          </button>
          <footer>
            <span>
              <FormattedMessage id="today.onThisDay.years" values={{ years: memory.years }} />
              {' · '}
              {memory.notebook}
              {' · '}
              <time>
                {intl.formatDate(memory.at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: memory.zone })}
              </time>
            </span>
            <Link isDisabled={hide.isPending} onPress={() => hide.mutate(memory.id)}>
              <FormattedMessage id="today.onThisDay.hide" />
            </Link>
          </footer>
        </article>
      ))}
      <p className={styles.status} role="status">
        {announced && <FormattedMessage id="today.onThisDay.hidden" />}
      </p>
      {hide.isError && <ErrorNotice error={hide.error} />}
    </section>
  )
}

async function hideFromOnThisDay(id: string) {
  const entry = await client.notebooks.entries.get({ id })
  await client.notebooks.entries.save({
    id,
    revision: entry.revision,
    title: entry.title,
    body: entry.body,
    at: entry.at,
    zone: entry.zone,
    notebookId: entry.notebookId,
    mood: entry.mood,
    emotions: entry.emotions.map((emotion) => emotion.wordId),
    tags: entry.tags,
    people: entry.people.map((person) => person.id),
    favourite: entry.favourite,
    hideOnThisDay: true,
    emptied: false,
  })
}
