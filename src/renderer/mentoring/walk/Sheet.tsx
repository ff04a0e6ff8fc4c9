import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RecordSaveStatus } from '../../methods/record/RecordSaveStatus'
import { useArrival } from '../../methods/use-arrival'
import { useGo } from '../../shell/go'
import { Link } from '../../ui/Link'
import { nameOf } from '../pairs/names'
import { useWalk } from './use-walk'
import sheet from '../sheet.module.css'
import styles from './walk.module.css'

type Props = { title: string; lede?: string; children: ReactNode; foot?: ReactNode }

/** A page about the walk, with the way back to it, and what is saved at its foot. */
export function Sheet({ title, lede, children, foot }: Props) {
  const intl = useIntl()
  const heading = useArrival()
  const { keeper, known } = useWalk()
  return (
    <div className={sheet.scroll}>
      <div className={styles.narrow}>
        <BackToWalk />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lede && <p className={sheet.lede}>{lede}</p>}
        {children}
        <footer className={sheet.foot} aria-label={intl.formatMessage({ id: 'walk.foot' })}>
          <RecordSaveStatus keeper={keeper} known={known} />
          <span className={sheet.footWays}>{foot}</span>
        </footer>
      </div>
    </div>
  )
}

/** To the overview of the walk; from there, and before it is kept, to the pair. */
export function BackToWalk({ isOverview = false }: { isOverview?: boolean }) {
  const intl = useIntl()
  const go = useGo()
  const { id, facts, isDraft } = useWalk()
  const pair = facts.trajectoryId
  return (
    <p className={sheet.back}>
      <ArrowLeft size={15} strokeWidth={1.75} aria-hidden />
      {isDraft || isOverview ? (
        <Link onPress={() => go.mentoring(pair ? { pair } : {})}>
          {pair ? nameOf(intl, facts) : intl.formatMessage({ id: 'mentoring.title' })}
        </Link>
      ) : (
        <Link onPress={() => go.mentoring({ ...(pair && { pair }), walk: id })}>
          <FormattedMessage id="walk.no" values={{ no: facts.no ?? 0 }} />
        </Link>
      )}
    </p>
  )
}

type SectionProps = { id: string; title: string; aside?: ReactNode; children: ReactNode }

export function Section({ id, title, aside, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={`walk-${id}`}>
      <div className={styles.sectionHead}>
        <h2 id={`walk-${id}`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
