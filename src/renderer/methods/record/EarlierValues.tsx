import { FormattedMessage, useIntl } from 'react-intl'
import type { OpenRecord } from '@shared/contract/methods'
import { shownValue } from './shown-value'
import styles from './sheet.module.css'
import { useWords } from './words'

/** What an earlier version of the method asked and the present one does not: to be read, and kept as it was. */
export function EarlierValues({ earlier }: { earlier: OpenRecord['earlier'] }) {
  const intl = useIntl()
  const words = useWords()
  if (earlier.length === 0) return null
  return (
    <section className={styles.earlier} aria-labelledby="from-earlier">
      <h2 id="from-earlier">
        <FormattedMessage id="methods.record.earlier" />
      </h2>
      <dl>
        {earlier.map(({ field, value }) => (
          <div key={field.key}>
            <dt>{words(field.label)}</dt>
            <dd>{shownValue(intl, words, field, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
