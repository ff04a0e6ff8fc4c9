import { FormattedMessage, useIntl } from 'react-intl'
import { useArrival } from '../../methods/use-arrival'
import sheet from '../../mentoring/sheet.module.css'
import { useGo } from '../../shell/go'
import { useTitle } from '../../shell/title'
import { ClientsFrame } from '../clients/ClientsFrame'
import styles from './hours.module.css'
import { LogPage } from './LogPage'
import { TargetsPage } from './TargetsPage'

const pages = { hours: 'log', targets: 'targets' } as const

/** The log of hours, and the targets it is compared with. */
export function HoursPage({ page }: { page: 'hours' | 'targets' }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const title = intl.formatMessage({ id: 'hours.title' })
  useTitle([intl.formatMessage({ id: 'shell.rail.coaching' }), title])
  return (
    <ClientsFrame current={null} page={page}>
      <div className={sheet.scroll}>
        <div className={styles.page}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className={sheet.lede}>
            <FormattedMessage id={page === 'hours' ? 'hours.text' : 'hours.targets.text'} />
          </p>
          <nav className={styles.pages} aria-label={intl.formatMessage({ id: 'hours.pages' })}>
            {(['hours', 'targets'] as const).map((to) => (
              <button
                key={to}
                type="button"
                aria-current={to === page ? 'page' : undefined}
                onClick={() => go.coaching({ page: to })}
              >
                <FormattedMessage id={`hours.page.${pages[to]}`} />
              </button>
            ))}
          </nav>
          {page === 'hours' ? <LogPage /> : <TargetsPage />}
        </div>
      </div>
    </ClientsFrame>
  )
}
