import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import { Button } from '../../../ui/Button'
import { useGo } from '../../../shell/go'
import { Section } from '../SessionFrame'
import { timesOf } from '../times'
import { useEnter } from '../../../methods/record/use-enter'
import { useSession } from '../use-session'
import { ActionsMade } from './ActionsMade'
import { Held } from './Held'
import { Mood } from './Mood'
import { NextSession } from './NextSession'
import { Openings } from './Openings'
import { Shared } from './Shared'
import { Signals } from './Signals'
import styles from '../sessions.module.css'

/** After a session, in two minutes: whether it was held, what is shared of it, and what stays with the coach. */
export function After() {
  const intl = useIntl()
  const go = useGo()
  const { keeper, known, data, facts, state, length } = useSession()
  const { enter, refused } = useEnter(keeper)
  const { findings } = useKept(keeper).opened
  const [isKept, setKept] = useState(false)
  const word = (id: string) => intl.formatMessage({ id: `sessions.after.${id}` })
  const startAt = typeof data['startAt'] === 'string' ? data['startAt'] : ''
  const wasHeld = state === 'held' || state === 'reviewed'
  const form = { keeper, known }
  const whole = findings.filter(({ kind, field, rule }) => kind !== 'refuse' && field === null && rule !== 'review')
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.when}>{startAt && timesOf(intl, startAt, length)}</h2>
        <p className={styles.facts}>
          <FormattedMessage id={state === 'reviewed' ? 'sessions.after.reviewed' : 'sessions.after.text'} />
        </p>
      </header>
      <Section id="held" title={word('held')}>
        <Held />
      </Section>
      {wasHeld && (
        <>
          <Shared />
          <Section id="actions" title={word('actions')}>
            <ActionsMade />
          </Section>
          <Section id="openings" title={word('openings')}>
            <Openings />
          </Section>
          <Section id="mood" title={word('mood')}>
            <Mood />
          </Section>
          <Section id="private" title={word('private')} lede={word('private.text')}>
            <RecordForm {...form} only={['observations', 'notes', 'forSupervision', 'supervisionNote']} />
            <Signals />
          </Section>
          <Section id="next" title={word('next')}>
            <RecordForm {...form} only={['themes', 'nextStep']} />
            <NextSession />
          </Section>
          <FieldFindings keeper={keeper} findings={refused} field={null} method={known.method} />
          <FieldFindings
            keeper={keeper}
            findings={whole}
            field={null}
            method={known.method}
            onMade={(made) => go.form('counterpower-map.shadow-signal', made)}
          />
          {!facts.isClosed && (
            <footer className={styles.foot}>
              <span role="status">{isKept && <FormattedMessage id="sessions.after.kept" />}</span>
              <Button variant="primary" onPress={() => void enter('reviewed').then(setKept)}>
                <FormattedMessage id={state === 'reviewed' ? 'sessions.after.again' : 'sessions.after.keep'} />
              </Button>
            </footer>
          )}
        </>
      )}
    </>
  )
}
