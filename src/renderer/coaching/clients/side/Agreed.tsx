import { Check } from 'lucide-react'
import { FormattedMessage } from 'react-intl'
import { useGo } from '../../../shell/go'
import { Link } from '../../../ui/Link'
import { useClient } from '../use-client'
import styles from './side.module.css'

const most = 5

/** Agreements in force, in a glance. */
export function Agreed() {
  const go = useGo()
  const { id, board, isClosed } = useClient()
  const standing = board.agreements.filter(({ endedOn, draft }) => endedOn === null && !draft)
  return (
    <section>
      <div className={styles.head}>
        <h2>
          <FormattedMessage id="clients.tab.agreements" />
        </h2>
        {(standing.length > most || (standing.length === 0 && !isClosed)) && (
          <Link onPress={() => go.coaching({ engagement: id, page: 'agreements' })}>
            <FormattedMessage id={standing.length > most ? 'clients.all' : 'clients.agreement.add'} />
          </Link>
        )}
      </div>
      {standing.length === 0 ? (
        <p className={styles.none}>
          <FormattedMessage id="clients.agreements.none" />
        </p>
      ) : (
        <ul className={styles.agreed}>
          {standing.slice(0, most).map(({ id: agreement, text }) => (
            <li key={agreement}>
              <Check size={15} strokeWidth={1.75} aria-hidden />
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
