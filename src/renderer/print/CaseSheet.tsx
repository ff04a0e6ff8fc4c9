import { useEffect } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CaseJob } from '@shared/contract/coaching/models'
import styles from './summary.module.css'

/** A case for the table: what it is about, with pseudonyms alone, and the rounds to come. */
export function CaseSheet({ job, onShown }: { job: CaseJob; onShown: () => void }) {
  const intl = useIntl()
  useEffect(onShown, [onShown])
  const { method, day, owner, members, parts, rounds, credit } = job.caseSheet
  return (
    <main lang={job.language} className={styles.summary}>
      <p className={styles.small}>{method}</p>
      <h1>
        <FormattedMessage id="models.sheet.title" />
      </h1>
      <p className={styles.small}>
        {[
          day && intl.formatDate(`${day}T12:00`, { dateStyle: 'long' }),
          owner && intl.formatMessage({ id: 'models.sheet.owner' }, { name: owner }),
          members.length > 0 && intl.formatMessage({ id: 'models.sheet.members' }, { names: intl.formatList(members) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {parts.map(({ label, text }) => (
        <section key={label} className={styles.part}>
          <h2>{label}</h2>
          <p>{text}</p>
        </section>
      ))}
      <section className={styles.part}>
        <h2>
          <FormattedMessage id="models.sheet.rounds" />
        </h2>
        <ol className={styles.rounds}>
          {rounds.map(({ name, ask, minutes }) => (
            <li key={name}>
              <b>{name}</b> <FormattedMessage id="drawing.rounds.min" values={{ minutes }} />
              <br />
              {ask}
            </li>
          ))}
        </ol>
      </section>
      <p className={styles.credit}>{credit}</p>
    </main>
  )
}
