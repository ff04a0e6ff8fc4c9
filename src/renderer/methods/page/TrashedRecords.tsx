import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Method } from '@shared/domain/method/format'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { useWords } from '../record/words'
import { useRecordActions } from '../use-record-actions'
import styles from './page.module.css'

/** What was deleted in the last thirty days, to be put back. */
export function TrashedRecords({ method }: { method: Method }) {
  const intl = useIntl()
  const words = useWords()
  const { restore } = useRecordActions()
  const trashed = useQuery(
    api.methods.records.list.queryOptions({ input: { filter: { kind: method.id, trash: true }, limit: 50 } }),
  )
  const rows = trashed.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <details className={styles.trashed}>
      <summary>
        <FormattedMessage id="methods.trash" values={{ count: rows.length }} />
      </summary>
      <ul className={styles.rows}>
        {rows.map((row) => {
          const type = method.records.find(({ id }) => id === row.kind.split('.')[1])
          const name = row.title || (type ? words(type.name) : '')
          const day = intl.formatDate(new Date(`${row.day}T12:00`), { day: 'numeric', month: 'long', year: 'numeric' })
          return (
            <li key={row.id} className={styles.row}>
              <span className={styles.open}>
                <b>{name}</b>
                <span>{day}</span>
              </span>
              <Button
                size="sm"
                label={intl.formatMessage({ id: 'methods.trash.restore' }, { name: `${name}, ${day}` })}
                onPress={() => void restore([row.id])}
              >
                <FormattedMessage id="methods.record.restore" />
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
