import { useIntl } from 'react-intl'
import type { EntryRow } from '@shared/contract/notebooks'
import { useGo } from '../shell/go'
import styles from './today.module.css'

export function EntryRows({ rows }: { rows: EntryRow[] }) {
  const intl = useIntl()
  const go = useGo()
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" className={styles.row} onClick={() => go.entry(row.id, row.notebookId)}>
            <span className={styles.line}>
              <b>{row.title || intl.formatMessage({ id: 'today.untitled' })}</b>
              <span className={styles.when}>
                {intl.formatDate(row.at, { weekday: 'short', day: 'numeric', month: 'short', timeZone: row.zone })}
              </span>
            </span>
            {row.excerpt && <span className={styles.excerpt}>{row.excerpt}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
