import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useWalk } from '../use-walk'
import prepare from './prepare.module.css'
import styles from '../walk.module.css'

/** What the two agreed on, those that still wait for a yes first. */
export function Agreements() {
  const intl = useIntl()
  const { agreements } = useWalk().facts
  if (agreements.length === 0)
    return (
      <p className={styles.none}>
        <FormattedMessage id="walk.agreements.none" />
      </p>
    )
  return (
    <ul className={prepare.agreements}>
      {agreements
        .toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen))
        .map(({ id, text, isOpen, confirmedBy }) => (
          <li key={id}>
            <span>{text || intl.formatMessage({ id: 'mentoring.agreement.untitled' })}</span>
            <small>
              {isOpen ? (
                <FormattedMessage
                  id="walk.agreements.open"
                  values={{ names: intl.formatList(confirmedBy), count: confirmedBy.length }}
                />
              ) : (
                <>
                  <Check size={13} strokeWidth={2} aria-hidden /> <FormattedMessage id="walk.agreements.both" />
                </>
              )}
            </small>
          </li>
        ))}
    </ul>
  )
}
