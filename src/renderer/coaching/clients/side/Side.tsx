import { useIntl } from 'react-intl'
import styles from './side.module.css'
import { Actions } from './Actions'
import { Agreed } from './Agreed'
import { Hours } from './Hours'
import { Scales } from './Scales'

/** What goes along with every session: scales, actions, agreements, hours. */
export function Side() {
  const intl = useIntl()
  return (
    <aside className={styles.side} aria-label={intl.formatMessage({ id: 'clients.side' })}>
      <Scales />
      <Actions />
      <Agreed />
      <Hours />
    </aside>
  )
}
