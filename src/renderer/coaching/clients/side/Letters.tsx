import { useIntl } from 'react-intl'
import styles from './side.module.css'

/** Criterion by letter; the T is the day: it is no criterion of its own. */
const letters = [
  ['S', 'specific'],
  ['M', 'measurable'],
  ['A', 'acceptable'],
  ['R', 'realistic'],
  ['T', null],
  ['I', 'inspiring'],
  ['E', 'own-control'],
] as const

/** How far an action is worked out: a letter for each criterion it meets, and for its day. */
export function Letters({ criteria, due }: { criteria: readonly string[]; due: string | null }) {
  const intl = useIntl()
  const isOn = (key: string | null) => (key === null ? due !== null : criteria.includes(key))
  const met = letters.filter(([, key]) => isOn(key)).length
  return (
    <span className={styles.letters} role="img" aria-label={intl.formatMessage({ id: 'clients.action.met' }, { met })}>
      {letters.map(([letter, key]) => (
        <i key={letter} data-on={isOn(key) || undefined} aria-hidden>
          {letter}
        </i>
      ))}
    </span>
  )
}
