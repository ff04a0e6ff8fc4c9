import { FormattedMessage, useIntl } from 'react-intl'
import type { ExchangeState } from '@shared/contract/mentoring/exchange'
import { dayAndClock } from '../../ui/when'
import styles from './exchange.module.css'

const shown = 5

/** What went to and fro, the newest first. */
export function History({ state: { files } }: { state: ExchangeState }) {
  const intl = useIntl()
  if (files.length === 0) return null
  return (
    <div className={styles.history}>
      <h3>
        <FormattedMessage id="exchange.history" />
      </h3>
      <ul>
        {files.slice(0, shown).map(({ kind, at }, no) => (
          <li key={`${at} ${no}`}>
            <FormattedMessage id={`exchange.history.${kind}`} />, {dayAndClock(intl, at)}
          </li>
        ))}
      </ul>
    </div>
  )
}
