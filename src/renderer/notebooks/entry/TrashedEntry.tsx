import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { ErrorNotice } from '../../ui/ErrorNotice'
import styles from './entry.module.css'

/** Days a deleted entry stays. */
const keptDays = 30
const day = 86_400_000

/** A deleted entry: to read, bring back, or delete for good. */
export function TrashedEntry({ id, onRestore, onPurge }: { id: string; onRestore: () => void; onPurge: () => void }) {
  const intl = useIntl()
  const found = useQuery(api.notebooks.entries.get.queryOptions({ input: { id }, staleTime: 0 }))
  const entry = found.data
  if (found.error) return <ErrorNotice error={found.error} />
  if (!entry?.deletedAt) return null
  const left = Math.max(0, Math.ceil((entry.deletedAt + keptDays * day - Date.now()) / day))
  return (
    <div className={styles.column}>
      <div
        className={styles.scroll}
        tabIndex={0}
        role="region"
        aria-label={entry.title || intl.formatMessage({ id: 'notebooks.untitled' })}
      >
        <article className={styles.page}>
          <div className={styles.trashed}>
            <p>
              <FormattedMessage id="notebooks.trash.left" values={{ count: left }} />
            </p>
            <Button onPress={onRestore}>
              <FormattedMessage id="notebooks.restore" />
            </Button>
            <Button variant="danger" onPress={onPurge}>
              <FormattedMessage id="notebooks.purge.confirm" />
            </Button>
          </div>
          <h1 className={styles.title}>{entry.title || intl.formatMessage({ id: 'notebooks.untitled' })}</h1>
          <div className={styles.reading}>{entry.body}</div>
        </article>
      </div>
    </div>
  )
}
