import { FormattedMessage, useIntl } from 'react-intl'
import { useGo } from '../../../shell/go'
import { shortDay } from '../../../reflect/moments'
import { Link } from '../../../ui/Link'
import { ActionList } from '../ActionList'
import { figureIn } from '../times'
import { useSession } from '../use-session'
import styles from '../sessions.module.css'

/** What the sessions before left: open steps, the last figures, what was agreed. */
export function Beside() {
  const intl = useIntl()
  const go = useGo()
  const { facts } = useSession()
  const { last, openSteps, scales, agreements } = facts
  return (
    <>
      {last && (
        <section className={styles.beside}>
          <h2>
            <FormattedMessage id="sessions.last" />
          </h2>
          <p>
            <Link
              onPress={() =>
                go.coaching({ ...(facts.engagementId && { engagement: facts.engagementId }), session: last.id })
              }
            >
              {[
                intl.formatMessage({ id: 'sessions.no' }, { no: last.no ?? 0 }),
                last.startAt && shortDay(intl, last.startAt),
                last.topic,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Link>
          </p>
        </section>
      )}
      <section className={styles.beside} aria-labelledby="beside-steps">
        <h2 id="beside-steps">
          <FormattedMessage id="sessions.steps" />
        </h2>
        {openSteps.length === 0 ? (
          <p className={styles.none}>
            <FormattedMessage id="sessions.steps.none" />
          </p>
        ) : (
          <ActionList actions={openSteps} />
        )}
      </section>
      <section className={styles.beside} aria-labelledby="beside-scales">
        <h2 id="beside-scales">
          <FormattedMessage id="sessions.scales" />
        </h2>
        {scales.length === 0 && (
          <p className={styles.none}>
            <FormattedMessage id="sessions.scales.none" />
          </p>
        )}
        <ul className={styles.scales}>
          {scales.map(({ id, title, goodEnough, figures }) => {
            const now = figures.at(-1)
            return (
              <li key={id}>
                <Link onPress={() => go.record('scaling-questions.scale', id)}>{title}</Link>
                <span>
                  {now ? (
                    <>
                      <b>{figureIn(intl, now.value)}</b> {shortDay(intl, now.day)}
                    </>
                  ) : (
                    <FormattedMessage id="sessions.scales.unmeasured" />
                  )}
                </span>
                {figures.length > 1 && (
                  <small>
                    {figures
                      .slice(-5)
                      .map(({ value }) => figureIn(intl, value))
                      .join(' → ')}
                  </small>
                )}
                {goodEnough !== null && (
                  <small>
                    <FormattedMessage id="sessions.scales.enough" values={{ value: figureIn(intl, goodEnough) }} />
                  </small>
                )}
              </li>
            )
          })}
        </ul>
      </section>
      {agreements.length > 0 && (
        <section className={styles.beside} aria-labelledby="beside-agreements">
          <h2 id="beside-agreements">
            <FormattedMessage id="sessions.agreements" />
          </h2>
          <ul className={styles.agreements}>
            {agreements.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
