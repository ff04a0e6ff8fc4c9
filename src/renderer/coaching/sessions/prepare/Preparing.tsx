import { useIntl } from 'react-intl'
import { FieldFindings } from '../../../methods/record/FieldFindings'
import { RecordForm } from '../../../methods/record/RecordForm'
import { useKept } from '../../../methods/record/use-record'
import { useNow } from '../../../reflect/moments'
import { Section } from '../SessionFrame'
import { endOf } from '../times'
import { useSession } from '../use-session'
import { Agenda } from './Agenda'
import { Questions } from './Questions'
import { SessionHead } from './SessionHead'
import { Stance } from './Stance'
import styles from '../sessions.module.css'

/** Before a session, in five minutes: when and what for, the agenda, the questions, and what stays with the coach. */
export function Preparing() {
  const intl = useIntl()
  const { keeper, known, data, length } = useSession()
  const { findings } = useKept(keeper).opened
  const word = (id: string) => intl.formatMessage({ id: `sessions.${id}` })
  // while the session may still go on, nobody is asked whether it was held
  const isPast = endOf(data, length) < useNow()
  const whole = findings.filter(
    ({ kind, field, rule }) => kind !== 'refuse' && field === null && (rule !== 'review' || isPast),
  )
  return (
    <>
      <SessionHead />
      <FieldFindings keeper={keeper} method={known.method} field={null} findings={whole} />
      <div className={styles.purpose}>
        <RecordForm keeper={keeper} known={known} only={['purpose']} />
      </div>
      <Agenda />
      <Questions />
      <Section id="stance" title={word('stance')}>
        <Stance />
      </Section>
      <Section id="own" title={word('own')} lede={word('own.text')}>
        <RecordForm keeper={keeper} known={known} only={['hypotheses', 'themes']} />
      </Section>
    </>
  )
}
