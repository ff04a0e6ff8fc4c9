import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import { FormattedMessage } from 'react-intl'
import styles from './Stepper.module.css'

type Props<Id extends string> = {
  /** Name of the process, for screen readers. */
  label: string
  steps: readonly { id: Id; name: string; isDone: boolean; isDisabled?: boolean }[]
  /** The step on the page. */
  current: Id
  onChange: (id: Id) => void
}

/** In letters: what a step takes beside its name, and what a page has room for; a narrow column is known by its width. */
const [besideName, lineLength] = [10, 96]

/** Where am I in a process whose steps may be visited in any order; what is disabled waits for another step. */
export function Stepper<Id extends string>({ label, steps, current, onChange }: Props<Id>) {
  // where the names would not stand on one line they come under the points
  const isLong = steps.reduce((sum, { name }) => sum + name.length + besideName, 0) > lineLength
  return (
    <nav className={styles.where} aria-label={label}>
      <ol className={styles.steps} data-long={isLong || undefined}>
        {steps.map(({ id, name, isDone, isDisabled }, index) => (
          <li key={id} className={styles.step} data-done={isDone || undefined} data-now={id === current || undefined}>
            <Button
              className={styles.button ?? ''}
              isDisabled={isDisabled ?? false}
              onPress={() => onChange(id)}
              {...(id === current && { 'aria-current': 'step' })}
            >
              <span className={styles.point} aria-hidden>
                {isDone && id !== current ? <Check size={13} strokeWidth={2.5} /> : index + 1}
              </span>
              <span className={styles.name}>{name}</span>
              {isDone && (
                <span className="sr">
                  , <FormattedMessage id="ui.step.done" />
                </span>
              )}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
