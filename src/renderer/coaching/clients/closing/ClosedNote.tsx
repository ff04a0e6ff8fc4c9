import { FormattedMessage, useIntl } from 'react-intl'
import { moveTo } from '../../../methods/record/move-to'
import { textOf } from '../../../methods/record/values'
import { useGo } from '../../../shell/go'
import { Link } from '../../../ui/Link'
import { longDay } from '../../../reflect/moments'
import { useClient } from '../use-client'
import styles from './closing.module.css'

/** The engagement has closed: what stays, until when, and the way back. */
export function ClosedNote() {
  const intl = useIntl()
  const go = useGo()
  const { id, keeper, data } = useClient()
  const until = textOf(data['retainUntil'])
  return (
    <div className={styles.note} role="status">
      <p>
        <b>
          <FormattedMessage id="clients.closed" />
        </b>{' '}
        {until ? (
          <FormattedMessage id="clients.closed.until" values={{ day: longDay(intl, until), year: until.slice(0, 4) }} />
        ) : (
          <FormattedMessage id="clients.closed.text" />
        )}
      </p>
      <span>
        <Link onPress={() => go.coaching({ engagement: id, page: 'closing' })}>
          <FormattedMessage id="clients.closed.read" />
        </Link>
        <Link onPress={() => void moveTo(keeper, 'active')}>
          <FormattedMessage id="clients.closed.again" />
        </Link>
      </span>
    </div>
  )
}
