import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useArrival } from '../../methods/use-arrival'
import sheet from '../../mentoring/sheet.module.css'
import { useGo } from '../../shell/go'
import styles from './hours.module.css'

const pages = { hours: { name: 'log', text: 'text' }, targets: { name: 'targets', text: 'targets.text' } } as const

/** What both pages about hours begin with; `children`: what can be done there. */
export function Head({ page, children }: { page: keyof typeof pages; children: ReactNode }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <FormattedMessage id="hours.title" />
          </h1>
          <p className={sheet.lede}>
            <FormattedMessage id={`hours.${pages[page].text}`} />
          </p>
        </div>
        <div className={styles.ways}>{children}</div>
      </header>
      <nav className={styles.pages} aria-label={intl.formatMessage({ id: 'hours.pages' })}>
        {(['hours', 'targets'] as const).map((to) => (
          <button
            key={to}
            type="button"
            aria-current={to === page ? 'page' : undefined}
            onClick={() => go.coaching({ page: to })}
          >
            <FormattedMessage id={`hours.page.${pages[to].name}`} />
          </button>
        ))}
      </nav>
    </>
  )
}
