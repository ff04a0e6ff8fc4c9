import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { SummaryJob } from '@shared/contract/mentoring/papers'
import { namesOf } from './card/side'
import styles from './summary.module.css'

/** The joint look back on paper: what both may see, and no trace of the rest. */
export function SummarySheets({ job, onShown }: { job: SummaryJob; onShown: () => void }) {
  const intl = useIntl()
  useEffect(onShown, [onShown])
  const { mentor, mentee, from, to, variant, held, km, question, questionBeneath, parts, credit } = job.summary
  const day = (key: string) => intl.formatDate(`${key}T12:00`, { dateStyle: 'long' })
  return (
    <main lang={job.language} className={styles.summary}>
      <p className={styles.small}>
        <FormattedMessage id="papers.summary.title" />
      </p>
      <h1>{namesOf(intl, { mentor, mentee })}</h1>
      <p className={styles.small}>
        {to === null || to === from
          ? day(from)
          : intl.formatMessage({ id: 'papers.summary.period' }, { from: day(from), to: day(to) })}
        {held > 0 && ` · ${intl.formatMessage({ id: `papers.summary.${variant}` }, { held })}`}
        {km !== null && ` · ${intl.formatMessage({ id: 'route.km' }, { km })}`}
      </p>
      {question && (
        <section className={styles.question}>
          <h2>
            <FormattedMessage id="papers.summary.question" />
          </h2>
          <p>{question}</p>
          {questionBeneath && <p>{questionBeneath}</p>}
        </section>
      )}
      {parts.map(({ label, text }) => (
        <section key={label} className={styles.part}>
          <h2>{label}</h2>
          <p>{text}</p>
        </section>
      ))}
      <p className={styles.credit}>{credit}</p>
    </main>
  )
}
