import { useIntl } from 'react-intl'
import sheet from '../../mentoring/sheet.module.css'
import { useTitle } from '../../shell/title'
import styles from './hours.module.css'
import { LogPage } from './LogPage'
import { TargetsPage } from './TargetsPage'

/** The log of hours, and the targets it is compared with. */
export function HoursPage({ page }: { page: 'hours' | 'targets' }) {
  const intl = useIntl()
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), intl.formatMessage({ id: 'hours.title' })])
  return (
    <div className={sheet.scroll}>
      <div className={styles.page}>{page === 'hours' ? <LogPage /> : <TargetsPage />}</div>
    </div>
  )
}
