import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './steps.module.css'

const steps = ['gate.step.where', 'gate.step.passphrase', 'gate.step.key']

export function Steps({ now }: { now: 0 | 1 | 2 }) {
  const intl = useIntl()
  return (
    <ol className={styles.steps} aria-label={intl.formatMessage({ id: 'gate.steps' })}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < now ? styles.done : index === now ? styles.now : ''}
          {...(index === now && { 'aria-current': 'step' as const })}
        >
          <span aria-hidden>{index < now ? <Check size={13} strokeWidth={2.5} /> : index + 1}</span>
          <FormattedMessage id={step} />
        </li>
      ))}
    </ol>
  )
}
