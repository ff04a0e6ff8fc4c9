import { Check } from 'lucide-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { steps, type Step } from './use-round'
import styles from './line.module.css'

type Props = { current: Step; isDone: (step: Step) => boolean; onChange: (step: Step) => void }

/** How far the round is, as a line beside the page; any step may be visited. */
export function Line({ current, isDone, onChange }: Props) {
  const intl = useIntl()
  return (
    <nav aria-label={intl.formatMessage({ id: 'feedback.steps' })}>
      <ol className={styles.line}>
        {steps.map((step, at) => (
          <li key={step} data-done={isDone(step) || undefined} data-now={step === current || undefined}>
            <button type="button" {...(step === current && { 'aria-current': 'step' })} onClick={() => onChange(step)}>
              <span className={styles.point} aria-hidden>
                {isDone(step) ? <Check size={13} strokeWidth={2.5} /> : at + 1}
              </span>
              <span>
                <FormattedMessage id={`feedback.step.${step}`} />
                {isDone(step) && (
                  <span className="sr">
                    , <FormattedMessage id="ui.step.done" />
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
