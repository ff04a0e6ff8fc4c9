import { useIntl } from 'react-intl'
import type { Field } from '@shared/domain/method/fields'
import styles from './record.module.css'
import { shownValue } from './shown-value'
import { useWords } from './words'

/** What follows from the other fields: read, not typed. Nothing is shown while it cannot be worked out. */
export function DerivedValue({ field, label, value }: { field: Field; label: string; value: unknown }) {
  const intl = useIntl()
  const words = useWords()
  const shown = shownValue(intl, words, field, value)
  if (shown === '') return null
  return (
    <p className={styles.derived}>
      <span className={styles.label}>{label}</span>
      <output>{shown}</output>
    </p>
  )
}
