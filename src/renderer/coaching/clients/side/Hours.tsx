import { FormattedMessage, useIntl } from 'react-intl'
import { useClient } from '../use-client'
import { dayOnly, duration, hoursAndMinutes } from '../when'
import styles from './side.module.css'

/** How much of the agreed time was used, and the last hours written down. */
export function Hours() {
  const intl = useIntl()
  const { board } = useClient()
  const { used, planned } = board.minutes
  const said =
    planned === null
      ? duration(intl, used)
      : intl.formatMessage({ id: 'clients.hours.of' }, { used: duration(intl, used), planned: duration(intl, planned) })
  return (
    <section>
      <div className={styles.head}>
        <h2>
          <FormattedMessage id="clients.tab.client-hours" />
        </h2>
        <span className="num">{said}</span>
      </div>
      {planned !== null && (
        <div className={styles.bar} aria-hidden>
          <i style={{ width: `${Math.min(100, (used / planned) * 100)}%` }} />
        </div>
      )}
      {board.hours.length === 0 ? (
        <p className={styles.none}>
          <FormattedMessage id="clients.hours.none" />
        </p>
      ) : (
        <table className={styles.lines}>
          <caption className="sr">
            <FormattedMessage id="clients.hours.last" />
          </caption>
          <tbody>
            {board.hours.map(({ id, day, no, what, minutes }) => (
              <tr key={id}>
                <td>{dayOnly(intl, day)}</td>
                <td>{no === null ? what : <FormattedMessage id="clients.tab.session.no" values={{ no }} />}</td>
                <td className="num">{hoursAndMinutes(minutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
