import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { HoursLog } from '@shared/contract/coaching/hours'
import styles from './hours.module.css'
import { duration } from './words'

type Props = {
  log: HoursLog
  /** In place of the first sentence, which counts clients. */
  begins?: ReactNode
  /** Between what was held and what still waits. */
  children?: ReactNode
}

/** What was held, in a few plain sentences. */
export function Sum({ log: { totals, open }, begins, children }: Props) {
  const intl = useIntl()
  const { all, clients } = totals
  const parts = (['paid', 'proBono', 'unsaid', 'other'] as const).filter((part) => all[part] > 0)
  return (
    <>
      <p className={styles.sentence}>
        {begins ??
          (all.sessions > 0 ? (
            <FormattedMessage
              id="hours.sum"
              values={{ time: duration(intl, all.coaching), clients, sessions: all.sessions }}
            />
          ) : (
            <FormattedMessage id="hours.sum.none" />
          ))}
        {parts.map((part) => (
          <span key={part}>
            {' '}
            <FormattedMessage id={`hours.sum.${part}`} values={{ time: duration(intl, all[part]) }} />
          </span>
        ))}
      </p>
      {children}
      {open > 0 && (
        <p className={styles.quiet}>
          <FormattedMessage id="hours.open" values={{ count: open }} />
        </p>
      )}
    </>
  )
}
