import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useArrival } from '../../methods/use-arrival'
import { useGo } from '../../shell/go'
import { Link } from '../../ui/Link'
import { useSession } from './use-session'
import styles from './sessions.module.css'

/** A session with the page to itself: the way back to its client, its number, and what goes beside it. */
export function SessionFrame({ beside, children }: { beside?: ReactNode; children: ReactNode }) {
  const intl = useIntl()
  const go = useGo()
  const heading = useArrival()
  const { keeper, known, facts } = useSession()
  return (
    <div className={beside ? styles.cols : styles.whole}>
      <div className={styles.mainCol}>
        <div className={styles.narrow}>
          <div className={styles.topLine}>
            <p className={styles.back}>
              <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
              <Link onPress={() => go.coaching(facts.engagementId ? { engagement: facts.engagementId } : {})}>
                {facts.client || intl.formatMessage({ id: 'shell.rail.coaching' })}
              </Link>
            </p>
            <span className={styles.status}>
              <RecordSaveStatus keeper={keeper} known={known} />
            </span>
          </div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {facts.no === null ? (
              <FormattedMessage id="sessions.one" />
            ) : facts.of === null ? (
              <FormattedMessage id="sessions.no" values={{ no: facts.no }} />
            ) : (
              <FormattedMessage id="sessions.noOf" values={{ no: facts.no, of: facts.of }} />
            )}
          </h1>
          {children}
        </div>
      </div>
      {beside && (
        <aside className={styles.sideCol} aria-label={intl.formatMessage({ id: 'sessions.beside' })}>
          {beside}
        </aside>
      )}
    </div>
  )
}

type SectionProps = { id: string; title: ReactNode; aside?: ReactNode; lede?: ReactNode; children: ReactNode }

export function Section({ id, title, aside, lede, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`session-${id}`}>
      <div className={styles.sectionHead}>
        <h2 id={`session-${id}`}>{title}</h2>
        {aside}
      </div>
      {lede && <p className={styles.lede}>{lede}</p>}
      {children}
    </section>
  )
}
